import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { z } from 'zod';
import { REGION_CODE, REGION_COUNT } from '../model/country.ts';
import {
  municipalitySchema,
  regionSchema,
  sjukvardsregionSchema,
  type Municipality,
  type Region,
  type Sjukvardsregion,
} from '../model/region.ts';
import { topologySchema } from '../model/topology.ts';
import { readCsvTable, type CsvRow } from '../readers/csvTable.ts';
import { readJsonFile } from '../readers/jsonFile.ts';
import type { Problems } from './collect.ts';

const REGIONS = 'data/regions.csv';
const MUNICIPALITIES = 'data/municipalities.csv';
const SJUKVARDSREGIONER = 'data/sjukvardsregioner.csv';
const MAP = 'data/geo/regions.topo.json';

interface Regions {
  regions: Region[];
  /** What other files are held against; null while regions.csv does not give 21 codes, so that one fault is told once. */
  codes: ReadonlySet<string> | null;
}

export function readSjukvardsregioner(root: string, problems: Problems): Sjukvardsregion[] {
  const table = readTable(root, problems, SJUKVARDSREGIONER, sjukvardsregionSchema);
  return soundRows(problems, SJUKVARDSREGIONER, sjukvardsregionSchema, table).map(({ row }) => row);
}

export function readRegions(root: string, problems: Problems, areas: readonly Sjukvardsregion[]): Regions {
  const table = readTable(root, problems, REGIONS, regionSchema);
  const rows = soundRows(problems, REGIONS, regionSchema, table);
  const known = new Set(areas.map((area) => area.id));
  const slugs = new Set<string>();
  for (const { line, row } of rows) {
    const refuse = (column: string, value: string, expected: string) =>
      problems.add({ file: REGIONS, line, column, value, expected });
    for (const id of row.sjukvardsregioner.filter((id) => !known.has(id))) {
      refuse('sjukvardsregioner', id, `an id of ${SJUKVARDSREGIONER}`);
    }
    if (slugs.has(row.slug)) refuse('slug', row.slug, 'each slug once');
    slugs.add(row.slug);
  }
  if (table.length !== REGION_COUNT && !problems.list.some(({ file }) => file === REGIONS)) {
    problems.add({ file: REGIONS, value: String(table.length), expected: `${REGION_COUNT} regions` });
  }
  const codes = new Set(table.map(({ cells }) => cells['code'] ?? '').filter((code) => REGION_CODE.test(code)));
  return { regions: rows.map(({ row }) => row), codes: codes.size === REGION_COUNT ? codes : null };
}

export function readMunicipalities(root: string, problems: Problems, codes: Regions['codes']): Municipality[] {
  const table = readTable(root, problems, MUNICIPALITIES, municipalitySchema);
  const rows = soundRows(problems, MUNICIPALITIES, municipalitySchema, table);
  for (const { line, row } of rows) {
    if (codes && !codes.has(row.region)) {
      problems.add({
        file: MUNICIPALITIES,
        line,
        column: 'region',
        value: row.region,
        expected: `a code of ${REGIONS}`,
      });
    } else if (!row.code.startsWith(row.region)) {
      const expected = `${row.code.slice(0, 2)}, which the kommunkod begins with`;
      problems.add({ file: MUNICIPALITIES, line, column: 'region', value: row.region, expected });
    }
  }
  return rows.map(({ row }) => row);
}

/** The map, whose regions must be exactly those of regions.csv: a shape too many or few would be a false picture. */
export function readMap(root: string, problems: Problems, codes: Regions['codes']): Topology | null {
  const json = problems.attempt(() => readJsonFile(root, MAP), null);
  if (json === null) return null;
  const { type, objects } = (json.value ?? {}) as Partial<Topology>;
  if (type !== 'Topology' || objects?.['lan']?.type !== 'GeometryCollection') {
    problems.add({ file: MAP, column: 'objects.lan', expected: 'a TopoJSON topology with the collection lan' });
    return null;
  }
  const map = problems.document(topologySchema, MAP, json);
  if (map === null || codes === null) return map;
  const drawn = map.objects.lan.geometries.map((shape) => shape.id);
  const faults = [
    ...[...codes]
      .filter((code) => !drawn.includes(code))
      .map((value) => ({ value, expected: 'a shape for this region' })),
    ...drawn
      .filter((id, index) => !codes.has(id) || drawn.indexOf(id) !== index)
      .map((value) => ({ value, expected: `only the regions of ${REGIONS}, each once` })),
  ];
  if (faults.length === 0) faults.push(...shapelessFaults(map as Topology));
  for (const fault of faults) problems.add({ file: MAP, column: 'objects.lan', ...fault });
  return faults.length ? null : map;
}

/** Degrees of longitude and latitude, a little beyond the country's own. */
const SWEDEN = { west: 10, east: 25, south: 55, north: 70 };
/** In degrees each way; the smallest region has half of one. */
const LEAST_AREA = 0.01;

/** Regions that would be no shape on the map: nothing is enclosed, or it is in other units or another order. */
function shapelessFaults(map: Topology): { value: string; expected: string }[] {
  const { features } = feature(map, map.objects['lan'] as GeometryCollection);
  const shapeless = features.filter(({ geometry }) => {
    const { coordinates } = geometry as Polygon | MultiPolygon;
    const rings = coordinates.flat(geometry.type === 'Polygon' ? 0 : 1) as Position[][];
    return !rings.flat().every(isInSweden) || rings.every((ring) => areaOf(ring) < LEAST_AREA);
  });
  const expected = 'a shape that encloses something, in degrees, longitude first';
  return shapeless.map(({ id }) => ({ value: String(id), expected }));
}

const isInSweden = ([longitude = 0, latitude = 0]: Position) =>
  longitude > SWEDEN.west && longitude < SWEDEN.east && latitude > SWEDEN.south && latitude < SWEDEN.north;

function areaOf(ring: readonly Position[]): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

function readTable(root: string, problems: Problems, file: string, schema: z.ZodObject): CsvRow[] {
  return problems.rows(() => readCsvTable(root, file, { obligatory: Object.keys(schema.shape) }));
}

/** Rows that keep to their schema, the first of each key; the key is the first column. */
function soundRows<S extends z.ZodObject>(problems: Problems, file: string, schema: S, table: readonly CsvRow[]) {
  const [key = ''] = Object.keys(schema.shape);
  const seen = new Set<string>();
  return table.flatMap((csvRow) => {
    const row = problems.row(schema, file, csvRow);
    if (row === null) return [];
    const { line, cells } = csvRow;
    const value = cells[key] ?? '';
    if (seen.has(value)) {
      problems.add({ file, line, column: key, value, expected: 'each once' });
      return [];
    }
    seen.add(value);
    return [{ line, row }];
  });
}
