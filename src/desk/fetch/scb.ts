import { RIKET } from '../../model/country.ts';
import { isArray, isObject, type Json } from '../../readers/jsonText.ts';
import { readCube, type Axis } from '../../readers/formats/jsonStatCube.ts';
import { expanded } from '../take.ts';
import type { Ask, Caller, Wanted } from './asks.ts';
import { jsonOf, refuse } from './json.ts';

/**
 * SCB's rules for one question: its API says 150 000 cells, its page about open data 100 000, so the lower; and PxWeb does
 * not read addresses much longer than two thousand characters.
 */
const MOST_CELLS = 100_000;
const LONGEST_ADDRESS = 2000;

/**
 * A table of SCB's: where a definition knows it by its label alone it is looked for first, then what it says of itself is
 * read, and then its figures are asked for. A dimension that the definition does not choose of is left out where SCB allows
 * it: the answer is then the total, which is another number than the sum of its cells.
 */
export function scbAsk(wanted: Wanted): Ask {
  const { base, indicator, own } = wanted;
  const [table = ''] = own.measure.split('/');
  const search = `${base}/tables?query=${encodeURIComponent(table)}&lang=sv`;
  const url = own.table ? search : metadataOf(base, table);
  const first = own.table ? 'the table, what it says of itself, ' : '';
  const then = `${first}the figures of ${own.measure} for ${indicator.slug}`;
  const run = async (caller: Caller) => {
    const id = own.table ? tableIn(search, jsonOf(await caller.get(search), search), own.table) : table;
    const about = metadataOf(base, id);
    const questions = questionsOf(about, jsonOf(await caller.get(about), about), wanted);
    const addresses = questions.map((query) => `${base}/tables/${encodeURIComponent(id)}/data?${query}`);
    const answers = [];
    for (const name of addresses) answers.push({ name, body: await caller.get(name) });
    return answers;
  };
  return { source: 'scb', slugs: [indicator.slug], measure: own.measure, url, then, run };
}

const metadataOf = (base: string, table: string) => `${base}/tables/${encodeURIComponent(table)}/metadata?lang=sv`;

/** Of the tables whose label has all the words, the one with the newest period. */
function tableIn(url: string, document: Json, words: readonly string[]): string {
  const tables = isObject(document) ? document['tables'] : undefined;
  if (!isArray(tables)) return refuse(url, 'tables', undefined, 'a list of tables');
  const found = tables.filter(isObject).flatMap(({ id, label, lastPeriod }) => {
    const isMeant = typeof label === 'string' && words.every((word) => label.includes(word));
    return typeof id === 'string' && isMeant ? [{ id, last: String(lastPeriod as string) }] : [];
  });
  const newest = found
    .map(({ last }) => last)
    .toSorted()
    .at(-1);
  const [first, second] = found.filter(({ last }) => last === newest);
  if (!first) return refuse(url, 'label', tables.length, `a table whose label says ${words.join(', ')}`);
  if (second) return refuse(url, 'label', [first.id, second.id], `one table whose label says ${words.join(', ')}`);
  return first.id;
}

interface Dimension extends Axis {
  /** It may be left out, and the answer is then the total. */
  isOptional: boolean;
}

