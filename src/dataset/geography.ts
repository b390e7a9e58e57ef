import type { Topology } from 'topojson-specification';
import {
  municipalitySchema,
  REGION_COUNT,
  regionSchema,
  sjukvardsregionSchema,
  type Municipality,
  type Region,
  type Sjukvardsregion,
} from '../model/region.ts';
import { readCsvTable } from '../readers/csvTable.ts';
import { readJsonFile } from '../readers/jsonFile.ts';
import type { Problems } from './collect.ts';

const REGIONS = 'data/regions.csv';
const MUNICIPALITIES = 'data/municipalities.csv';
const SJUKVARDSREGIONER = 'data/sjukvardsregioner.csv';
const MAP = 'data/geo/regions.topo.json';

export function readSjukvardsregioner(root: string, problems: Problems): Sjukvardsregion[] {
  return readRows(root, problems, SJUKVARDSREGIONER, sjukvardsregionSchema, (row) => row.id).map(({ row }) => row);
}

export function readRegions(root: string, problems: Problems, areas: readonly Sjukvardsregion[]): Region[] {
  const rows = readRows(root, problems, REGIONS, regionSchema, (row) => row.code);
  const known = new Set(areas.map((area) => area.id));
  const slugs = new Set<string>();
  for (const { line, row } of rows) {
    for (const id of row.sjukvardsregioner.filter((id) => !known.has(id))) {
      problems.add({
        file: REGIONS,
        line,
        column: 'sjukvardsregioner',
        value: id,
        expected: `an id of ${SJUKVARDSREGIONER}`,
      });
    }
    if (slugs.has(row.slug))
      problems.add({ file: REGIONS, line, column: 'slug', value: row.slug, expected: 'each slug once' });
    slugs.add(row.slug);
  }
  if (rows.length !== REGION_COUNT) {
    problems.add({ file: REGIONS, value: String(rows.length), expected: `${REGION_COUNT} regions` });
  }
  return rows.map(({ row }) => row);
}

export function readMunicipalities(root: string, problems: Problems, regions: readonly Region[]): Municipality[] {
  const codes = new Set(regions.map((region) => region.code));
  const rows = readRows(root, problems, MUNICIPALITIES, municipalitySchema, (row) => row.code);
  for (const { line, row } of rows) {
    if (codes.has(row.region)) continue;
    problems.add({ file: MUNICIPALITIES, line, column: 'region', value: row.region, expected: `a code of ${REGIONS}` });
  }
  return rows.map(({ row }) => row);
}

/** The map, whose regions must be exactly those of regions.csv: a shape too many or few would be a false picture. */
export function readMap(root: string, problems: Problems, regions: readonly Region[]): Topology | null {
  const map = problems.attempt(() => readJsonFile(root, MAP).value, null) as Topology | null;
  if (map === null) return null;
  const shapes = map.objects?.['lan'];
  if (map.type !== 'Topology' || shapes?.type !== 'GeometryCollection') {
    problems.add({ file: MAP, column: 'objects.lan', expected: 'a TopoJSON topology with the collection lan' });
    return null;
  }
  const drawn = shapes.geometries.map((shape) => String(shape.id));
  const codes = regions.map((region) => region.code);
  const faults = [
    ...codes.filter((code) => !drawn.includes(code)).map((value) => ({ value, expected: 'a shape for this region' })),
    ...drawn
      .filter((id, index) => !codes.includes(id) || drawn.indexOf(id) !== index)
      .map((value) => ({ value, expected: `only the regions of ${REGIONS}, each once` })),
  ];
  for (const fault of faults) problems.add({ file: MAP, column: 'objects.lan', ...fault });
  return faults.length ? null : map;
}

function readRows<S extends typeof regionSchema | typeof municipalitySchema | typeof sjukvardsregionSchema>(
  root: string,
  problems: Problems,
  file: string,
  schema: S,
  keyOf: (row: S['_output']) => string,
): { line: number; row: S['_output'] }[] {
  const table = problems.attempt(() => readCsvTable(root, file, { obligatory: Object.keys(schema.shape) }), []);
  const seen = new Set<string>();
  return table.flatMap((csvRow) => {
    const row = problems.row(schema, file, csvRow) as S['_output'] | null;
    if (row === null) return [];
    const key = keyOf(row);
    if (seen.has(key)) {
      const column = Object.keys(schema.shape)[0];
      problems.add({ file, line: csvRow.line, column, value: key, expected: 'each once' });
      return [];
    }
    seen.add(key);
    return [{ line: csvRow.line, row }];
  });
}
