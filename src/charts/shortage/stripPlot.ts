import * as Plot from '@observablehq/plot';
import type { Paper } from '../paper.ts';
import { tagged } from '../plotted.ts';
import { lookOf } from '../tiles/plot.ts';
import type { Tile } from '../tiles/model.ts';
import type { Strip } from './stripsModel.ts';

/** The squares of a strip side by side, as wide as the paper. */
export function stripPlot({ slug, tiles }: Strip, { width, weight, colour }: Paper): Plot.PlotOptions {
  const step = width / tiles.length;
  return {
    width,
    height: step,
    margin: 0,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.rect(tiles, {
        x1: (_: Tile, index: number) => index * step + 1,
        x2: (_: Tile, index: number) => (index + 1) * step - 1,
        y1: 1,
        y2: step - 1,
        fill: ({ tone }: Tile) => colour(lookOf(tone).fill),
        stroke: ({ tone }: Tile) => colour(lookOf(tone).rim),
        strokeWidth: weight,
        title: ({ name, answer }: Tile) => `${name} ${answer}`,
        ...tagged(tiles, 'strip', ({ region }) => ({ r: region, t: slug })),
      }),
    ],
  };
}
