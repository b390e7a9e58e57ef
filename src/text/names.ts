/** "Uppsalas", "Kalmar läns"; names that end in s take no other s. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** "i Uppsala", "på Gotland". */
export function inRegion({ preposition, short }: { preposition: string; short: string }): string {
  return `${preposition} ${short}`;
}

/** Whose staff and costs they are: "Region Värmlands", "Västra Götalandsregionens"; of the country all regions'. */
export const ofRegion = ({ name, whose = genitive(name) }: { name: string; whose?: string }): string => whose;
