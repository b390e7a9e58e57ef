import { RIKET } from '../model/country.ts';

/** A total of 21 regions is more than twice the largest of them; a mean is among them. */
const MORE_THAN_ANY_MEAN = 2;

/**
 * Whether the country's figures are totals of the regions', as a number of people is: then they have no place on the
 * regions' scale, which they would press together at one end.
 */
export function isNationalTotal(figures: readonly { region: string; value: number | null }[]): boolean {
  const highest = (isNational: boolean) =>
    Math.max(0, ...figures.filter(({ region }) => (region === RIKET) === isNational).map(({ value }) => value ?? 0));
  return highest(false) > 0 && highest(true) > MORE_THAN_ANY_MEAN * highest(false);
}
