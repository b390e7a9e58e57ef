import { draw, type Drawn } from '../draw/draw.ts';
import type { PlotChart } from './chart.ts';

/** What stands around the drawings of a chart: what it shows in words, and where its periods are, for what answers in it. */
export const plottedView = ({ name, label, periods }: PlotChart, drawings: readonly Drawn[]): Drawn =>
  draw(
    'div',
    {
      class: `plotted ${name}`,
      role: 'img',
      'aria-label': label,
      'data-times': periods.map(({ period, time }) => `${period}=${time}`).join(' ') || null,
    },
    [...drawings],
  );
