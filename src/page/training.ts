import type { IndicatorDocument } from '../model/indicatorDocument.ts';

/** The topic of the page about doctors' training. */
export const TRAINING = 'utbildning';

/** A series of fewer years than this is told in words. */
const YEARS_OF_A_CHART = 4;

/** A part of the way to specialist: what is drawn of it, and the single figures that are only listed. */
export interface TrainingPart {
  id: string;
  charts: IndicatorDocument[];
  singles: IndicatorDocument[];
}

/** The slugs of a part's measures begin with these. */
const PARTS = ['at', 'bt', 'st'];
/** Measures that belong to no one of them. */
const REST = 'ovrigt';

/** The topic's measures by part, each part in the order that they are given. Every measure is in one part. */
export function trainingParts(documents: readonly IndicatorDocument[]): TrainingPart[] {
  const partOf = ({ slug }: IndicatorDocument) => PARTS.find((part) => slug.startsWith(`${part}-`)) ?? REST;
  return [...PARTS, REST].map((id) => {
    const own = documents.filter((document) => partOf(document) === id);
    return { id, charts: own.filter(isChart), singles: own.filter((document) => !isChart(document)) };
  });
}

/** All regions on a map, or a national series of figures that is long enough to look at. */
function isChart({ coverage, kind, periods }: IndicatorDocument): boolean {
  if (coverage === 'regions') return true;
  return coverage === 'riket' && kind !== 'category' && periods.length >= YEARS_OF_A_CHART;
}
