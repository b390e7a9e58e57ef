/** How much a region differs from another: 0 is no difference, 100 as much as the two that differ most in the country. */
export interface Likeness {
  code: string;
  /** The mean of the parts. */
  distance: number;
  /** One for each measure, in their order. */
  parts: readonly number[];
}

/** Values above zero by region code. */
export type Values = ReadonlyMap<string, number>;

/**
 * The regions most like one, the nearest first. In each measure it counts how many times larger the larger value is, as
 * a share of how many times larger the largest in the country is than the smallest; both by their logarithms, so that
 * twice as many is as far wherever it is. A region that lacks a measure is left out.
 */
export function mostAlike(code: string, measures: readonly Values[], most: number): Likeness[] {
  const codes = [...new Set(measures.flatMap((values) => [...values.keys()]))];
  const spans = measures.map((values) => Math.log(Math.max(...values.values()) / Math.min(...values.values())));
  return codes
    .flatMap((other) => {
      if (other === code) return [];
      const parts = measures.map((values, index) => partOf(values.get(code), values.get(other), spans[index] ?? 0));
      const known = parts.filter((part) => part !== null);
      if (known.length < measures.length) return [];
      return [{ code: other, distance: known.reduce((sum, part) => sum + part, 0) / known.length, parts: known }];
    })
    .toSorted((a, b) => a.distance - b.distance || a.code.localeCompare(b.code))
    .slice(0, most);
}

function partOf(own: number | undefined, other: number | undefined, span: number): number | null {
  if (own === undefined || other === undefined) return null;
  return span === 0 ? 0 : (Math.abs(Math.log(own / other)) / span) * 100;
}
