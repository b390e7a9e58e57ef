import { Readable } from 'node:stream';
import csvw from '@vocabulary/csvw';
import CsvwReader from '@zazuko/rdf-parser-csvw';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, type Quad, type Term } from 'n3';
import Papa from 'papaparse';
import { validateTerm } from 'rdf-validate-datatype';
import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { openFiles } from './openFiles.ts';

// No validator of CSV on the Web is alive among the packages for Node, so these are the recommendation's own rules,
// with W3C's own vocabulary and a program that reads tables by it:
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

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const CSVW = 'http://www.w3.org/ns/csvw#';
const vocabulary = new Store(csvw({ factory: DataFactory }));
/** Words of metadata that stand for many of what the vocabulary has in the singular. */
const PLURALS: Record<string, string> = { columns: 'column', titles: 'title', notes: 'note' };

/** The kinds of thing that W3C's vocabulary has a property for; none where it has no such property. */
function kindsWith(property: string): string[] {
  const one = (subject: Term, predicate: string) => vocabulary.getObjects(subject, predicate, null)[0];
  const domain = one(DataFactory.namedNode(CSVW + (PLURALS[property] ?? property)), `${RDFS}domain`);
  if (!domain) return [];
  const kinds = [domain];
  let list = one(domain, 'http://www.w3.org/2002/07/owl#unionOf');
  while (list && list.value !== `${RDF}nil`) {
    kinds.push(...vocabulary.getObjects(list, `${RDF}first`, null));
    list = one(list, `${RDF}rest`);
  }
  return kinds.map(({ value }) => value.replace(CSVW, ''));
}

/** Anything else must be a property with a prefix that everybody knows. */
const COMMON = /^(dc|dcat|schema|foaf|prov|rdfs|skos|xsd):[A-Za-z]+$/;
/** Lexical forms of the datatypes that are used, XML Schema part 2. */
const FORMS: Record<string, RegExp> = {
  string: /^[^]*$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  integer: /^[+-]?\d+$/,
  anyURI: /^[a-z][a-z0-9+.-]*:\S+$/i,
};
/** Of a table, to the package that reads it. */
const MOST_ROWS = 20;
/** A variable name of RFC 6570, which may not begin with an underscore here. */
const NAME = /^(?!_)(\w|%[0-9A-F]{2})+(\.(\w|%[0-9A-F]{2})+)*$/;

const dataset = realDataset();
const files = await openFiles(dataset, { site: 'https://example.org', base: '/' });
const text = (path: string) => String(files.get(path));

const BASE = 'https://example.org/';
/** In place of W3C's own context, which would have to be fetched: the words of its vocabulary. */
const CONTEXT = {
  dc: 'http://purl.org/dc/terms/',
  schema: 'http://schema.org/',
  xsd: XSD,
  ...Object.fromEntries(
    vocabulary.getSubjects(`${RDFS}label`, null, null).map(({ value }) => [value.replace(CSVW, ''), value]),
  ),
  ...Object.fromEntries(Object.keys(FORMS).map((type) => [type, XSD + type])),
  url: { '@id': `${CSVW}url`, '@type': '@id' },
  columns: { '@id': `${CSVW}column`, '@container': '@list' },
  titles: `${CSVW}title`,
  datatype: { '@id': `${CSVW}datatype`, '@type': '@vocab' },
};

async function asRdf(metadata: object): Promise<Store> {
  const documentLoader = (url: string) => Promise.resolve({ document: { '@context': CONTEXT }, documentUrl: url });
  const quads = await jsonld.toRDF(metadata, {
    base: BASE,
    safe: true,
    format: 'application/n-quads',
    documentLoader,
  });
  return new Store(new Parser().parse(quads));
}
const paths = [...files.keys()].filter((path) => path.endsWith('-metadata.json'));
const tables = paths.map((path) => {
  const metadata = JSON.parse(text(path)) as Metadata;
  const csv = text(new URL(metadata.url, `https://example.org/${path}`).pathname.slice(1));
  const { data, errors } = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',' });
  const [header = [], ...rows] = data;
  return { path, metadata, ...metadata.tableSchema, errors, header, rows };
});

