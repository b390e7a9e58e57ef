import type { Indicator } from '../model/indicator.ts';

type Made = Pick<Indicator, 'madeBy'>;

/** The parties to the matter that a section of a page has named as such, which it does once for each. */
export type NamedParties = Set<string>;

/** "Siffrorna kommer från Läkarförbundet, som företräder läkarna."; null of what no party has made. */
export const madeByText = ({ madeBy }: Made): string | null => madeBy && `Siffrorna kommer från ${madeBy}.`;

/** ", som företräder läkarna": what its definition says of a party after its name, the first time that a section names it. */
export function partyText({ madeBy }: Made, named: NamedParties): string {
  if (madeBy === null || named.has(madeBy)) return '';
  named.add(madeBy);
  return /,.*$/.exec(madeBy)?.[0] ?? ', som företräder läkarna';
}

/** For a section in which it has been said already who made the figures. */
export const partiesOf = (documents: readonly Made[]): NamedParties =>
  new Set(documents.flatMap(({ madeBy }) => madeBy ?? []));
