import { DataError, type Problem } from '../../model/problem.ts';
import type { ReadFigure, ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { isArray, isObject, keyFault, written, type Json, type JsonObject, type JsonText } from '../jsonText.ts';
import { jsonNumber, printedNumber } from '../publishedNumber.ts';
import { PUBLISHED_PERIOD, publishedDay, publishedPeriod } from '../publishedPeriod.ts';
import type { FormatReader, RawFile } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';
import { readCube, type Axis, type Cube } from './jsonStatCube.ts';

/** SCB's names, where the file has no roles. */
const REGION_AXIS = ['Region', 'Lan', 'Län'];

/** JSON-stat 2.0 as SCB's PxWeb API v2 answers: one flat array of values in the order of the dimensions. */
export const jsonStat2: FormatReader = {
  format: 'jsonStat2',
  recognises: (file) => {
    const value = file.kind === 'json' ? file.json.value : null;
    return isObject(value) && value['class'] === 'dataset' && 'dimension' in value;
  },
  read,
};

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const json: Pick<JsonText, 'value' | 'lineOf'> = file.kind === 'json' ? file.json : { value: null, lineOf: () => 1 };
  const document = isObject(json.value) ? json.value : {};
  const refuse = (column: string, value: Json | undefined, expected: string): never => {
    throw new DataError([{ file: file.name, column, value: value == null ? undefined : written(value), expected }]);
  };
  const cube = readCube(document, refuse);
  const roles = isObject(document['role']) ? document['role'] : {};
  const region = axis(cube, roles['geo'], REGION_AXIS);
  const time = axis(cube, roles['time'], ['Tid']);
  const contents = axis(cube, roles['metric'], ['ContentsCode']);
  const ids = cube.axes.map(({ id }) => id);
  if (!region) return refuse('id', ids, 'a dimension of regions');
  if (!time) return refuse('id', ids, 'a dimension of time');
  const others = cube.axes.filter((own) => own !== region && own !== time && own !== contents);
  const gathering = new Gathering(file.name);
  readCells({ cube, region, time, others, measures: measuresOf(document, contents, gathering), contents }, regions, {
    gathering,
    lineOf: (index) => json.lineOf(document['value'] ?? null, index),
  });
  return gathering.finish({ format: 'jsonStat2', ...aboutOf(document) });
}

/** The id of the measure at each place of the axis of contents. */
function measuresOf(document: JsonObject, contents: Axis | undefined, gathering: Gathering): string[] {
  const table = tableId(document);
  return (contents?.codes ?? ['']).map((code, index) => {
    const id = [table, code].filter(Boolean).join('/') || 'value';
    gathering.measure(id, contents?.labels[index] || code || table, contents?.units[index] ?? '');
    return id;
  });
}

interface Axes {
  cube: Cube;
  region: Axis;
  time: Axis;
  contents: Axis | undefined;
  others: readonly Axis[];
  measures: readonly string[];
}

interface Into {
  gathering: Gathering;
  lineOf: (index: number) => number;
}

function readCells(axes: Axes, regions: RegionResolver, { gathering, lineOf }: Into): void {
  const { cube, region, time, contents, measures } = axes;
  const places = region.codes.map((code) => place(code, regions));
  const periods = time.codes.map(publishedPeriod);
  const dimensionsAt = sharedDimensions(axes.others);
  gathering.meet(cube.length);
  for (let index = 0; index < cube.length; index += 1) {
    const at = (own: Axis) => Math.floor(index / own.step) % own.codes.length;
    const measure = measures[contents ? at(contents) : 0] ?? '';
    const [where, period] = [places[at(region)] ?? null, periods[at(time)] ?? null];
    const line = lineOf(index);
    if (where === 'municipality')
      gathering.passOver('of municipalities', line, { name: region.codes[at(region)] ?? '' });
    else if (where === null) gathering.fault(measure, codeFault(line, region, at(region), regions));
    else if (period === null) {
      gathering.fault(measure, { line, column: time.id, value: time.codes[at(time)], expected: PUBLISHED_PERIOD });
    } else {
      const dimensions = dimensionsAt(index);
      addValue(cube.value(index), { measure, region: where, period, line, dimensions }, gathering);
    }
  }
}

/** One object for all cells of the same categories: half a million of their own would take all memory. */
function sharedDimensions(axes: readonly Axis[]): (index: number) => Readonly<Record<string, string>> {
  const shared = new Map<string, Readonly<Record<string, string>>>();
  return (index) => {
    const codes = axes.map((own) => own.codes[Math.floor(index / own.step) % own.codes.length] ?? '');
    const key = codes.join('\0');
    const dimensions = shared.get(key) ?? Object.fromEntries(axes.map(({ id }, place) => [id, codes[place] ?? '']));
    shared.set(key, dimensions);
    return dimensions;
  };
}

type Place = Pick<ReadFigure, 'measure' | 'region' | 'period' | 'line' | 'dimensions'>;

function addValue(value: Json, place: Place, gathering: Gathering): void {
  const printed = printedNumber(value);
  if (printed !== null) gathering.addNew({ ...place, printed, status: printed === '' ? 'missing' : 'published' });
  else {
    const { measure, line, region, period } = place;
    gathering.fault(measure, { line, of: `${region} ${period}`, ...keyFault('value', value, jsonNumber(value)) });
  }
}

/** The dimension that has the role, or else one of these names. */
function axis({ axes }: Cube, role: Json | undefined, names: readonly string[]): Axis | undefined {
  const ids = isArray(role) ? role : [];
  return axes.find(({ id }) => ids.includes(id)) ?? axes.find(({ id }) => names.includes(id));
}

function place(code: string, regions: RegionResolver): string | null {
  return regions.isMunicipality(code) ? 'municipality' : regions.byCode(code, 'scb');
}

function codeFault(
  line: number,
  { id, codes, labels }: Axis,
  at: number,
  regions: RegionResolver,
): Omit<Problem, 'file'> {
  return { line, column: id, value: codes[at], expected: regions.expected(labels[at] ?? '') };
}

function tableId({ extension }: JsonObject): string {
  const px = isObject(extension) ? extension['px'] : undefined;
  const id = isObject(px) ? px['tableid'] : undefined;
  return typeof id === 'string' ? id : '';
}

type About = Pick<ReadFile, 'publisher' | 'title' | 'retrieved' | 'notes'>;

function aboutOf({ source, label, updated, note, dimension }: JsonObject): About {
  return {
    publisher: typeof source === 'string' && source !== '' ? source : 'SCB',
    title: typeof label === 'string' ? label : '',
    retrieved: typeof updated === 'string' ? publishedDay(updated) : null,
    notes: [note, ...notesOfDimensions(dimension)].flat().filter((one) => typeof one === 'string'),
  };
}

const notesOfDimensions = (dimension: Json | undefined): (Json | undefined)[] =>
  isObject(dimension) ? Object.values(dimension).map((own) => (isObject(own) ? own['note'] : undefined)) : [];
