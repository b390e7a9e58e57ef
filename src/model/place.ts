import { comparePeriods } from './period.ts';
import type { Indicator } from './indicator.ts';
import type { SourcePublisher } from './publishers.ts';
import type { Source } from './source.ts';

/**
 * How much is known of an address: opened: what stands there is what was read; rule: built by the publisher's rule and not
 * opened; form: the figures come up when choices are made there; front: a front page or a list; none: there is no address.
 */
export type AddressKind = 'opened' | 'rule' | 'form' | 'front' | 'none';

export interface Address {
  url: string;
  kind: AddressKind;
}

/** Where the figures of a measure stand in a publication. Addresses may hold {region} and {period}: see `addressAt`. */
export interface Place {
  /** In words: "måttet N79173"; null where it is not known. */
  says: string | null;
  /** Why the place is not known. */
  why: string | null;
  /** The tables that {table} and {path} in an address stand for, by the first period that each has. */
  tables: Readonly<Record<string, string>>;
  /** For a reader. */
  page: Address | null;
  /** For a program: all figures of a period, and one figure. */
  all: Address | null;
  one: Address | null;
  /** In the copy that was read. */
  copy: Address | null;
}

type Measured = Pick<Indicator, 'imports'>;

/** Where the figures that a publication has of a measure stand. */
export function placeOf(source: Source, publisher: SourcePublisher | undefined, definition: Measured): Place {
  const { place, url, reading } = source;
  const nothing: Place = { says: null, why: null, tables: {}, page: null, all: null, one: null, copy: copyOf(source) };
  const at = (kind: AddressKind) => (url === null ? null : { url, kind });
  switch (place.kind) {
    case 'page':
      return { ...nothing, page: at(reading.at === 'copy' ? 'rule' : 'opened') };
    case 'form':
      return { ...nothing, says: toldWith(place.says, measureIn(definition, place.format)), page: at('form') };
    case 'workbook':
      return { ...nothing, says: toldWith(place.says, measureIn(definition, place.format)), page: at('front') };
    case 'unknown':
      return { ...nothing, why: place.why, page: at('front') };
    case 'table':
      return { ...nothing, page: at('front'), ...inTable(place, publisher, definition) };
  }
}

/** A repository alone does not say which of its files was read. */
function copyOf({ reading: { copy } }: Source): Address | null {
  if (copy === null) return null;
  return { url: copy.url, kind: copy.url.includes('github.com') && copy.file === null ? 'front' : 'opened' };
}

type InTable = Pick<Place, 'says' | 'tables' | 'all' | 'one'> & Partial<Pick<Place, 'page'>>;

/** A place in a database; its page is told where the publisher has a rule for it. */
function inTable(
  place: Extract<Source['place'], { kind: 'table' }>,
  publisher: SourcePublisher | undefined,
  definition: Measured,
): InTable {
  // The table is filled in with the figure: a publisher may have one for some years and another for the next.
  const names = { ...measureIn(definition, place.format), ...(place.table !== null && ONE_OF_TABLES) };
  const rules = publisher?.addresses;
  const page = builtBy(rules?.page, names);
  return {
    says: toldWith(place.says, names),
    tables: typeof place.table === 'string' ? { '': place.table } : (place.table ?? {}),
    ...(page && { page }),
    all: builtBy(rules?.all, names),
    one: builtBy(rules?.one, names),
  };
}

/** An address by a publisher's rule; null where something that it asks for is not known. */
function builtBy(rule: string | null | undefined, names: Names): Address | null {
  const url = rule ? filled(rule, names) : null;
  const isWhole =
    url !== null && (names.table !== undefined || !/\{(?:table|path)\}/.test(url)) && !url.includes('{measure}');
  return isWhole ? { url, kind: 'rule' } : null;
}

type Names = Partial<Record<'measure' | 'table' | 'path' | 'region' | 'period', string>>;

function measureIn({ imports = [] }: Measured, format: string | null): Names {
  const found = imports.find((one) => one.format === format);
  return found ? { measure: found.measure } : {};
}

const ONE_OF_TABLES: Names = { table: '{table}', path: '{path}' };

/** What a place says, where the publisher's name of the measure is known or not asked for. */
function toldWith(says: string, names: Names): string | null {
  const told = filled(says, names);
  return told.includes('{measure}') ? null : told;
}

/** A text with the names that are known put in; others stay as they stand. */
const filled = (template: string, names: Names): string =>
  template.replace(/\{(measure|table|path|region|period)\}/g, (brace, name: keyof Names) => names[name] ?? brace);

/** One of a place's addresses, of one figure. */
export function addressAt(
  { tables }: Pick<Place, 'tables'>,
  { url, kind }: Address,
  figure: { region: string; period: string },
): Address {
  const [, table] =
    Object.entries(tables).findLast(([from]) => from === '' || comparePeriods(from, figure.period) <= 0) ?? [];
  const names = table === undefined ? figure : { ...figure, table, path: table.replaceAll('__', '/') };
  return { url: filled(url, names), kind };
}

/** The address that leads closest to a figure: its own before its page, either before the copy, and each before a front page. */
export function closestAddress(place: Place, figure: { region: string; period: string }): Address | null {
  const known = [place.one, place.page, place.copy].filter((address) => address !== null);
  const best = known.find(({ kind }) => kind !== 'front') ?? known[0];
  return best ? addressAt(place, best, figure) : null;
}
