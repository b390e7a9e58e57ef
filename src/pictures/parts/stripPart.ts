import type { StripModel } from '../../charts/strip/stripModel.ts';
import { colour } from '../colours.ts';
import { circle, stroke, text, type Block } from '../marks.ts';
import { bold, sans, widthOf } from '../type.ts';

const R = 11;

/** The 21 regions as dots on one line, from the lowest to the highest, with one of them marked. */
export function stripPart({ dots, riket, lowest, highest }: StripModel, width: number): Block {
  const own = sans(19, 'soft');
  const at = (share: number) => R + (share / 100) * (width - 2 * R);
  const y = 44;
  const half = widthOf('Riket', bold(19)) / 2;
  const country =
    riket === null
      ? []
      : [
          stroke([at(riket), y - 20], [at(riket), y + 20], { stroke: colour('ink'), 'stroke-width': 2 }),
          text(Math.max(half, Math.min(width - half, at(riket))), y - 26, 'Riket', bold(19), { anchor: 'middle' }),
        ];
  const places = dots.map(({ at: share }) => at(share));
  const ends = apart(
    { x: Math.min(...places), words: lowest },
    { x: Math.max(...places), words: highest },
    { width, measure: (words) => widthOf(words, own) },
  );
  return {
    width,
    height: 92,
    marks: [
      stroke([0, y], [width, y], { stroke: colour('rule'), 'stroke-width': 1.5 }),
      ...dots.map(({ at: share, isMarked }) =>
        isMarked
          ? circle(at(share), y, R + 3, { fill: colour('accent'), stroke: colour('paper'), 'stroke-width': 3 })
          : circle(at(share), y, R - 2, { fill: colour('grey'), 'fill-opacity': 0.45 }),
      ),
      ...country,
      ...ends.map(({ x, words }) => text(x, 84, words, own)),
    ],
  };
}

interface End {
  x: number;
  words: string;
}

/** Each under its dot, within the width; pushed to the edges when they would meet. */
function apart(
  low: End,
  high: End,
  { width, measure }: { width: number; measure(words: string): number },
): readonly [End, End] {
  const [first, last] = [low, high].map(({ x, words }) => {
    const wide = measure(words);
    return { words, wide, x: Math.max(0, Math.min(width - wide, x - wide / 2)) };
  }) as [End & { wide: number }, End & { wide: number }];
  if (first.x + first.wide + 12 <= last.x) return [first, last];
  return [
    { ...first, x: 0 },
    { ...last, x: width - last.wide },
  ];
}
