import { suspectedIn } from '../../text/suspectedBreak.ts';
import { draw, type Drawn } from '../../draw/draw.ts';
import { joinWords } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { measureWithUnit } from '../../text/titles.ts';
import { stampedPeriod } from '../archive.ts';
import { pagePaper } from '../paper.ts';
import { drawnIn } from '../plotted.ts';
import { scatterModel } from '../scatter/model.ts';
import { namedPoints, scatterPlot } from '../scatter/plot.ts';
import { scatterView } from '../scatter/scatterView.ts';
import type { Shown } from './exploreModel.ts';

const RIKET_TOLD = {
  drawn: '',
  total: 'Riket är inte utritat: där är det ena måttet en summa av regionerna.',
  missing: 'Riket är inte utritat: uppgift saknas på något av måtten.',
} as const;

/**
 * The regions by two indicators, with what must be said of such a picture. Empty without a second indicator. In a browser
 * it is loaded when a reader first asks for it: it brings Plot.
 */
export function scatterPart(view: Shown, width: number, page: Document = document): Drawn[] {
  const { document: measure, period, against, data, members, marked } = view;
  if (!against) return [];
  const height = Math.round(Math.min(560, Math.max(320, width * 0.8)));
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
    isSurvey && 'En undersökning är ett urval: små skillnader mellan regioner kan vara slump.',
    model.missing.length > 0 && `Utan uppgift på något av måtten: ${joinWords(model.missing)}.`,
    suspected.length > 0 && suspectedIn(suspected),
    RIKET_TOLD[model.riket],
    unnamed > 0 && 'Alla namn får inte plats. Alla värden står i tabellen.',
  ];
  return [
    scatterView(names, model.points, [drawnIn(page, scatterPlot(model, paper, height), 'dots-plot')]),
    draw('p', { class: 'small' }, told.filter(Boolean).join(' ')),
  ];
}
