import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/figure.ts';
import { formatNumber, HARD_SPACE, roundTo } from './numbers.ts';

export type Shown = Pick<Indicator, 'kind' | 'decimals' | 'display' | 'unit' | 'unitShort' | 'categories'> &
  Partial<Pick<Indicator, 'decimalsIn'>>;

const BOUND_WORDS = { '<': 'under', '<=': 'högst', '>': 'över', '>=': 'minst' } as const;
const MISSING = 'uppgift saknas';

/** The digits alone, rounded as the indicator says: "1 920", "13,8". */
export function digits(value: number, { display }: Pick<Shown, 'display'>): string {
  return formatNumber(roundTo(value, display.roundTo), display.decimals);
}

/** Value without unit: "omkring 1 920", "13,8", "över 5,4", "brist", "uppgift saknas". */
export function valueText(figure: Figure | undefined, indicator: Shown): string {
  if (!figure || figure.basis === 'missing') return MISSING;
  if (figure.category !== undefined) return categoryLabel(figure.category, indicator);
  if (figure.value !== null) {
    const about = indicator.display.approximate || figure.qualifier === '~' ? 'omkring ' : '';
    return `${about}${digits(figure.value, asPrinted(figure, indicator))}`;
  }
  const bound = figure.upper ?? figure.lower;
  if (bound === undefined || figure.qualifier === undefined || figure.qualifier === '~') return MISSING;
  return `${BOUND_WORDS[figure.qualifier]} ${digits(bound, asPrinted(figure, indicator))}`;
}

/**
 * With no more decimals than the publisher gave: that year, or, where its publications differ, for that figure: 68 stays
 * 68 beside 76,5.
 */
function asPrinted(figure: Figure, { decimals, decimalsIn = {}, display }: Shown): Pick<Shown, 'display'> {
  const { period, printed, upper, lower } = figure;
  const given = (printed ?? String(upper ?? lower ?? '')).split('.')[1]?.length ?? 0;
  const most = decimals === null ? given : Math.min(display.decimals, decimalsIn[period] ?? display.decimals);
  return { display: { ...display, decimals: most } };
}

/** In running text, with the unit written out: "omkring 1 920 invånare per läkare", "13,8 procent". */
export function valueWithUnit(figure: Figure | undefined, indicator: Shown): string {
  return withUnit(valueText(figure, indicator), figure, indicator.unit, indicator);
}

/** "ökade med 13 procent", "minskade med omkring 20 procent", "ökade med över 24 procent", "var oförändrad". */
export function changeText(figure: Figure, indicator: Shown): string {
  const size = figure.value ?? figure.lower ?? figure.upper ?? 0;
  if (size === 0) return 'var oförändrad';
  return `${size > 0 ? 'ökade' : 'minskade'} med ${valueWithUnit(figure, indicator).replace('−', '')}`;
}

/** "17 procent mer", "omkring 20 procent mindre", "lika mycket". */
export function moreText(figure: Figure, indicator: Shown): string {
  const size = figure.value ?? figure.lower ?? figure.upper ?? 0;
  if (size === 0) return 'lika mycket';
  return `${valueWithUnit(figure, indicator).replace('−', '')} ${size > 0 ? 'mer' : 'mindre'}`;
}

/**
 * In charts and tables: "13,8 %", "1 920", "ca 320", "brist". Only the per cent sign is set out; other units stand in the
 * subtitle, and so does that all figures of an indicator are approximate.
 */
export function valueShort(figure: Figure | undefined, indicator: Shown): string {
  const text = valueText(figure, indicator).replace('omkring ', figure?.qualifier === '~' ? 'ca ' : '');
  return indicator.kind === 'percent' ? withUnit(text, figure, '%', indicator) : text;
}

function withUnit(text: string, figure: Figure | undefined, unit: string, { kind }: Shown): string {
  const hasNumber = figure !== undefined && figure.basis !== 'missing' && kind !== 'category';
  return hasNumber && unit ? `${text}${HARD_SPACE}${unit}` : text;
}

export function categoryLabel(id: string, { categories }: Pick<Indicator, 'categories'>): string {
  return categories.find((category) => category.id === id)?.label ?? id;
}

/** "1 905–1 942", in whole numbers where the value is shown in tens; null where there is no interval to speak of. */
export function intervalText({ interval }: Figure, { display }: Shown): string | null {
  if (!interval) return null;
  const [lower, upper] = interval;
  const decimals = display.roundTo === null ? display.decimals + 1 : display.decimals;
  return `${formatNumber(lower, decimals)}–${formatNumber(upper, decimals)}`;
}

const BASIS_WORDS = {
  published: 'publicerad',
  implied: 'följer av källans text',
  calculated: 'beräknad av Bristkartan ur den publicerade siffran',
  missing: 'saknas i källan',
} as const;

/** How we have the figure, in words. */
export const basisText = ({ basis }: Pick<Figure, 'basis'>): string => BASIS_WORDS[basis];
