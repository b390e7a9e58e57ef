/** Thousands are parted by a thin space that does not break, as Swedish newspapers set them. */
const THIN_SPACE = '\u202F';
/** Between a number and its unit. */
export const HARD_SPACE = '\u00A0';

/** "1 500", "13,8", "−2,0": Swedish comma, thin spaces, a real minus. */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  const digits = fraction ? `${grouped},${fraction}` : grouped;
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `−${digits}` : digits;
}

/** Nearest multiple: 1 923 to tens is 1 920. */
export function roundTo(value: number, step: number | null): number {
  return step === null ? value : Math.round(value / step) * step;
}

const WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Up to twelve in words, as in running text; digits above. */
export function numberWord(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** "Hyrpersonal" inside a sentence is "hyrpersonal"; "HME" and "AT" stay as they are. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}|^\p{Lu}\d/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}

/** "a, b och c" */
export function joinWords(words: readonly string[], last = 'och'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
