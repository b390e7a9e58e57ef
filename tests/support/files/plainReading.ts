import readWorkbook from 'read-excel-file/universal';
import type { Region } from '../../../src/model/region.ts';

// What a whole file says, read without any of the readers, as plainly as can be.

/** One figure. Null is what cannot be told so plainly: it is then held against nothing. */
export interface Statement {
  /** 1-based; null in JSON. */
  line: number | null;
  region: string | null;
  period: string | null;
  /** NaN: the file says that there is none. */
  value: number;
}

interface Table {
  line: number;
  cells: string[];
}

/**
 * Null where the file has quotes, which make no difference between a mark and what it marks, and of a workbook whose cells
 * have no addresses, which the library does not read.
 */
export async function plainReading(
  bytes: Buffer,
  format: string,
  regions: readonly Region[],
): Promise<Statement[] | null> {
  if (format.endsWith('.xlsx')) {
    const rows = await sheetRows(bytes).catch((error: unknown) => {
      if (error instanceof TypeError) return null;
      throw error;
    });
    return rows && annexStatements(rows);
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (format === 'kolada') return koladaStatements(JSON.parse(text) as KoladaDocument);
  if (format === 'jsonStat2') return cubeStatements(JSON.parse(text) as CubeDocument);
  if (text.includes('"')) return null;
  const rows = text.split('\n').map((line, index) => ({ line: index + 1, cells: line.replace(/\r$/, '').split(';') }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (format === 'skrAnnex') return annexStatements(filled);
  if (format === 'vardenISiffror') return vardenStatements(filled);
  return socialstyrelsenStatements(filled, regions);
}

/** Empty, a dash, dots or a letter where a number could stand: NaN. */
const numberOf = (written: string) => {
  const plain = written
    .replace(/[\s\u00A0\u202F\u2009]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return plain === '' ? NaN : Number(plain);
};
const year = (written: string) => (/^\d{4}$/.test(written.trim()) ? written.trim() : null);

/** The project's own library for workbooks, which the readers do not use. */
async function sheetRows(bytes: Buffer): Promise<Table[]> {
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
  const isTable = ({ data }: (typeof sheets)[number]) => (data ?? []).some((cells) => cells.includes('Indikatornamn'));
  const written = (cell: unknown) => {
    if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
    return cell instanceof Date ? 'a date' : String(cell);
  };
  return (sheets.find(isTable)?.data ?? []).map((cells, index) => ({
    line: index + 1,
    cells: cells.map((cell) => (cell === null ? '' : written(cell))),
  }));
}

function columnsOf(rows: readonly Table[], ...markers: string[]) {
  const at = rows.findIndex(({ cells }) => markers.every((name) => cells.some((cell) => cell.trim() === name)));
  const names = rows[at]?.cells.map((cell) => cell.trim()) ?? [];
  return {
    own: rows.slice(at + 1),
    cell: ({ cells }: Table, name: string) => (cells[names.indexOf(name)] ?? '').trim(),
  };
}

function annexStatements(rows: readonly Table[]): Statement[] {
  const { own, cell } = columnsOf(rows, 'Indikatornamn', 'landstingskod');
  return own
    .filter(({ cells }) => cells.some((one) => one.trim() !== ''))
    .map((row) => ({
      line: row.line,
      region: cell(row, 'landstingskod') === '46' ? '00' : cell(row, 'landstingskod').padStart(2, '0'),
      period: year(cell(row, 'Mätperiod')),
      value: numberOf(cell(row, 'Värde')),
    }));
}

function vardenStatements(rows: readonly Table[]): Statement[] {
  const { own, cell } = columnsOf(rows, 'Indikator-Id');
  return own
    .filter((row) => ['Län', 'Landsting', 'Region', 'Riket', 'Land'].includes(cell(row, 'Enhetstyp')))
    .map((row) => ({
      line: row.line,
      region: /^\d+$/.test(cell(row, 'Länskod')) ? cell(row, 'Länskod').padStart(2, '0') : null,
      period: year(cell(row, 'Mätperiod')),
      value: numberOf(cell(row, 'Värde')),
    }));
}

function socialstyrelsenStatements(rows: readonly Table[], regions: readonly Region[]): Statement[] {
  const codes = new Map([['Riket', '00'], ...regions.map(({ lan, code }) => [lan, code] as const)]);
  const [, header, ...rest] = rows;
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  return rest.slice(0, -1).flatMap(({ line, cells }) =>
    names.flatMap((name, column) => {
      if (year(name) === null) return [];
      const region = codes.get((cells[names.indexOf('Region')] ?? '').trim()) ?? null;
      return [{ line, region, period: name, value: numberOf(cells[column] ?? '') }];
    }),
  );
}

interface KoladaDocument {
  values: {
    municipality: string;
    period: number;
    values: { value: number | null; isdeleted?: boolean }[];
  }[];
}

function koladaStatements({ values }: KoladaDocument): Statement[] {
  return values
    .filter(({ municipality }) => municipality.startsWith('00'))
    .flatMap(({ municipality, period, values: own }) =>
      own
        .filter(({ isdeleted }) => isdeleted !== true)
        .map(({ value }) => ({
          line: null,
          region: municipality.slice(2),
          period: String(period),
          value: value ?? NaN,
        })),
    );
}

interface CubeDocument {
  id: string[];
  size: number[];
  dimension: Record<string, { category: { index: Record<string, number> | string[] } }>;
  value: (number | null)[] | Record<string, number | null>;
}

function cubeStatements({ id, size, dimension, value }: CubeDocument): Statement[] {
  const code = (axis: string, cell: number) => {
    const at = id.indexOf(axis);
    const step = size.slice(at + 1).reduce((product, own) => product * own, 1);
    const place = Math.floor(cell / step) % (size[at] ?? 1);
    const index = dimension[axis]?.category.index ?? {};
    if (Array.isArray(index)) return index[place] ?? '';
    return Object.entries(index).find(([, own]) => own === place)?.[0] ?? '';
  };
  const all = size.reduce((product, own) => product * own, 1);
  const values = Array.isArray(value) ? value : Array.from({ length: all }, (_, cell) => value[cell] ?? null);
  return values
    .map((own, cell) => ({
      line: null,
      region: code('Region', cell),
      period: code('Tid', cell),
      value: own ?? NaN,
    }))
    .filter(({ region }) => region.length === 2);
}
