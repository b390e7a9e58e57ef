import type { Figure } from './documents.ts';
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

/** A region's figure in a period, of the main series. */
export const figureAt = (figures: readonly Figure[], region: string, period: string | null): Figure | undefined =>
  period === null ? undefined : figuresAt(figures, region, period).find(({ series }) => !series);
