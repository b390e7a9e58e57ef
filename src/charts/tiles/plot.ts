import * as Plot from '@observablehq/plot';
import type { Category } from '../../model/indicator.ts';
import { inPixels, tagged } from '../plotted.ts';
import { COLUMNS, ROWS } from '../multiples/shape.ts';
import type { Paper } from '../paper.ts';
import type { Tile, TilePeriod } from './model.ts';

/** Colours of src/styles/tokens.css: of the square, of its rim, and of the letters in it. */
interface TileLook {
  fill: string;
  rim: string;
  letters: string;
}

const FULL: TileLook = { fill: 'accent', rim: 'accent', letters: 'paper' };
const HOLLOW: TileLook = { fill: 'paper', rim: 'accent', letters: 'ink' };
const EMPTY: TileLook = { fill: 'paper', rim: 'grey', letters: 'ink' };
const MISSING: TileLook = { fill: 'paper', rim: 'rule', letters: 'soft' };

/** Signs for "reached" and "grew" are filled and the others empty, so that they differ without colour. */
const LOOKS: Record<Category['tone'], TileLook> = {
  yes: FULL,
  more: FULL,
  'not-fewer': HOLLOW,
  same: EMPTY,
  no: EMPTY,
  fewer: EMPTY,
  balance: EMPTY,
  'no-shortage': EMPTY,
  shortage: { fill: 'shortage', rim: 'shortage', letters: 'on-fill' },
  surplus: { fill: 'surplus', rim: 'surplus-mark', letters: 'on-fill' },
};

export function lookOf(tone: Category['tone'] | null, isArchive = false): TileLook {
  if (tone === null) return MISSING;
  return isArchive ? { ...LOOKS[tone], rim: 'ink' } : LOOKS[tone];
}

/** A square for each region, in the shape of Sweden, with the letters of its county or without. `step` is the side of a square. */
export function tilesPlot(
  { period, tiles, isArchive }: TilePeriod,
  { size, weight, colour }: Paper,
  step: number,
  hasLetters = true,
): Plot.PlotOptions {
  const look = ({ tone }: Tile) => lookOf(tone, isArchive);
  const [width, height] = [COLUMNS * step, ROWS * step];
  const at = (place: number) => (place - 1) * step;
  return {
    ...inPixels(width, height),
    marks: [
      Plot.rect(tiles, {
        x1: ({ column }: Tile) => at(column) + 1.5,
        x2: ({ column }: Tile) => at(column + 1) - 1.5,
        y1: ({ row }: Tile) => at(row) + 1.5,
        y2: ({ row }: Tile) => at(row + 1) - 1.5,
        fill: (tile: Tile) => colour(look(tile).fill),
        stroke: (tile: Tile) => colour(look(tile).rim),
        strokeWidth: (isArchive ? 2 : 1.2) * weight,
        title: ({ name, answer }: Tile) => `${name} ${answer}`,
        ...tagged(tiles, 'tiles', ({ region }) => ({ r: region, t: period })),
      }),
      Plot.text(hasLetters ? tiles : [], {
        x: ({ column }: Tile) => at(column) + step / 2,
        y: ({ row }: Tile) => at(row) + step / 2,
        text: 'letters',
        fontSize: size,
        fill: (tile: Tile) => colour(look(tile).letters),
      }),
    ],
  };
}
