import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import datapackagePackage from 'datapackage';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import type { RegionDocument } from './documents.ts';
import { jsonLd, PREFIXES, rdfXml, turtle, type Thing } from './rdf.ts';
import { realFiles } from '../../tests/support/publishedFiles.ts';

// What we publish for machines, read by programs that are not ours.

const dataset = realDataset();
const GATHERED = new Set(dataset.indicators.filter(({ bulk }) => bulk === undefined).map(({ slug }) => slug));
const INDICATORS = GATHERED.size;
const files = await realFiles();
const text = (path: string) => String(files.get(path));
const json = (path: string) => JSON.parse(text(path)) as Record<string, unknown>;
const isPublished = (iri: string) =>
  iri.startsWith('https://example.org/prov/data/v1/') &&
  files.has(iri.slice('https://example.org/prov/data/v1/'.length));

describe('datapackage.json', () => {
  const descriptor = json('datapackage.json') as { resources: { path: string; bytes: number; hash: string }[] };

  const folder = mkdtempSync(join(tmpdir(), 'bristkartan-package-'));
  beforeAll(() => {
    mkdirSync(join(folder, 'indicators'));
    const paths = ['datapackage.json', 'table-schema.json', ...descriptor.resources.map(({ path }) => path)];
    for (const path of paths) writeFileSync(join(folder, path), text(path));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is valid to the package "datapackage", as a tabular data package', async () => {
    const { valid, errors } = await datapackagePackage.validate(join(folder, 'datapackage.json'));
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test('describes tables that the package can read, each cell of the type that is told', async () => {
    const { resources } = await datapackagePackage.Package.load(descriptor, { basePath: folder, strict: true });
    const tables = await Promise.all(resources.map((resource) => resource.read({ keyed: true })));
    expect(tables.flat()).toHaveLength(dataset.observations.filter(({ indicator }) => GATHERED.has(indicator)).length);
    expect(tables.flat().filter(({ value }) => typeof value === 'number').length).toBeGreaterThan(900);
  });

  test('names files that are there, with their sizes', () => {
    for (const { path, bytes } of descriptor.resources) expect(Buffer.byteLength(text(path)), path).toBe(bytes);
    expect(descriptor.resources).toHaveLength(INDICATORS);
  });
});

test('what may not be gathered is in no file of many measures, and each that can say so says so and why', () => {
  const leftOut = dataset.indicators.filter(({ bulk }) => bulk !== undefined);
  for (const path of ['datapackage.json', 'catalog.ttl', 'catalog.rdf', 'catalog.jsonld']) {
    const whole = text(path);
    for (const { slug, name, bulk } of leftOut) {
      expect(whole, path).not.toContain(`indicators/${slug}.`);
      expect(whole, path).toContain(name);
      expect(whole, path).toContain(bulk?.why);
    }
  }
  for (const { slug: region } of dataset.regions) {
    const { indicators, leftOut: told } = json(`regions/${region}.json`) as unknown as RegionDocument;
    const held = new Set(indicators.map(({ slug }) => slug));
    const regional = leftOut.filter(({ coverage }) => coverage !== 'riket');
    expect(told).toEqual(regional.map(({ slug, name, bulk }) => ({ slug, name, why: bulk?.why })));
    for (const { slug } of regional) {
      expect(held).not.toContain(slug);
      expect(text(`regions/${region}.csv`)).not.toContain(`${slug},`);
    }
  }
});

describe('the catalogue', () => {
  const store = new Store();
  const { namedNode } = DataFactory;
  const iriOf = (name: string) => {
    const [prefix = '', local = ''] = name.split(':');
    return namedNode(PREFIXES[prefix as keyof typeof PREFIXES] + local);
  };
  const ofType = (type: string) =>
    store.getSubjects(namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'), iriOf(type), null);
  const valuesOf = (subject: ReturnType<typeof ofType>[number], predicate: string) =>
    store.getObjects(subject, iriOf(predicate), null);

  beforeAll(() => {
    store.addQuads(new Parser({ format: 'text/turtle' }).parse(text('catalog.ttl')));
  });

  // Mandatory and recommended in DCAT-AP-SE 3.
  const WANTED = [
    [
      'dcat:Catalog',
      1,
      'dcterms:title dcterms:description dcterms:publisher dcat:dataset dcterms:license dcterms:language dcterms:issued dcterms:modified dcterms:spatial foaf:homepage dcat:themeTaxonomy',
    ],
    [
      'dcat:Dataset',
      INDICATORS,
      'dcterms:title dcterms:description dcterms:publisher dcat:contactPoint dcat:distribution dcat:theme dcat:keyword dcterms:accessRights dcterms:language dcterms:issued dcterms:modified dcterms:spatial dcterms:temporal dcterms:identifier dcterms:provenance dcat:landingPage',
    ],
    [
      'dcat:Distribution',
      INDICATORS * 4,
      'dcterms:title dcterms:description dcatap:availability dcat:accessURL dcat:downloadURL dcterms:format dcat:mediaType dcterms:license dcterms:language dcterms:modified',
    ],
    ['foaf:Agent', 1, 'foaf:name foaf:homepage dcterms:type'],
    ['vcard:Organization', 1, 'vcard:fn vcard:hasEmail'],
    ['dcterms:PeriodOfTime', INDICATORS, 'dcat:startDate dcat:endDate'],
  ] as const;

  test.each(WANTED)('has each %s (%i) with its obligatory properties', (type, count, properties) => {
    const subjects = ofType(type);
    expect(subjects).toHaveLength(count);
    for (const subject of subjects) {
      for (const property of properties.split(' ')) {
        expect(valuesOf(subject, property), `${subject.value} ${property}`).not.toHaveLength(0);
      }
    }
  });

  // What DCAT-AP 3 says that a property may point at.
  const POINTS_AT = {
    'dcat:dataset': 'dcat:Dataset',
    'dcat:distribution': 'dcat:Distribution',
    'dcat:contactPoint': 'vcard:Organization',
    'dcat:landingPage': 'foaf:Document',
    'dcat:mediaType': 'dcterms:MediaType',
    'dcterms:accessRights': 'dcterms:RightsStatement',
    'dcterms:language': 'dcterms:LinguisticSystem',
    'dcterms:license': 'dcterms:LicenseDocument',
    'dcterms:provenance': 'dcterms:ProvenanceStatement',
    'dcterms:publisher': 'foaf:Agent',
    'dcterms:source': 'dcat:Dataset',
    'dcterms:spatial': 'dcterms:Location',
    'dcterms:temporal': 'dcterms:PeriodOfTime',
    'foaf:homepage': 'foaf:Document',
  };

  test.each(Object.entries(POINTS_AT))('%s points at a thing that is a %s', (predicate, type) => {
    const right = new Set(ofType(type).map(({ value }) => value));
    for (const { value } of store.getObjects(null, iriOf(predicate), null)) expect(right).toContain(value);
  });

  test('is itself free of rights, its files under CC BY, by the names that DCAT-AP-SE knows', () => {
    const licences = (type: string) =>
      new Set(ofType(type).flatMap((thing) => valuesOf(thing, 'dcterms:license').map(({ value }) => value)));
    expect([...licences('dcat:Catalog')]).toEqual(['http://creativecommons.org/publicdomain/zero/1.0/']);
    expect([...licences('dcat:Distribution')]).toEqual(['http://creativecommons.org/licenses/by/4.0/']);
  });

  test('has Swedish titles, the theme HEAL, public access, and files that are there', () => {
    for (const subject of ofType('dcat:Dataset')) {
      expect(valuesOf(subject, 'dcterms:title')).toMatchObject([{ language: 'sv' }]);
      expect(valuesOf(subject, 'dcat:theme').map(({ value }) => value)).toContain(
        'http://publications.europa.eu/resource/authority/data-theme/HEAL',
      );
      expect(valuesOf(subject, 'dcterms:accessRights')[0]?.value).toMatch(/access-right\/PUBLIC$/);
    }
    for (const distribution of ofType('dcat:Distribution')) {
      for (const { value } of valuesOf(distribution, 'dcat:downloadURL')) expect(isPublished(value), value).toBe(true);
    }
  });

  test('names no thing of ours that it does not describe', () => {
    const own = (value: string) => value.startsWith('https://example.org/prov/') && value.includes('#');
    const described = new Set(store.getSubjects(null, null, null).map(({ value }) => value));
    for (const { value } of store.getObjects(null, null, null)) if (own(value)) expect(described).toContain(value);
  });

  test('says the same as RDF/XML, to the package "rdfxml-streaming-parser"', async () => {
    const fromXml = await storeOfXml(text('catalog.rdf'));
    expect(fromXml.size).toBe(store.size);
    expect(store.difference(fromXml).size).toBe(0);
  });

  test('says the same as JSON-LD as it says as Turtle', async () => {
    const fromJson = await canonical(json('catalog.jsonld'));
    const quads = store.getQuads(null, null, null, null);
    expect(fromJson.trim().split('\n')).toHaveLength(quads.length);
    expect(storeOf(fromJson).difference(store).size).toBe(0);
    expect(store.difference(storeOf(fromJson)).size).toBe(0);
  });
});

const storeOf = (nquads: string) => {
  const store = new Store();
  store.addQuads(new Parser({ format: 'N-Quads' }).parse(nquads));
  return store;
};

async function storeOfXml(xml: string): Promise<Store> {
  const store = new Store();
  const parser = new RdfXmlParser({ baseIRI: 'https://example.org/' });
  await new Promise((resolve, reject) => {
    parser.on('data', (quad: Quad) => store.addQuad(quad)).on('error', reject);
    parser.on('end', resolve).end(xml);
  });
  return store;
}

/** As sorted N-Quads, read by the package "jsonld", which is not allowed to fetch anything. */
async function canonical(document: object): Promise<string> {
  const refuse = () => Promise.reject(new Error('nothing may be fetched'));
  const nquads: unknown = await jsonld.canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    documentLoader: refuse,
  });
  return String(nquads);
}

test('text with quotes, backslashes, line ends and odd addresses is the same in Turtle, RDF/XML and JSON-LD', async () => {
  const says: Thing['says'] = [
    ['dcterms:title', { text: 'a "b" \\ c\n\t\u2028 å 😀', language: 'sv' }, { text: "'" }],
    ['dcterms:source', { iri: 'https://example.org/a b?<c>"{d}' }],
    ['dcterms:issued', { date: '2026-11-22' }],
    ['dcat:keyword'],
  ];
  const things: Thing[] = [{ iri: 'https://example.org/#x', types: ['dcat:Dataset'], says }];
  const store = new Store();
  store.addQuads(new Parser().parse(turtle(things)));
  const other = storeOf(await canonical(jsonLd(things)));
  const xml = await storeOfXml(rdfXml(things));
  expect(store.size).toBe(5);
  expect(xml.difference(store).size + store.difference(xml).size).toBe(0);
  expect(other.difference(store).size + store.difference(other).size).toBe(0);
});