test('each is where a reader of the csv looks for it, and says which csv it is of', () => {
  for (const { path, metadata, errors } of tables) {
    expect(metadata['@context'], path).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'sv' }]);
    expect(path).toBe(`indicators/${metadata.url}-metadata.json`);
    expect(errors, path).toEqual([]);
  }
});

test('none has a property that W3C’s vocabulary does not know for that kind of thing', () => {
  const unknown = tables.flatMap(({ path, metadata, columns }) => {
    const things: [kind: string, thing: object][] = [
      ['Table', metadata],
      ['Dialect', metadata.dialect],
      ['Schema', metadata.tableSchema],
      ...columns.map((column): [string, object] => ['Column', column]),
      ...columns.flatMap(({ datatype }): [string, object][] =>
        typeof datatype === 'string' ? [] : [['Datatype', datatype]],
      ),
    ];
    return things.flatMap(([kind, thing]) =>
      Object.keys(thing)
        .filter((key) => key !== '@context' && !COMMON.test(key) && !kindsWith(key).includes(kind))
        .map((key) => `${path}: ${key} of ${kind}`),
    );
  });
  expect(unknown).toEqual([]);
});

test('each lets the package "@zazuko/rdf-parser-csvw" read the csv, each cell a value of its datatype', async () => {
  for (const { path, metadata, columns, header, rows: all } of tables) {
    // Spread over the whole table; the package takes a millisecond for each row, and every cell is held against its type below.
    const rows = all.filter((_, at) => at % Math.ceil(all.length / MOST_ROWS) === 0);
    const csv = `${Papa.unparse([header, ...rows], { newline: '\n' })}\n`;
    const read = new CsvwReader({ metadata: await asRdf(metadata), baseIRI: BASE }).import(Readable.from([csv]));
    const values = await Array.fromAsync(read as unknown as AsyncIterable<Quad>);
    const cells = values.filter(({ predicate }) => predicate.value.startsWith(`${BASE}#`));
    expect(cells, path).toHaveLength(rows.flat().filter((cell) => cell !== '').length);
    const bases = new Map(
      columns.map(({ name, datatype }) => [
        `${BASE}#${name}`,
        XSD + (typeof datatype === 'object' ? datatype.base : datatype),
      ]),
    );
    const wrong = cells.filter(
      ({ predicate, object }) =>
        object.termType !== 'Literal' || object.datatype.value !== bases.get(predicate.value) || !validateTerm(object),
    );
    expect(
      wrong.map(({ predicate, object }) => `${predicate.value} ${object.value}`),
      path,
    ).toEqual([]);
  }
});

test('each is compatible with the header: as many columns, each with the header among its titles', () => {
  for (const { path, columns, header } of tables) {
    expect(columns, path).toHaveLength(header.length);
    columns.forEach(({ titles }, index) => expect(titles, path).toContain(header[index]));
    for (const { name } of columns) expect(name, path).toMatch(NAME);
    expect(new Set(columns.map(({ name }) => name)).size, path).toBe(columns.length);
  }
});

test('each tells the type of every cell', () => {
  const wrong = tables.flatMap(({ path, columns, rows }) =>
    columns.flatMap(({ name, datatype, required }, index) => {
      const { base, format } = typeof datatype === 'string' ? { base: datatype, format: undefined } : datatype;
      const forms = [FORMS[base] ?? /^$/, new RegExp(format ?? '')];
      const isRight = (cell: string) => (cell === '' ? required !== true : forms.every((form) => form.test(cell)));
      return rows.flatMap((row) => (isRight(row[index] ?? '') ? [] : [`${path}: ${name} "${row[index] ?? ''}"`]));
    }),
  );
  expect(wrong).toEqual([]);
});

test('each names what makes a row the only one of its kind', () => {
  for (const { path, columns, primaryKey, rows } of tables) {
    const at = primaryKey.map((name) => columns.findIndex((column) => column.name === name));
    expect(at, path).not.toContain(-1);
    const keys = rows.map((row) => at.map((index) => row[index]).join('\0'));
    expect(new Set(keys).size, path).toBe(keys.length);
  }
});

test('there is one for each indicator', () => {
  expect(paths).toHaveLength(dataset.indicators.length);
});
