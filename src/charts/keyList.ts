import { draw, type Drawn } from '../draw/draw.ts';
import type { Key, Sample } from './chart.ts';
import { DASHES } from './plotted.ts';

/** Lists what the marks of a chart stand for; draws nothing when there is nothing to explain. */
export const keyList = (keys: readonly Key[]): Drawn[] =>
  keys.length === 0
    ? []
    : [
        draw(
          'ul',
          { class: 'key' },
          keys.map(({ sample, words }) => draw('li', {}, sample && sampleView(sample), words)),
        ),
      ];

const sampleView = ({ shape, token }: Sample): Drawn =>
  draw('svg', { width: 22, height: 12, 'aria-hidden': 'true' }, SHAPES[shape](`var(--${token})`));

const ROUND = { cx: 11, cy: 6, r: 4 };
const SHAPES: Record<Sample['shape'], (colour: string) => Drawn> = {
  line: (stroke) => draw('path', { d: 'M0 6H22', stroke, 'stroke-width': 2 }),
  dashes: (stroke) => draw('path', { d: 'M11 0V12', stroke, 'stroke-dasharray': '2 3' }),
  dot: (fill) => draw('circle', { ...ROUND, fill }),
  ring: (stroke) => draw('circle', { ...ROUND, fill: 'var(--paper)', stroke, 'stroke-dasharray': DASHES }),
};
