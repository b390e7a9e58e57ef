import type { Dataset } from '../dataset/readDataset.ts';
import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { formatNumber } from '../text/numbers.ts';

type Counted = Pick<Dataset, 'indicators' | 'observations'>;

/** The measure that counts the same staff the other way: as persons, or as full-time equivalents. */
const otherOf = ({ slug, fullTimeOf }: Indicator, { indicators }: Pick<Dataset, 'indicators'>): Indicator | undefined =>
  indicators.find((other) => other.slug === fullTimeOf || other.fullTimeOf === slug);

/** Slugs of the measures whose figures the notes of this one ask for. */
export const countedWith = (indicator: Indicator, dataset: Pick<Dataset, 'indicators'>): string[] =>
  [otherOf(indicator, dataset)?.slug].filter((slug) => slug !== undefined);

/**
 * Says at each figure where the publisher has more full-time equivalents of a region's staff than persons: part of the staff
 * is then in one of the counts alone, and neither is to be divided by the other.
 */
export function withFullTimeNotes(figures: readonly Figure[], indicator: Indicator, dataset: Counted): Figure[] {
  const other = otherOf(indicator, dataset);
  if (!other) return [...figures];
  const others = dataset.observations.filter((observation) => observation.indicator === other.slug);
  const isFullTime = indicator.fullTimeOf === other.slug;
  return figures.map((figure) => {
    const found = others.find(({ region, period, series }) => isSamePlace(figure, { region, period, series }));
    if (figure.value === null || typeof found?.value !== 'number') return figure;
    const [own, counterpart] = [
      { value: figure.value, decimals: indicator.display.decimals },
      { value: found.value, decimals: other.display.decimals },
    ];
    const [fullTime, persons] = isFullTime ? [own, counterpart] : [counterpart, own];
    if (fullTime.value <= persons.value) return figure;
    const [more, fewer] = [fullTime, persons].map(({ value, decimals }) => formatNumber(value, decimals));
    const note = `Källan har fler årsarbetare (${more}) än personer (${fewer}). De räknas på olika sätt, så det ena talet kan inte delas med det andra.`;
    return { ...figure, note: figure.note ? `${figure.note} ${note}` : note };
  });
}

const isSamePlace = (
  figure: Figure,
  { region, period, series }: { region: string; period: string; series: string | undefined },
): boolean => figure.region === region && figure.period === period && (figure.series ?? '') === (series ?? '');
