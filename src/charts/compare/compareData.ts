import { hasValue, isRegional } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { mostAlike, type Likeness, type Values } from '../../stats/alike.ts';
import type { Named } from '../../text/sentences.ts';

/** A region, or riket beside them. */
export interface ComparedRegion extends Named {
  slug: string;
}

/** A figure of the leading period. */
export type ComparedFigure = Omit<Figure, 'region' | 'period' | 'series' | 'count' | 'of'>;

type Definition = Pick<
  IndicatorDocument,
  | 'slug'
  | 'short'
  | 'topic'
  | 'kind'
  | 'coverage'
  | 'unit'
  | 'unitShort'
  | 'decimals'
  | 'decimalsIn'
  | 'display'
  | 'ranking'
  | 'superlatives'
  | 'quantity'
  | 'difference'
  | 'categories'
  | 'madeBy'
>;

export interface ComparedIndicator extends Definition {
  period: string;
  /** The period as it is told: "2024", "2016 · arkiv". */
  told: string;
  /** True when the measure belongs to the archive; it is then drawn in outline. */
  isArchive: boolean;
  /** The country stands on the regions' scale. */
  hasRiket: boolean;
  /** Maps a region code to its figure; regions without a figure are absent. */
  figures: Readonly<Record<string, ComparedFigure>>;
}

/** All that the comparison knows: the file that a reader's browser fetches at the first change. */
export interface CompareData {
  /** Sorted alphabetically. */
  regions: readonly ComparedRegion[];
  /** Sorted as in the story. */
  topics: readonly { id: string; name: string }[];
  indicators: readonly ComparedIndicator[];
  /** Slugs of what makes regions alike: how many live there, how close together, and how old they are. */
  alikeBy: readonly string[];
}

/** Number of similar regions shown for a region. */
const ALIKE_SHOWN = 3;

export const figureOf = ({ period, figures }: ComparedIndicator, region: string): Figure | undefined => {
  const figure = figures[region];
  return figure && { region, period, ...figure };
};

export const alikeIndicators = ({
  indicators,
  alikeBy,
}: Pick<CompareData, 'indicators' | 'alikeBy'>): ComparedIndicator[] =>
  alikeBy.flatMap((slug) => indicators.find((indicator) => indicator.slug === slug) ?? []);

/** The regions most like one, the nearest first. */
export function alikeTo(
  code: string,
  data: Pick<CompareData, 'regions' | 'indicators' | 'alikeBy'>,
  most = ALIKE_SHOWN,
): (Likeness & { region: ComparedRegion })[] {
  return mostAlike(code, alikeIndicators(data).map(valuesOf), most).flatMap((likeness) => {
    const region = data.regions.find((own) => own.code === likeness.code);
    return region ? [{ ...likeness, region }] : [];
  });
}

const valuesOf = ({ figures }: ComparedIndicator): Values =>
  new Map(
    Object.entries(figures).flatMap(([region, figure]) =>
      hasValue(figure) && isRegional({ region }) ? [[region, figure.value]] : [],
    ),
  );
