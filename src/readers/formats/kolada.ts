import { DataError } from '../../model/problem.ts';
import type { ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { isArray, isObject, keyFault, written, type Json, type JsonObject, type JsonText } from '../jsonText.ts';
import { jsonNumber, printedNumber } from '../publishedNumber.ts';
import { isYear } from '../publishedPeriod.ts';
import type { FormatReader, RawFile } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';

/** Kolada says why there is no value; a status that we do not know is not taken to mean one. */
const NO_FIGURE = ['Missing', 'Privacy'];
const SEXES = ['T', 'K', 'M'];

/** Kolada v3 (and v2), data by KPI: values by region and year, each with its values by sex. One answer, or a list of them. */
export const kolada: FormatReader = {
  format: 'kolada',
  recognises: (file) => {
    const answers = answersOf(file);
    const entries = answers.flatMap(({ values }) => values.slice(0, 1));
    return answers.length > 0 && entries.every((entry) => isObject(entry) && 'kpi' in entry && 'municipality' in entry);
  },
  read,
};

interface Answer {
  values: readonly Json[];
  next: string | null;
  /** How many values it says that it has, where it is all of them. */
  count: number;
}

/** None where it is something else. */
function answersOf(file: RawFile): Answer[] {
  const document = file.kind === 'json' ? file.json.value : null;
  const all = isArray(document) ? document : [document];
  const answers = all.flatMap((one) => {
    const values = isObject(one) ? one['values'] : undefined;
    if (!isObject(one) || !isArray(values)) return [];
    const next = one['next_url'] ?? one['next_page'] ?? null;
    const isPage = Boolean(next) || Boolean(one['previous_url']);
    // Nobody has said whether it counts the values of a page or of all pages.
    const count = typeof one['count'] === 'number' && !isPage ? one['count'] : values.length;
    return [{ values, next: next === null || next === '' ? null : String(next as string), count }];
  });
  return answers.length === all.length ? answers : [];
}

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const answers = answersOf(file);
  const gathering = new Gathering(file.name);
  if (answers.every(({ values }) => values.length === 0)) {
    const expected = 'figures, but Kolada answers with none: it has no such measure, or nothing for these years';
    throw new DataError([{ file: file.name, column: 'values', value: '[]', expected }]);
  }
  for (const { values } of answers) {
    values.forEach((entry, index) => {
      const lineOf: JsonText['lineOf'] = file.kind === 'json' ? file.json.lineOf : () => 1;
      readEntry({ file: file.name, entry, index, line: lineOf(values, index), lineOf }, regions, gathering);
    });
  }
  // Each names the one after it, so one of them is the last.
  const open = answers.every(({ next }) => next !== null) ? answers.at(-1)?.next : null;
  return gathering.finish({
    format: 'kolada',
    publisher: 'Kolada (RKA)',
    retrieved: null,
    title: 'Kolada, nyckeltal för kommuner och regioner',
    notes: answers
      .filter(({ values, count }) => count !== values.length)
      .map(({ values, count }) => `count says ${count}, but ${values.length} values are here`),
    ...(open != null && { continues: open }),
  });
}

interface Entry {
  file: string;
  entry: Json;
  /** From 0, within its answer. */
  index: number;
  line: number;
  lineOf: JsonText['lineOf'];
}

function readEntry({ file, entry, index, line, lineOf }: Entry, regions: RegionResolver, gathering: Gathering): void {
  const keys = isObject(entry) ? entry : {};
  const { kpi, period, municipality, values } = keys;
  if (typeof kpi !== 'string' || typeof municipality !== 'string' || !isArray(values)) {
    const expected = 'an object with kpi, period, municipality and values';
    throw new DataError([{ file, line, of: `entry ${index + 1}`, column: 'values', value: written(entry), expected }]);
  }
  gathering.measure(kpi, kpi, '');
  const rows = Math.max(1, values.length);
  gathering.meet(rows);
  if (municipality.startsWith('G')) return gathering.passOver('of groups', line, { name: municipality, rows });
  if (regions.isMunicipality(municipality)) {
    return gathering.passOver('of municipalities', line, { name: municipality, rows });
  }
  if (values.length === 0) return gathering.passOver('of a region and year without any value', line);
  const region = regions.byCode(municipality, 'kolada');
  const of = (column: string) => {
    const names = Object.entries({ kpi, municipality, period }).filter(([name, own]) => name !== column && own != null);
    return [...names.map(([, own]) => written(own ?? null)), `entry ${index + 1}`].join(', ');
  };
  const refuse = (column: string, value: Json | undefined, expected: string) =>
    gathering.fault(kpi, { line, of: of(column), ...keyFault(column, value, expected) }, rows);
  if (region === null) return refuse('municipality', municipality, 'a region, 0001 to 0025, or 0000 for the country');
  const year = typeof period === 'number' ? String(period) : '';
  if (!isYear(year)) return refuse('period', period, 'a year such as 2019');
  for (const value of values) {
    const own = { measure: kpi, region, period: year, line: isObject(value) ? lineOf(value) : line };
    readValue(isObject(value) ? value : {}, own, { gathering, of: of('') });
  }
}

interface Own {
  measure: string;
  region: string;
  period: string;
  line: number;
}

interface Into {
  gathering: Gathering;
  /** What identifies the entry. */
  of: string;
}

function readValue({ gender, status, value, isdeleted }: JsonObject, own: Own, { gathering, of }: Into): void {
  if (isdeleted === true) return gathering.passOver('that Kolada has deleted', own.line);
  const refuse = (column: string, found: Json | undefined, expected: string) => {
    const { measure, line } = own;
    gathering.fault(measure, { line, of, ...keyFault(column, found, expected) });
  };
  if (typeof gender !== 'string' || !SEXES.includes(gender))
    return refuse('gender', gender, `one of ${SEXES.join(' ')}`);
  const isMissing = value === null || NO_FIGURE.includes(String(status as string));
  if (isMissing && value !== null)
    return refuse('value', value, `null, as the status ${String(status as string)} says`);
  if (!isMissing && status != null && status !== '') return refuse('status', status, 'nothing, Missing or Privacy');
  const printed = isMissing ? '' : printedNumber(value);
  if (printed === null) return refuse('value', value, jsonNumber(value));
  gathering.add({ ...own, printed, dimensions: { gender } });
}
