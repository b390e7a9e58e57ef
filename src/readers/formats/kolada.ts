import { DataError } from '../../model/problem.ts';
import type { ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { isArray, isObject, type Json, type JsonObject } from '../jsonText.ts';
import { plainNumber } from '../publishedNumber.ts';
import { isYear } from '../publishedPeriod.ts';
import type { FormatReader, RawFile } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';

/** Kolada says why there is no value; a status that we do not know is not taken to mean one. */
const NO_FIGURE = ['Missing', 'Privacy'];
const SEXES = ['T', 'K', 'M'];

/** Kolada v3 (and v2), data by KPI: values by region and year, each with its values by sex. */
export const kolada: FormatReader = {
  format: 'kolada',
  recognises: (file) => {
    const values = file.kind === 'json' && isObject(file.json.value) ? file.json.value['values'] : undefined;
    const first = isArray(values) ? values[0] : undefined;
    return isObject(first) && 'kpi' in first && 'municipality' in first;
  },
  read,
};

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const document = file.kind === 'json' && isObject(file.json.value) ? file.json.value : {};
  const values = document['values'];
  const gathering = new Gathering(file.name);
  const next = document['next_url'] ?? document['next_page'];
  if (next != null) gathering.passOver('further pages, which this file names but does not hold');
  if (file.kind === 'json' && isArray(values)) {
    values.forEach((entry, index) => {
      const line = file.json.lineOf(isObject(entry) ? entry : values, index);
      readEntry({ file: file.name, entry, line, lineOf: file.json.lineOf }, regions, gathering);
    });
  }
  return gathering.finish({
    format: 'kolada',
    publisher: 'Kolada (RKA)',
    retrieved: null,
    title: 'Kolada, nyckeltal för kommuner och regioner',
  });
}

interface Entry {
  file: string;
  entry: Json;
  line: number;
  lineOf: (container: Json) => number;
}

function readEntry({ file, entry, line, lineOf }: Entry, regions: RegionResolver, gathering: Gathering): void {
  const keys = isObject(entry) ? entry : {};
  const { kpi, period, municipality, values } = keys;
  if (typeof kpi !== 'string' || typeof municipality !== 'string' || !isArray(values)) {
    const expected = 'an object with kpi, period, municipality and values';
    throw new DataError([{ file, line, column: 'values', value: JSON.stringify(entry), expected }]);
  }
  gathering.measure(kpi, kpi, '');
  if (municipality.startsWith('G')) return gathering.passOver('groups of municipalities');
  if (regions.isMunicipality(municipality)) return gathering.passOver('municipalities');
  const region = regions.byCode(municipality, 'kolada');
  const refuse = (column: string, value: Json | undefined, expected: string) =>
    gathering.fault(kpi, { line, column, value: JSON.stringify(value ?? null), expected });
  if (region === null) return refuse('municipality', municipality, 'a region, 0001 to 0025, or 0000 for the country');
  const year = typeof period === 'number' ? String(period) : '';
  if (!isYear(year)) return refuse('period', period, 'a year such as 2019');
  for (const value of values) {
    const own = { measure: kpi, region, period: year, line: isObject(value) ? lineOf(value) : line };
    readValue(isObject(value) ? value : {}, own, gathering);
  }
}

interface Own {
  measure: string;
  region: string;
  period: string;
  line: number;
}

function readValue({ gender, status, value, isdeleted }: JsonObject, own: Own, gathering: Gathering): void {
  if (isdeleted === true) return gathering.passOver('values that Kolada has deleted');
  const refuse = (column: string, found: Json | undefined, expected: string) => {
    const { measure, line } = own;
    gathering.fault(measure, { line, column, value: JSON.stringify(found ?? null), expected });
  };
  if (typeof gender !== 'string' || !SEXES.includes(gender))
    return refuse('gender', gender, `one of ${SEXES.join(' ')}`);
  const isMissing = value === null || NO_FIGURE.includes(String(status as string));
  if (isMissing && value !== null)
    return refuse('value', value, `null, as the status ${String(status as string)} says`);
  if (!isMissing && status != null && status !== '') return refuse('status', status, 'nothing, Missing or Privacy');
  const printed = isMissing ? '' : typeof value === 'number' ? plainNumber(value) : null;
  if (printed === null) return refuse('value', value, 'a number such as 79.4, or null');
  gathering.add({ ...own, printed, dimensions: { gender } });
}
