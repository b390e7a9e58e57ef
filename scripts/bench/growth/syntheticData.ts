import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { RIKET } from '../../../src/model/country.ts';
import type { Indicator } from '../../../src/model/indicator.ts';

/** How many times as many there are as in data/. */
export interface Scale {
  areas: number;
  indicators: number;
}

type Row = Partial<Record<string, string>>;

/** Stands in every name that is made up, so that nobody takes it for a figure. */
const MARK = 'Syntet';

/**
 * Adds made-up areas and indicators to a copy of data/ until there are so many times as many. Each has the figures of one
 * that is there, in sources of their own, moved a little so that they are not all alike. Municipalities, plans, audits and
 * releases stay as many as they are.
 */
export function addSynthetic(root: string, { areas, indicators }: Scale): void {
  const definitions = readDefinitions(root);
  const bySlug = new Map(definitions.map((definition) => [definition.slug, definition]));
  const sources = readdirSync(join(root, 'data/sources'));
  const [areaCopies, indicatorCopies] = [copiesOf(areas), copiesOf(indicators)];
  for (const copy of areaCopies) addAreas(root, copy);
  for (const copy of indicatorCopies) addIndicators(root, definitions, copy);
  for (const source of sources) {
    // A publication tells of all areas; other measures come in other publications.
    const ofAreas = (row: Row) => (row['region'] === RIKET ? [] : areaCopies.map((copy) => areaRow(row, copy, bySlug)));
    addSource(root, source, 'areas', ofAreas);
    for (const copy of indicatorCopies) {
      addSource(root, source, `indicators-${copy}`, (row) => [indicatorRow(row, copy, bySlug)]);
    }
  }
}

const copiesOf = (times: number) => Array.from({ length: times - 1 }, (_, index) => index + 1);

const areaRow = (row: Row, copy: number, definitions: ReadonlyMap<string, Indicator>): Row => ({
  ...moved(row, copy, definitions),
  region: `${copy}${row['region']}`,
});

const indicatorRow = (row: Row, copy: number, definitions: ReadonlyMap<string, Indicator>): Row => ({
  ...moved(row, copy, definitions),
  indicator: slugOf(row['indicator'] ?? '', copy),
});

/** A number a little larger than it was, with its decimals and within its bounds; what is no number stays. */
function moved(row: Row, copy: number, definitions: ReadonlyMap<string, Indicator>): Row {
  const marked = row['text'] === undefined ? row : { ...row, text: `${MARK}: ${row['text']}` };
  const { value = '', lower, upper, indicator = '' } = row;
  const definition = definitions.get(indicator);
  if (!definition?.bounds || definition.kind === 'category' || value === '' || lower || upper) return marked;
  const decimals = value.split('.')[1]?.length ?? 0;
  const other = Number(value) * (1 + copy / 300);
  const isWithin = other >= definition.bounds.min && other <= definition.bounds.max;
  return isWithin ? { ...marked, value: other.toFixed(decimals) } : marked;
}

function addAreas(root: string, copy: number): void {
  const file = join(root, 'data/regions.csv');
  const real = readRows(file).filter(({ slug = '' }) => !slug.startsWith('syntet-'));
  const own = real.map((row) => ({
    ...row,
    code: `${copy}${row['code']}`,
    slug: `syntet-${inLetters(copy)}-${row['slug']}`,
    name: `${MARK} ${copy} ${row['name']}`,
    short: `${MARK} ${copy} ${row['short']}`,
    lan: `${MARK} ${copy} ${row['lan']}`,
    aliases: '',
  }));
  writeRows(file, [...readRows(file), ...own]);
  addShapes(
    root,
    copy,
    real.map(({ code = '' }) => code),
  );
}

/** The same shapes once more under other codes: the drawing takes as long wherever they lie. */
function addShapes(root: string, copy: number, codes: readonly string[]): void {
  const file = join(root, 'data/geo/regions.topo.json');
  const map = JSON.parse(readFileSync(file, 'utf8')) as {
    objects: { lan: { geometries: { id: string }[] } };
  };
  const { geometries } = map.objects.lan;
  const real = geometries.filter(({ id }) => codes.includes(id));
  geometries.push(...real.map((shape) => ({ ...shape, id: `${copy}${shape.id}` })));
  writeFileSync(file, JSON.stringify(map));
}

function addIndicators(root: string, definitions: readonly Indicator[], copy: number): void {
  for (const { imports: _imports, ...definition } of definitions) {
    const slug = slugOf(definition.slug, copy);
    const own = {
      ...definition,
      slug,
      name: `${MARK} ${copy}: ${definition.name}`,
      short: `${MARK} ${copy}: ${definition.short}`,
      headline: `${MARK} ${copy}: ${definition.headline}`,
      ...(definition.assessmentOf ? { assessmentOf: `${MARK} ${copy}: ${definition.assessmentOf}` } : {}),
      // There are few of these however many measures there are.
      keyFigure: false,
    };
    writeFileSync(join(root, 'data/indicators', `${slug}.json`), JSON.stringify(own));
  }
}

/** Clones `source` for the synthetic figures; does nothing if it has no figures to clone. */
function addSource(root: string, source: string, name: string, others: (row: Row) => Row[]): void {
  const from = join(root, 'data/sources', source);
  const id = `syntet-${name}-${source}`;
  const to = join(root, 'data/sources', id);
  const tables = ['figures.csv', 'statements.csv'].flatMap((table) => {
    const rows = existsSync(join(from, table)) ? readRows(join(from, table)).flatMap(others) : [];
    return rows.length > 0 ? [{ table, rows }] : [];
  });
  if (tables.length === 0) return;
  mkdirSync(to);
  const told = JSON.parse(readFileSync(join(from, 'source.json'), 'utf8')) as { publisher: string; title: string };
  const { publisher, title } = told;
  const own = { ...told, id, publisher: `${MARK} (${publisher})`, title: `${MARK}: ${title}` };
  writeFileSync(join(to, 'source.json'), JSON.stringify(own));
  for (const { table, rows } of tables) writeRows(join(to, table), rows);
}

function readDefinitions(root: string): Indicator[] {
  const folder = join(root, 'data/indicators');
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Indicator);
}

const slugOf = (slug: string, copy: number) => `syntet-${copy}-${slug}`;

/** Slugs of areas have no digits. */
const inLetters = (copy: number) => [...String(copy)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const readRows = (file: string): Row[] =>
  Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;

const writeRows = (file: string, rows: readonly Row[]) =>
  writeFileSync(file, `${Papa.unparse([...rows], { newline: '\n' })}\n`);
