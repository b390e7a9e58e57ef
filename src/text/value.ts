import type { Indicator } from '../model/indicator.ts';
import { decimalsOf } from '../model/printedDecimals.ts';
import type { Figure } from '../model/figure.ts';
import { formatNumber, HARD_SPACE, roundTo } from './numbers.ts';

/** What a measure's definition says of how its figures are written. */
export type Shown = Pick<Indicator, 'kind' | 'decimals' | 'display' | 'unit' | 'unitShort' | 'categories'> &
  Partial<Pick<Indicator, 'decimalsIn'>>;

/** A number in parts. It is as exact as it is known until it is written, and is rounded there, once. */
export interface Value {
  /** Below zero where it is negative; of a bound the bound itself. */
  number: number;
  /** What the source says before a bound: "under", "knappt"; null before a number of its own. */
  bound: string | null;
  /** Whether the publisher gives this figure as approximate, the definition all of the measure's, or neither. */
  about: 'figure' | 'measure' | null;
  decimals: number;
  /** Rounded to a multiple of this; null where the decimals are enough. */
  step: number | null;
  /** In running text, "procent", and in a table, "%", where only the per cent sign is set out. */
  unit: string;
  cellUnit: string;
}

/**
 * How a value is written. `number`: "1 920". `cell`, in charts and tables, where that all figures of a measure are
 * approximate stands beside them: "13,8 %", "ca 320". `text`: "omkring 1 920", "över 5,4". `unit`, in running text:
 * "omkring 1 920 invånare per läkare", "13,8 procent".
 */
export type Form = 'number' | 'cell' | 'text' | 'unit';

/** How a bound is told, unless its publication has a word of its own. */
export const BOUND_WORDS = { '<': 'under', '<=': 'högst', '>': 'över', '>=': 'minst' } as const;

/** A figure's number in parts; null where it has none, because it is missing or an answer in words. */
export function valueOf(figure: Figure | undefined, indicator: Shown): Value | null {
  if (!figure || figure.basis === 'missing' || figure.category !== undefined) return null;
  const { value, qualifier, upper, lower, wording } = figure;
  const bound = upper ?? lower;
  if (value !== null) return { ...partsOf(figure, indicator), number: value };
  if (bound === undefined || qualifier === undefined || qualifier === '~') return null;
  return { ...partsOf(figure, indicator), number: bound, bound: wording ?? BOUND_WORDS[qualifier], about: null };
}

function partsOf(figure: Figure, { kind, decimals, decimalsIn = {}, display, unit }: Shown): Omit<Value, 'number'> {
  const { period, printed, upper, lower, qualifier } = figure;
  const own = decimalsOf(printed ?? String(upper ?? lower ?? ''));
  const aboutAll = display.approximate ? 'measure' : null;
  const most = decimalsIn[period] ?? display.decimals;
  return {
    bound: null,
    about: qualifier === '~' ? 'figure' : aboutAll,
    // Where publications differ each figure has its own; else no more than the publisher gave that year.
    decimals: decimals === null ? own : Math.min(display.decimals, most),
    step: display.roundTo,
    unit,
    cellUnit: kind === 'percent' ? '%' : '',
  };
}

export function written(value: Value, form: Form): string {
  const { number, decimals, step, unit, cellUnit } = value;
  const digits = formatNumber(roundTo(number, step), decimals);
  if (form === 'number') return digits;
  const after = { unit, cell: cellUnit, text: '' }[form];
  return `${before(value, form)}${digits}${after && `${HARD_SPACE}${after}`}`;
}

function before({ bound, about }: Value, form: Form): string {
  if (bound !== null) return `${bound} `;
  if (about === null || (form === 'cell' && about === 'measure')) return '';
  return form === 'cell' ? 'ca ' : 'omkring ';
}

/** The size of a change, whose direction stands in a word. */
export const magnitude = (value: Value): Value => ({ ...value, number: Math.abs(value.number) });
