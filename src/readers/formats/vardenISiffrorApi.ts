import { RIKET } from '../../model/country.ts';
import type { ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { isArray, isObject, keyFault, type Json, type JsonObject } from '../jsonText.ts';
import { jsonNumber, plainNumber, printedNumber } from '../publishedNumber.ts';
import { isYear } from '../publishedPeriod.ts';
import type { FormatReader, RawFile } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';

/**
 * Vården i siffror, the web API: a block for each measure and region, with its years. As data:fetch keeps it, with what the
 * measures are called, or the list of blocks alone. The same measures as in the csv, so the same name.
 */
export const vardenISiffrorApi: FormatReader = {
  format: 'vardenISiffror',
  recognises: (file) => {
    const { blocks } = partsOf(file);
    return blocks.length > 0 && blocks.every((one) => 'organizationId' in one && isArray(one['measurements']));
  },
  read,
};

interface Parts {
  measures: readonly JsonObject[];
  blocks: readonly JsonObject[];
}

function partsOf(file: RawFile): Parts {
  const document = file.kind === 'json' ? file.json.value : null;
  const list = (value: Json | undefined) => (isArray(value) && value.every((one) => isObject(one)) ? value : []);
  if (isArray(document)) return { measures: [], blocks: list(document) };
  if (!isObject(document)) return { measures: [], blocks: [] };
  return { measures: list(document['measures']), blocks: list(document['measurements']) };
}

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const { measures, blocks } = partsOf(file);
  const gathering = new Gathering(file.name);
  const lineOf = (value: Json) => (file.kind === 'json' ? file.json.lineOf(value) : 1);
  const told = new Map(measures.map((one) => [one['measureId'], one]));
  for (const block of blocks) {
    const id = textOf(block['measureId']);
    const { name, measureUnit } = told.get(id) ?? {};
    gathering.measure(id, textOf(name) || id, textOf(measureUnit));
    readBlock(id, block, { regions, gathering, lineOf });
  }
  return gathering.finish({
    format: 'vardenISiffror',
    publisher: 'Vården i siffror',
    title: 'Vården i siffror',
    retrieved: null,
    notes: measures.map(({ name, measureDefinition }) => `${textOf(name)}: ${textOf(measureDefinition)}`),
  });
}

/** Names end with a space here and there. */
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '');

interface Into {
  regions: RegionResolver;
  gathering: Gathering;
  lineOf: (value: Json) => number;
}

function readBlock(measure: string, block: JsonObject, { regions, gathering, lineOf }: Into): void {
  const { organizationId } = block;
  const measurements = isArray(block['measurements']) ? block['measurements'] : [];
  const line = lineOf(block);
  if (measurements.length === 0) {
    gathering.meet();
    return gathering.passOver('of a region without any figure', line, { name: textOf(organizationId) });
  }
  gathering.meet(measurements.length);
  const own = textOf(organizationId);
  const region = own === 'SE' ? RIKET : regions.byCode(own, 'scb');
  if (region === null) {
    const problem = { line, column: 'organizationId', value: own, expected: 'SE, or a region, 01 to 25' };
    return gathering.fault(measure, problem, measurements.length);
  }
  const of = `${measure}, ${own}`;
  for (const one of measurements) {
    if (isObject(one)) readValue(one, { measure, region, line: lineOf(one), of }, gathering);
    else gathering.fault(measure, { line, of, ...keyFault('measurements', one, 'an object') });
  }
}

interface Place {
  measure: string;
  region: string;
  line: number;
  /** What identifies the block. */
  of: string;
}

function readValue(one: JsonObject, { of, ...place }: Place, gathering: Gathering): void {
  const { value, period, periodType, confidenceInterval: interval } = one;
  const { measure, line } = place;
  const refuse = (column: string, found: Json | undefined, expected: string) =>
    gathering.fault(measure, { line, of, ...keyFault(column, found, expected) });
  const start = isObject(period) ? textOf(period['start']) : '';
  const year = start.slice(0, 4);
  if (periodType !== 'Year') return refuse('periodType', periodType, 'Year, as was asked for');
  if (!isYear(year)) return refuse('period', period, 'a period that begins with a year');
  const printed = printedNumber(value);
  if (printed === null) return refuse('value', value, jsonNumber(value));
  const bounds = isObject(interval) ? [interval['low'], interval['high']] : [];
  const [low, high] = bounds.map((bound) => (typeof bound === 'number' ? plainNumber(bound) : null));
  const figure = { ...place, period: year, printed };
  gathering.add(low && high ? { ...figure, interval: [low, high] } : figure);
}
