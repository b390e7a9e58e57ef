/**
 * How alike two orders are (Spearman): 1 the same, −1 the opposite, about 0 when one says nothing of the other. Equal
 * values share the middle of their places. Null where there is nothing to hold against each other.
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const [first, second] = [placesOf(pairs.map(([one]) => one)), placesOf(pairs.map(([, other]) => other))];
  const middle = (pairs.length + 1) / 2;
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, place, index) => sum + (place - middle) * ((b[index] ?? middle) - middle), 0);
  const spread = Math.sqrt(product(first, first) * product(second, second));
  return spread === 0 ? null : product(first, second) / spread;
}

/** From the lowest, 1; equal values have the mean of the places that they fill. */
function placesOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const under = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return under + (same + 1) / 2;
  });
}
