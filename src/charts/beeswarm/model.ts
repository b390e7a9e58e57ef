import { byValue, hasValue, isCompared, measureOf, type Valued } from '../../model/measure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { oncePer } from '../../common/oncePer.ts';
import { valueShort } from '../../text/figures.ts';
import { archiveStamp } from '../archive.ts';

/** A region, by its value. */
export interface BeeswarmDot {
  region: string;
  name: string;
  value: number;
  /** "46,5 %" */
  text: string;
  /** Behind a suspected break: seen, but not held against the others. */
  isHollow: boolean;
}

/** A text beside a dot or beside the country's line. */
export interface BeeswarmLabel {
  kind: 'own' | 'riket' | 'lowest' | 'highest';
  value: number;
  /** "Blekinge", "Riket", "2 regioner" */
  name: string;
  /** "46,5 %", "högst 72,6 %" */
  text: string;
}

/** Shows a region among all others on one scale, with the region, the country and both ends named. */
export interface BeeswarmModel {
  dots: BeeswarmDot[];
  own: string | null;
  /** From the lowest to the highest of all that is drawn. */
  domain: readonly [number, number];
  /** The country's value, or null when it does not fit on the regions' scale. */
  riket: number | null;
  labels: BeeswarmLabel[];
  /** "2016 · arkiv": of figures of the archive. */
  stamp: string | null;
}

const END_WORDS = { lowest: 'lägst', highest: 'högst' } as const;

const labelOf = (
  kind: BeeswarmLabel['kind'],
  value: number,
  [name, text]: readonly [string, string],
): BeeswarmLabel => ({ kind, value, name, text });

type Place = Pick<RegionSummary, 'code' | 'short'>;

/** The regions of a period; null where fewer than two can be held against each other. */
export function beeswarmModel(
  document: IndicatorDocument,
  period: string,
  { own, regions }: { own: string | null; regions: readonly Place[] },
): BeeswarmModel | null {
  const at = measureOf(document).at(period);
  const compared = at.compared().toSorted(byValue);
  const [lowest, highest] = [compared[0], compared.at(-1)];
  if (!lowest || !highest || lowest === highest || document.coverage !== 'regions') return null;
  const nameOf = (code: string) => regions.find((one) => one.code === code)?.short ?? code;
  const riket = at.comparedCountry();
  const dots = at
    .regions()
    .filter(hasValue)
    .map((figure): BeeswarmDot => ({
      region: figure.region,
      name: nameOf(figure.region),
      value: figure.value,
      text: valueShort(figure, document),
      isHollow: !isCompared(figure),
    }));
  const values = [...dots.map(({ value }) => value), ...(riket ? [riket.value] : [])];
  const ownDot = dots.find(({ region }) => region === own);
  const alike = (figure: Valued) => compared.filter(({ value }) => value === figure.value);
  const [lows, highs] = [alike(lowest), alike(highest)];
  /** An end that is the region's own is named once. */
  const endOf = (kind: 'lowest' | 'highest', figures: readonly Valued[]): BeeswarmLabel[] => {
    const [first] = figures;
    if (!first || figures.some(({ region }) => region === own)) return [];
    const name = figures.length === 1 ? nameOf(first.region) : `${figures.length} regioner`;
    return [{ kind, value: first.value, name, text: `${END_WORDS[kind]} ${valueShort(first, document)}` }];
  };
  const ownEnd = [lows, highs].findIndex((some) => some.length === 1 && some[0]?.region === own);
  const ownWord = [', lägst', ', högst'][ownEnd] ?? '';
  return {
    dots,
    own: ownDot ? own : null,
    domain: [Math.min(...values), Math.max(...values)],
    riket: riket?.value ?? null,
    stamp: archiveStamp(document, period),
    labels: [
      ...endOf('lowest', lows),
      ...endOf('highest', highs),
      ...(riket ? [labelOf('riket', riket.value, ['Riket', valueShort(riket, document)])] : []),
      ...(ownDot ? [labelOf('own', ownDot.value, [ownDot.name, ownDot.text + ownWord])] : []),
    ],
  };
}

/** For a row of a table: per cent of the way from the lowest to the highest. */
export const shareOf = ({ domain: [low, high] }: Pick<BeeswarmModel, 'domain'>, value: number): number =>
  ((value - low) / (high - low)) * 100;

/** Every region has a row of these on its page, so that where all stand is worked out once for each period. */
export const periodShares = oncePer((document: IndicatorDocument) => {
  const known = new Map<string, BeeswarmModel | null>();
  return (period: string): BeeswarmModel | null => {
    const model = known.has(period)
      ? (known.get(period) ?? null)
      : beeswarmModel(document, period, { own: null, regions: [] });
    known.set(period, model);
    return model;
  };
});
