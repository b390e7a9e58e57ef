import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/figure.ts';
import { formatNumber, HARD_SPACE, MISSING } from './numbers.ts';
import { formatPeriod } from './periods.ts';
import { magnitude, valueOf, written, type Form, type Shown } from './value.ts';

/** A figure in a form: a value, an answer, or that it is missing. */
function told(figure: Figure | undefined, indicator: Shown, form: Form): string {
  if (figure?.category !== undefined && figure.basis !== 'missing') return categoryLabel(figure.category, indicator);
  const value = valueOf(figure, indicator);
  return value ? written(value, form) : MISSING;
}

/** Without its unit: "omkring 1 920", "13,8", "över 5,4", "brist", "uppgift saknas". */
export const valueText = (figure: Figure | undefined, indicator: Shown): string => told(figure, indicator, 'text');

/** In running text, with the unit written out: "omkring 1 920 invånare per läkare", "13,8 procent". */
export const valueWithUnit = (figure: Figure | undefined, indicator: Shown): string => told(figure, indicator, 'unit');

/** In charts and tables: "13,8 %", "1 920", "ca 320", "brist". */
export const valueShort = (figure: Figure | undefined, indicator: Shown): string => told(figure, indicator, 'cell');

/** The star after an answer that follows from what the source says of others; a key says what it is. */
export const impliedMark = (figure: Pick<Figure, 'basis'> | undefined): string =>
  figure?.basis === 'implied' ? `${HARD_SPACE}*` : '';

/** A figure that is a change, in parts: "ökade", "över 24 procent" and "2021"; no size where nothing changed. */
interface Change {
  verb: string;
  size: string | null;
  period: string;
}

function changeOf(figure: Figure, indicator: Shown): Change | null {
  const value = valueOf(figure, indicator);
  if (!value) return null;
  const period = formatPeriod(figure.period);
  if (value.number === 0) return { verb: 'var oförändrad', size: null, period };
  return { verb: value.number > 0 ? 'ökade' : 'minskade', size: written(magnitude(value), 'unit'), period };
}

const changed = ({ verb, size }: Change) => (size === null ? verb : `${verb} med ${size}`);

/** "ökade med 13 procent", "minskade med omkring 20 procent", "var oförändrad". */
export function changeText(figure: Figure, indicator: Shown): string {
  const change = changeOf(figure, indicator);
  return change ? changed(change) : MISSING;
}

/** Two changes, the verb again only where it is another: "minskade med 7 procent 2018 och 6 procent 2020". */
export function twoChanges(from: Figure, to: Figure, indicator: Shown): string | null {
  const [first, second] = [changeOf(from, indicator), changeOf(to, indicator)];
  if (!first || !second) return null;
  const after = first.verb === second.verb && second.size !== null ? second.size : changed(second);
  return `${changed(first)} ${first.period} och ${after} ${second.period}`;
}

/** "17 procent mer", "omkring 20 procent mindre", "lika mycket". */
export function moreText(figure: Figure, indicator: Shown): string {
  const value = valueOf(figure, indicator);
  if (!value) return MISSING;
  if (value.number === 0) return 'lika mycket';
  return `${written(magnitude(value), 'unit')} ${value.number > 0 ? 'mer' : 'mindre'}`;
}

export function categoryLabel(id: string, { categories }: Pick<Indicator, 'categories'>): string {
  return categories.find((category) => category.id === id)?.label ?? id;
}

/** "1 905–1 942", in whole numbers where the value is shown in tens; null where there is no interval to speak of. */
export function intervalText({ interval }: Figure, { display }: Pick<Shown, 'display'>): string | null {
  if (!interval) return null;
  const decimals = display.roundTo === null ? display.decimals + 1 : display.decimals;
  return interval.map((end) => formatNumber(end, decimals)).join('–');
}

const BASIS_WORDS = {
  published: 'publicerad',
  implied: 'följer av källans text',
  calculated: 'beräknad av Bristkartan ur den publicerade siffran',
  'calculated-in-copy': 'uträknad i den öppna kopian ur utgivarens siffror',
  missing: 'saknas i källan',
} as const;

/** How we have the figure, in words. */
export const basisText = ({ basis }: Pick<Figure, 'basis'>): string => BASIS_WORDS[basis];
