/** "Uppsalas", "Kalmar läns"; names that end in s take no other s. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** "i Uppsala", "på Gotland". */
export function inRegion({ preposition, short }: { preposition: string; short: string }): string {
  return `${preposition} ${short}`;
}
