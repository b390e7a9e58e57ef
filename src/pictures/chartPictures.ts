import { archiveNote } from '../charts/archive.ts';
import type { Chart } from '../charts/chart.ts';
import type { Figure } from '../model/figure.ts';
import { isNational } from '../model/measure.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { originLine, originOf } from '../charts/frame/frameModel.ts';
import { shownEntry } from '../page/profile.ts';
import type { MeasuresChart } from '../page/regionCharts.ts';
import { chartBlock, plotChartBlock } from './chartBlock.ts';
import { chartPicture } from './chartFrame.ts';
import type { Material } from './material.ts';
import type { Picture } from './svg.ts';
import { sourceLine, toldFigures } from './words.ts';

/** A chart of a measure, to stand alone. */
export const measurePicture = (chart: Chart, material: Material): Picture =>
  pictureOf(chart, material, { page: `/indikatorer/${chart.document.slug}/`, isTold: isNational });

/** A chart of a measure that is about one region. */
export const regionPicture = (chart: Chart, { code, slug }: RegionSummary, material: Material): Picture =>
  pictureOf(chart, material, {
    page: `/regioner/${slug}/`,
    isTold: (figure) => isNational(figure) || figure.region === code,
  });

/** Of regions over time only some figures are told in words, or the words would be a table; of all else each of them. */
function pictureOf(
  chart: Chart,
  material: Material,
  { page, isTold }: { page: `/${string}`; isTold(figure: Figure): boolean },
): Picture {
  const { document, title, subtitle, periods, drawing } = chart;
  const body = chartBlock(chart, material);
  if (!body) throw new Error(`${title}: a chart of the form ${drawing.form} is no picture`);
  const figures = document.figures.filter(({ period }) => periods.includes(period));
  const isOverTime = (drawing.form === 'plot' || drawing.form === 'panels') && periods.length > 1;
  return chartPicture({
    title,
    subtitle,
    body,
    source: [sourceLine(document, periods), archiveNote(document)].filter(Boolean).join(' '),
    page,
    told: toldFigures(isOverTime ? figures.filter(isTold) : figures, document, material.regions),
    address: material.address,
  });
}

/** A region's chart of several measures, to stand alone. */
export function severalPicture(
  { title, subtitle, entries, chart }: MeasuresChart,
  region: RegionSummary,
  { address }: Material,
): Picture {
  return chartPicture({
    title,
    subtitle,
    body: plotChartBlock(chart),
    source: originLine(originOf(entries.map(shownEntry))),
    page: `/regioner/${region.slug}/`,
    told: chart.label,
    address,
  });
}