/** The questions, each within SCB's limits: a few regions at a time where there is much of each. */
function questionsOf(url: string, document: Json, { indicator, dataset, own, from }: Wanted): string[] {
  const dimensions = dimensionsOf(url, document);
  const [, contents] = own.measure.split('/');
  const roles = isObject(document) && isObject(document['role']) ? document['role'] : {};
  const named = (role: string, name: string) => {
    const ids = isArray(roles[role]) ? roles[role] : [];
    const found = dimensions.find(({ id }) => ids.includes(id)) ?? dimensions.find(({ id }) => id === name);
    return (
      found ??
      refuse(
        url,
        'id',
        dimensions.map(({ id }) => id),
        `the dimension ${name}`,
      )
    );
  };
  const [region, time, metric] = [named('geo', 'Region'), named('time', 'Tid'), named('metric', 'ContentsCode')];
  const regions = regionsOf(dataset, indicator).filter((code) => region.codes.includes(code));
  if (regions.length === 0) return refuse(url, region.id, region.codes[0], 'the codes of our regions');
  const first = time.codes.toSorted().find((code) => Number(code.slice(0, 4)) >= from);
  if (first === undefined) return refuse(url, time.id, time.codes.at(-1), `a period from ${from} on`);
  const chosen = new Map<string, readonly string[]>([[metric.id, contentsOf(url, metric, contents)]]);
  for (const one of dimensions) {
    if (![region, time, metric].includes(one)) chosen.set(one.id, choiceOf(url, one, own));
  }
  const address = (places: readonly string[]) => {
    const query = new URLSearchParams({ lang: 'sv', outputFormat: 'json-stat2' });
    query.set(`valueCodes[${region.id}]`, places.join(','));
    query.set(`valueCodes[${time.id}]`, `from(${first})`);
    for (const [name, codes] of chosen) if (codes.length) query.set(`valueCodes[${name}]`, codes.join(','));
    return readable(query);
  };
  const cells = [...chosen.values()].reduce((product, codes) => product * Math.max(1, codes.length), time.codes.length);
  const fits = (places: readonly string[]) =>
    places.length * cells <= MOST_CELLS && url.length + address(places).length <= LONGEST_ADDRESS;
  if (!fits(regions.slice(0, 1))) {
    return refuse(url, 'size', cells, `at most ${MOST_CELLS} cells and ${LONGEST_ADDRESS} characters a region`);
  }
  return inParts(regions, fits).map(address);
}

function dimensionsOf(url: string, document: Json): Dimension[] {
  if (!isObject(document)) return refuse(url, 'class', undefined, 'a dataset without its values');
  const { dimension } = document;
  const { axes } = readCube({ ...document, value: {} }, (column, value, expected) =>
    refuse(url, column, value, expected),
  );
  return axes.map((one) => {
    const own = isObject(dimension) ? dimension[one.id] : undefined;
    const extension = isObject(own) ? own['extension'] : undefined;
    return { ...one, isOptional: isObject(extension) && extension['elimination'] === true };
  });
}

/** The one that the definition names, or the only one that there is. */
function contentsOf(url: string, { id, codes }: Dimension, wanted: string | undefined): string[] {
  if (wanted === undefined && codes.length === 1) return [...codes];
  if (wanted !== undefined && codes.includes(wanted)) return [wanted];
  return refuse(url, id, [...codes], wanted ?? 'one kind of contents, or one that the definition names');
}

/** What is asked for of a dimension; none, where it is left out for the total. */
function choiceOf(
  url: string,
  { id, codes, isOptional }: Dimension,
  { select = {}, sum = {} }: Wanted['own'],
): string[] {
  const one = select[id];
  if (one !== undefined && codes.includes(one)) return [one];
  const parts = (sum[id] ?? []).flatMap(expanded);
  const isNeeded = parts.length > 0 && !isWhole(parts, codes);
  if (isOptional && !isNeeded) return [];
  if (parts.length && parts.every((code) => codes.includes(code))) return parts;
  if (one === undefined && parts.length === 0 && codes.length === 1) return [...codes];
  return refuse(
    url,
    id,
    codes.slice(0, 5),
    one ?? 'a dimension that may be left out, or a choice of it in the definition',
  );
}

/** All categories that there are: their total is what leaving them out gives. */
const isWhole = (parts: readonly string[], codes: readonly string[]) => codes.every((code) => parts.includes(code));

/** The regions that the definition has figures of, or else those that it says it covers. */
function regionsOf({ observations, regions }: Wanted['dataset'], { slug, coverage }: Wanted['indicator']): string[] {
  const held = new Set(observations.filter((one) => one.indicator === slug).map(({ region }) => region));
  if (held.size) return [...held].toSorted();
  return coverage === 'riket' ? [RIKET] : regions.map(({ code }) => code);
}

/** Halves, and halves of these, until each fits. */
function inParts<T>(all: readonly T[], fits: (part: readonly T[]) => boolean): (readonly T[])[] {
  if (fits(all) || all.length <= 1) return [all];
  const half = Math.ceil(all.length / 2);
  return [...inParts(all.slice(0, half), fits), ...inParts(all.slice(half), fits)];
}

/** Commas and brackets may stand in a query as they are, and a person can read them. */
function readable(query: URLSearchParams): string {
  const plain = { '%2C': ',', '%5B': '[', '%5D': ']', '%28': '(', '%29': ')' };
  return query.toString().replace(/%(2C|5B|5D|28|29)/g, (code) => plain[code as keyof typeof plain]);
}
