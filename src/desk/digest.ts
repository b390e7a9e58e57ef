import { counted } from '../common/counted.ts';
import type { Dataset } from '../dataset/readDataset.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf } from '../model/measure.ts';
import { comparePeriods } from '../model/period.ts';
import { DataError } from '../model/problem.ts';
import { datasetWith } from './accept.ts';
import type { Writes } from '../dataset/journal.ts';
import type { Difference } from './difference.ts';
import type { FigureRow } from './figureRows.ts';

/** Every measure as it is published, by its slug. */
export type Documents = (dataset: Dataset) => ReadonlyMap<string, IndicatorDocument>;

/** The measures as they are published today, and as accepting would make them: null where that would not be sound. */
export interface Outlook {
  before: ReadonlyMap<string, IndicatorDocument>;
  after: ReadonlyMap<string, IndicatorDocument> | null;
  nameOf: (region: string) => string;
}

export function outlookOf(root: string, dataset: Dataset, writes: Writes, documents: Documents): Outlook {
  const names = new Map(dataset.regions.map(({ code, short }) => [code, short]));
  const outlook = { before: documents(dataset), nameOf: (code: string) => names.get(code) ?? code };
  try {
    return { ...outlook, after: documents(datasetWith(root, writes)) };
  } catch (error) {
    // Accepting says why.
    if (!(error instanceof DataError)) throw error;
    return { ...outlook, after: null };
  }
}

/** One line a measure on what the candidate does to it, before the rows themselves. None where it changes nothing. */
export function digestLines(difference: Difference, outlook: Outlook | null): string[] {
  const { added, changed, kept, leftOut, jumps } = difference;
  const all: [string, readonly { row: FigureRow }[]][] = [
    ['added', added],
    ['changed', changed],
    ['left out', leftOut],
    ['kept as published', kept],
  ];
  const slugs = [...new Set(all.flatMap(([, list]) => list.map(({ row }) => row.indicator)))].toSorted();
  return slugs.map((slug) => {
    const own = all.flatMap(([what, list]) => {
      const count = list.filter(({ row }) => row.indicator === slug).length;
      return count ? [`${count} ${what}`] : [];
    });
    const jumped = jumps.filter(({ row }) => row.indicator === slug).length;
    const lead = outlook ? [leadChange(slug, outlook)] : [];
    return `digest   ${[`${slug}: ${own.join(', ')}`, ...(jumped ? [counted(jumped, 'jump')] : []), ...lead].join(', ')}`;
  });
}

/** What becomes of the period that readers see first, and why a newer one is not it. */
function leadChange(slug: string, { before, after, nameOf }: Outlook): string {
  if (after === null) return 'would not be accepted';
  const [old, next] = [before.get(slug)?.lead ?? 'nothing', after.get(slug)?.lead ?? 'nothing'];
  const told = old === next ? `leads with ${old} as before` : `leads with ${next} instead of ${old}`;
  const held = heldBack(after.get(slug), nameOf);
  if (held === null) return told;
  return held.period === old ? `${told} (${held.why})` : `${told}, not with ${held.period} (${held.why})`;
}

/** The newest period that a suspected break keeps from leading, with the largest step into it. */
function heldBack(document: IndicatorDocument | undefined, nameOf: Outlook['nameOf']) {
  const { lead = null, suspectedBreaks = [] } = document ?? {};
  const newer = suspectedBreaks.filter(({ to }) => lead === null || comparePeriods(to, lead) > 0);
  const [step, ...others] = newer.toSorted(
    (a, b) => comparePeriods(b.to, a.to) || Math.abs(b.change) - Math.abs(a.change),
  );
  if (!document || !step) return null;
  const more = others.filter(({ to }) => to === step.to).length;
  const why = `${nameOf(step.region)} steps ${stepOf(document, step)}${more ? `; ${counted(more, 'more region')}` : ''}`;
  return { period: step.to, why };
}

function stepOf(document: IndicatorDocument, { region, from, change }: IndicatorDocument['suspectedBreaks'][number]) {
  const { suspectedBreak } = document;
  if ('over' in suspectedBreak) return `${signed(change)}, over the limit ${suspectedBreak.over}`;
  const start = measureOf(document).at(from).of(region)?.value ?? 0;
  const limit = 'overPercent' in suspectedBreak ? `, over the limit ${suspectedBreak.overPercent} %` : '';
  return `${signed(Number(((change / start) * 100).toFixed(1)))} %${limit}`;
}

export const signed = (value: number) => `${value > 0 ? '+' : ''}${Number(value.toFixed(6))}`;

/** Of measures that would lead with another period: those that have no figure of the country in it, and had one before. */
export function leadsWithoutCountry({ before, after }: Outlook): { indicator: string; period: string; had: string }[] {
  return [...(after ?? [])].flatMap(([indicator, document]) => {
    const old = before.get(indicator);
    const [had, period] = [old?.lead, document.lead];
    if (!old || had == null || period === null || had === period) return [];
    const country = [measureOf(old).at(had).country(), measureOf(document).at(period).country()];
    return country[0] && !country[1] ? [{ indicator, period, had }] : [];
  });
}
