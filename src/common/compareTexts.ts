/** The order of two texts by their characters, the same in every language: for keys, dates and slugs, not for names. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
