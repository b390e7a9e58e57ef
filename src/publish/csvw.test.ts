import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { realDataset } from '../dataset/testData.ts';
import { openFiles } from './openFiles.ts';

// No validator of CSV on the Web is alive among the packages for Node, so these are the recommendation's own rules:
// https://www.w3.org/TR/tabular-metadata/ and https://www.w3.org/TR/tabular-data-model/

interface Column {
  name: string;
  titles: string[];
  datatype: string | { base: string; format: string };
  required?: boolean;
}

interface Metadata {
  '@context': [string, { '@language': string }];
  url: string;
  dialect: Record<string, unknown>;
  tableSchema: { columns: Column[]; primaryKey: string[] };
}

/** Of the recommendation's table description; anything else must be a common property with a known prefix. */
const TABLE_KEYS = [
  '@context',
  '@id',
  '@type',
  'url',
  'dialect',
  'notes',
  'suppressOutput',
  'tableDirection',
  'tableSchema',
];
const COLUMN_KEYS = ['name', 'titles', 'datatype', 'required', 'null', 'default', 'lang', 'virtual', 'propertyUrl'];
const COMMON = /^(dc|dcat|schema|foaf|prov|rdfs|skos|xsd):[A-Za-z]+$/;
/** Lexical forms of the datatypes that are used, XML Schema part 2. */
const FORMS: Record<string, RegExp> = {
  string: /^[^]*$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  integer: /^[+-]?\d+$/,
  anyURI: /^[a-z][a-z0-9+.-]*:\S+$/i,
};
/** A variable name of RFC 6570, which may not begin with an underscore here. */
const NAME = /^(?!_)(\w|%[0-9A-F]{2})+(\.(\w|%[0-9A-F]{2})+)*$/;

const files = openFiles(realDataset(), { site: 'https://example.org', base: '/' });
const text = (path: string) => String(files.get(path));
const paths = [...files.keys()].filter((path) => path.endsWith('-metadata.json'));

describe.each(paths)('%s', (path) => {
  const metadata = JSON.parse(text(path)) as Metadata;
  const { columns, primaryKey } = metadata.tableSchema;
  const csv = text(new URL(metadata.url, `https://example.org/${path}`).pathname.slice(1));
  const { data, errors } = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',' });
  const [header = [], ...rows] = data;

  test('is where a reader of the csv looks for it, and says which csv it is of', () => {
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'sv' }]);
    expect(path).toBe(`indicators/${metadata.url}-metadata.json`);
    expect(errors).toEqual([]);
  });

  test('has no property that the recommendation does not know', () => {
    for (const key of Object.keys(metadata)) expect(TABLE_KEYS.includes(key) || COMMON.test(key), key).toBe(true);
    for (const column of columns) {
      for (const key of Object.keys(column)) expect(COLUMN_KEYS.includes(key) || COMMON.test(key), key).toBe(true);
    }
  });

  test('is compatible with the header: as many columns, each with the header among its titles', () => {
    expect(columns).toHaveLength(header.length);
    columns.forEach(({ titles }, index) => expect(titles).toContain(header[index]));
    for (const { name } of columns) expect(name).toMatch(NAME);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  test('tells the type of every cell', () => {
    for (const row of rows) {
      columns.forEach(({ name, datatype, required }, index) => {
        const cell = row[index] ?? '';
        const { base, format } = typeof datatype === 'string' ? { base: datatype, format: undefined } : datatype;
        if (cell === '') expect(required, name).not.toBe(true);
        else {
          expect(cell, name).toMatch(FORMS[base] ?? /^$/);
          if (format) expect(cell, name).toMatch(new RegExp(format));
        }
      });
    }
  });

  test('names what makes a row the only one of its kind', () => {
    const at = primaryKey.map((name) => columns.findIndex((column) => column.name === name));
    expect(at).not.toContain(-1);
    const keys = rows.map((row) => at.map((index) => row[index]).join('\0'));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('there is one for each indicator', () => {
  expect(paths).toHaveLength(12);
});
