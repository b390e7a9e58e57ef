import { DataError } from '../../model/problem.ts';
import type { ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { isArray, isObject, type Json, type JsonObject } from '../jsonText.ts';
import { SWEDISH_NUMBER, swedishNumber } from '../publishedNumber.ts';
import { isYear } from '../publishedPeriod.ts';
import type { FormatReader, RawFile } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';

const OWN_KEYS = ['regionId', 'ar', 'varde', 'mattId'];

/** Socialstyrelsen, statistikdatabasen, API v1: rows of ids with the value as a text. */
export const socialstyrelsenApi: FormatReader = {
  format: 'socialstyrelsenApi',
  recognises: ({ kind, ...file }) => {
    if (kind !== 'json') return false;
    const { value } = (file as Extract<RawFile, { kind: 'json' }>).json;
    return isObject(value) && isArray(value['data']) && 'sidor' in value && 'nasta_sida' in value;
  },
  read,
};

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const document = file.kind === 'json' && isObject(file.json.value) ? file.json.value : {};
  const data = document['data'];
  const gathering = new Gathering(file.name);
  const subject = typeof document['amne'] === 'string' ? document['amne'] : '';
  if (file.kind === 'json' && isArray(data)) {
    data.forEach((row, index) => {
      const line = file.json.lineOf(isObject(row) ? row : data, index);
      readRow({ file: file.name, row, line, subject }, regions, gathering);
    });
  }
  const page = pageOf(file.name, document);
  return gathering.finish({
    format: 'socialstyrelsenApi',
    publisher: 'Socialstyrelsen',
    retrieved: null,
    title: ['Socialstyrelsens statistikdatabas', subject].filter(Boolean).join(', '),
    ...(page && { page }),
  });
}

/** @throws DataError when there are more pages but the answer does not say how many */
function pageOf(file: string, { sida, sidor, nasta_sida: next }: JsonObject): ReadFile['page'] {
  if (typeof sida === 'number' && typeof sidor === 'number' && sida >= 1 && sida <= sidor) {
    return { number: sida, of: sidor };
  }
  if (next == null && sida == null && sidor == null) return undefined;
  const value = JSON.stringify(sida ?? next);
  throw new DataError([{ file, column: 'sida', value, expected: 'a page between 1 and the number in sidor' }]);
}

interface Row {
  file: string;
  row: Json;
  line: number;
  subject: string;
}

function readRow({ file, row, line, subject }: Row, regions: RegionResolver, gathering: Gathering): void {
  const fault = (column: string, value: Json | undefined, expected: string) =>
    new DataError([{ file, line, column, value: JSON.stringify(value ?? null), expected }]);
  // A name that has changed is no fault of a row but of the whole: nothing in it would mean what it did.
  if (!isObject(row)) throw fault('data', row, 'an object for each row');
  const { regionId, ar, varde } = row;
  for (const key of ['regionId', 'ar', 'varde']) {
    if (row[key] === undefined) throw fault(key, undefined, 'this key in every row');
  }
  const measure = row['mattId'] === undefined ? subject || 'data' : String(row['mattId'] as string);
  gathering.measure(measure, subject, '');
  const refuse = (column: string, value: Json | undefined, expected: string) =>
    gathering.fault(measure, { line, column, value: JSON.stringify(value), expected });

  const region = typeof regionId === 'number' ? regions.byCode(String(regionId), 'unpadded') : null;
  if (region === null) return refuse('regionId', regionId, 'a region, 1 to 25, or 0 for the country');
  const period = typeof ar === 'number' ? String(ar) : '';
  if (!isYear(period)) return refuse('ar', ar, 'a year such as 2017');
  const printed = varde === 'X' || varde === '' ? '' : typeof varde === 'string' ? swedishNumber(varde) : null;
  if (printed === null) return refuse('varde', varde, `a text with ${SWEDISH_NUMBER}, or X`);
  const others = Object.entries(row).filter(([key]) => !OWN_KEYS.includes(key));
  if (others.some(([, value]) => typeof value === 'object'))
    return refuse('data', row, 'ids that are texts or numbers');
  const dimensions = Object.fromEntries(others.map(([key, value]) => [key, String(value as string)]));
  gathering.add({ measure, region, period, printed, line, dimensions });
}
