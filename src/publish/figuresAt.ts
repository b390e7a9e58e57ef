import type { Figure, IndicatorDocument } from './documents.ts';
import { oncePer } from './oncePer.ts';

const NONE: readonly Figure[] = [];

const byRegion = oncePer((figures: readonly Figure[]) => Map.groupBy(figures, ({ region }) => region));
const byPeriod = oncePer((ofRegion: readonly Figure[]) => Map.groupBy(ofRegion, ({ period }) => period));

/** A region's figures, in their order. Found at once, however many regions there are: a table asks this for each of them. */
export const figuresOf = (figures: readonly Figure[], region: string): readonly Figure[] =>
  byRegion(figures).get(region) ?? NONE;

/** A region's figures in a period, of all series. */
export const figuresAt = (figures: readonly Figure[], region: string, period: string): readonly Figure[] =>
  byPeriod(figuresOf(figures, region)).get(period) ?? NONE;

/** A region's figure in the period that the indicator leads with, of the main series. */
export const leadFigure = (
  { figures, lead }: Pick<IndicatorDocument, 'figures' | 'lead'>,
  region: string,
): Figure | undefined => (lead === null ? undefined : figuresAt(figures, region, lead).find(({ series }) => !series));
