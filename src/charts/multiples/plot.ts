import * as Plot from '@observablehq/plot';
import { DASHES, tagged } from '../plotted.ts';
import type { Paper } from '../paper.ts';
import { lone, type SeriesPoint } from '../series/model.ts';
import type { MultiplesModel, Panel } from './model.ts';

/** Room for the dot at a line's end. */
const EDGE = 4;

/** A panel: the region's line in the accent, the country's in ink, without axes, for all panels have the same. */
export function panelPlot(
  { series, riket }: MultiplesModel,
  { points }: Panel,
  { width, colour, weight }: Paper,
  height: number,
): Plot.PlotOptions {
  const place = { x: 'time', y: 'value' } as const;
  const line = (data: SeriesPoint[], name: string, token: string, thick: number) =>
    Plot.line(data, {
      ...place,
      z: 'run',
      stroke: colour(token),
      strokeWidth: thick * weight,
      ...tagged(data, name, () => ({})),
    });
  const own = (data: SeriesPoint[]) => tagged(data, 'own', ({ period }) => ({ t: period }));
  const hollow = points.filter(({ isHollow }) => isHollow);
  const dotted = [...lone(points), ...points.slice(-1)].filter(({ isHollow }) => !isHollow);
  return {
    width,
    height,
    margin: EDGE,
    x: { type: 'linear', domain: [series.periods[0]?.time ?? 0, series.periods.at(-1)?.time ?? 1] },
    y: { domain: [...series.domain] },
    marks: [
      line(riket, 'riket', 'grey', 1.5),
      Plot.ruleX(series.breaks, { x: 'time', stroke: colour('soft'), strokeDasharray: '2 3' }),
      line(points, 'own', 'accent', 2.2),
      Plot.dot(hollow, {
        ...place,
        r: 2.2,
        fill: colour('paper'),
        stroke: colour('accent'),
        // Figures of the archive are hollow too, so dashes tell suspected ones apart.
        ...(series.stamp !== null && { strokeDasharray: DASHES }),
        ...own(hollow),
      }),
      Plot.dot(dotted, {
        ...place,
        r: 3,
        ...(series.stamp === null ? { fill: colour('accent') } : { fill: colour('paper'), stroke: colour('accent') }),
        ...own(dotted),
      }),
    ],
  };
}
