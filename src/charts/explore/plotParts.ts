import type { PlotOptions } from '@observablehq/plot';
import { draw, type Drawn } from '../../draw/draw.ts';
import { joinWords } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { suspectedIn } from '../../text/suspectedBreak.ts';
import { measureWithUnit } from '../../text/titles.ts';
import { stampedPeriod } from '../archive.ts';
import { keyList } from '../keyList.ts';
import { multiplesModel } from '../multiples/model.ts';
import { multiplesView } from '../multiples/multiplesView.ts';
import { PAGE_WIDTHS, pagePaper } from '../paper.ts';
import { drawnIn } from '../plotted.ts';
import { plottedView } from '../plottedView.ts';
import { chartOf } from '../registry.ts';
import { scatterModel } from '../scatter/model.ts';
import { namedPoints, scatterPlot } from '../scatter/plot.ts';
import { scatterView } from '../scatter/scatterView.ts';
import { seriesChart } from '../series/chart.ts';
import { absence, type Shown } from './exploreModel.ts';
import type { Plots, Room } from './exploreView.ts';
import { ALL_REGIONS } from './exploreState.ts';

/** Makes the views that need Plot. Browsers load this file when a reader first asks for one, since it brings Plot. */
export const plotsIn = (page: Document): Plots => ({
  chartPart(view, room) {
    const missing = absence(view);
    if (missing !== null) return [draw('p', { class: 'no-chart' }, missing)];
    const drawn = (options: PlotOptions, name: string) => drawnIn(page, options, name);
    switch (view.state.view) {
      case 'tid':
        return overTime(view, room, drawn);
      case 'rutor':
        return panels(view, room, drawn);
      case 'samband':
        return twoMeasures(view, room, drawn);
      default:
        return [];
    }
  },
  publishedPart({ document, state, data: { regions } }) {
    const part = state.view === 'tid' ? 'serie' : 'rutor';
    return state.view !== 'samband' && chartOf(part, document, regions) ? part : null;
  },
});

type Draw = (options: PlotOptions, name: string) => Drawn;

/** The marked regions and the country named among the others. */
function overTime({ document, data, marked }: Shown, { width, height }: Room, drawn: Draw): Drawn[] {
  const chart = seriesChart(document, marked, data.regions);
  if (!chart) return [];
  return [plottedView(chart, [drawn(chart.plot({ ...pagePaper(width), height }), 'live')]), ...keyList(chart.keys)];
}

/** In a wide column, panels are as low as can still be read. */
const WIDE_PANEL = { width: 160, height: 56 };

function panels({ document, data, state, members, marked }: Shown, { width }: Room, drawn: Draw): Drawn[] {
  const regions = state.group === ALL_REGIONS ? data.regions : data.regions.filter(({ code }) => members.has(code));
  const model = multiplesModel(document, regions);
  return model ? multiplesView(model, drawn, { marked, ...(width >= PAGE_WIDTHS.wide && { size: WIDE_PANEL }) }) : [];
}

const RIKET_TOLD = {
  drawn: '',
  total: 'Riket är inte utritat: där är det ena måttet en summa av regionerna.',
  missing: 'Riket är inte utritat: uppgift saknas på något av måtten.',
} as const;

/** The regions by two indicators, with what must be said of such a picture. */
function twoMeasures(view: Shown, { width, height }: Room, drawn: Draw): Drawn[] {
  const { document: measure, period, against, data, members, marked } = view;
  if (!against) return [];
  const paper = pagePaper(width);
  const regions = data.regions.filter(({ code }) => members.has(code));
  const model = scatterModel({ document: measure, period }, against, regions, marked);
  const axis = (shown: Pick<Shown, 'document' | 'period'>) =>
    `${measureWithUnit(shown.document)}, ${stampedPeriod(shown.document, shown.period)}`;
  const names = { across: axis(view), up: axis(against) };
  const isSurvey = measure.ranking === 'thirds' || against.document.ranking === 'thirds';
  const hollow = new Set(model.points.filter(({ isSuspected }) => isSuspected).map(({ code }) => code));
  const suspected = regions.filter(({ code }) => hollow.has(code));
  const unnamed = model.points.length - namedPoints(model, paper, height).length;
  const told = [
    'Att två mått följs åt betyder inte att det ena beror på det andra. Regionerna är få och skiljer sig åt i mycket annat.',
    period !== against.period &&
      `Måtten gäller olika tid: ${formatPeriod(period)} och ${formatPeriod(against.period)}.`,
    isSurvey && 'En undersökning bygger på ett urval: små skillnader mellan regioner kan vara slump.',
    model.missing.length > 0 && `Utan uppgift på något av måtten: ${joinWords(model.missing)}.`,
    suspected.length > 0 && suspectedIn(suspected),
    RIKET_TOLD[model.riket],
    unnamed > 0 && 'Alla namn får inte plats. Alla värden står i tabellen.',
  ];
  return [
    scatterView(names, [drawn(scatterPlot(model, paper, height), 'live')]),
    draw('p', { class: 'small' }, told.filter(Boolean).join(' ')),
  ];
}
