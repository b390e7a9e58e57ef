import { draw, type Drawn } from '../draw/draw.ts';
import type { PlotChart } from './chart.ts';

/** Wraps the drawings of a chart in an image with a name, and tells the read-out where its periods are. */
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
