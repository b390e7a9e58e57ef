import { suspectedIn } from '../../text/suspectedBreak.ts';
import { draw, type Drawn } from '../../draw/draw.ts';
import { joinWords } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { measureWithUnit } from '../../text/titles.ts';
import { scatterModel } from '../scatter/scatterModel.ts';
import { scatterView } from '../scatter/scatterView.ts';
import { figureOf, type Shown } from './exploreModel.ts';

const RIKET_TOLD = {
  drawn: '',
  total: 'Riket är inte utritat: där är det ena måttet en summa av regionerna.',
  missing: 'Riket är inte utritat: uppgift saknas på något av måtten.',
} as const;

/** The regions by two indicators, with what must be said of such a picture. Empty without a second indicator. */
export function scatterPart(view: Shown, width: number): Drawn[] {
  const { document, period, against, data, members, marked } = view;
  if (!against) return [];
  const size = { width, height: Math.round(Math.min(560, Math.max(320, width * 0.8))) };
  const regions = data.regions.filter(({ code }) => members.has(code));
  const model = scatterModel({ document, period }, against, regions, { marked, size });
  const axis = (shown: Pick<Shown, 'document' | 'period'>) =>
    `${measureWithUnit(shown.document)}, ${formatPeriod(shown.period)}`;
  const names = { across: axis(view), up: axis(against) };
  const isSurvey = document.ranking === 'thirds' || against.document.ranking === 'thirds';
  const hollow = new Set(model.dots.filter(({ isSuspected }) => isSuspected).map(({ code }) => code));
  const suspected = regions.filter(({ code }) => hollow.has(code));
  const unlabelled = model.dots.filter(({ label }) => label === null).length;
  const told = [
    'Att två mått följs åt betyder inte att det ena beror på det andra. Regionerna är få och skiljer sig åt i mycket annat.',
    period !== against.period &&
      `Måtten gäller olika tid: ${formatPeriod(period)} och ${formatPeriod(against.period)}.`,
    isSurvey && 'En undersökning är ett urval: små skillnader mellan regioner kan vara slump.',
    model.missing.length > 0 && `Utan uppgift på något av måtten: ${joinWords(model.missing)}.`,
    suspected.length > 0 && suspectedIn(suspected),
    RIKET_TOLD[model.riket],
    unlabelled > 0 && 'Alla namn får inte plats. Alla värden står i tabellen.',
  ];
  return [
    scatterView(model, {
      ...names,
      name: `Regionerna efter ${names.across} och ${names.up}. Värdena står i tabellen.`,
    }),
    draw('p', { class: 'small' }, told.filter(Boolean).join(' ')),
  ];
}

/** The figure of the second indicator. */
export const figureAgainst = ({ against }: Shown, code: string) => (against ? figureOf(against, code) : undefined);
