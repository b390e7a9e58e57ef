import Validator from '@adobe/structured-data-validator';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { datasetJsonLd, scriptJson } from './jsonLd.ts';
import { SCHEMA_ORG, SCHEMA_ORG_WORDS, schemaOrgGraph } from '../../tests/support/schemaOrgVocabulary.ts';

const address = { site: 'https://example.org', base: '/' };
const dataset = realDataset();
const documents = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));

/** In place of schema.org's own context, which would have to be fetched: its words and no others. */
const CONTEXT = {
  '@context': Object.fromEntries(
    SCHEMA_ORG_WORDS.map((iri) => [iri.slice(SCHEMA_ORG.length), iri.replace('http:', 'https:')]),
  ),
};

const validator = new Validator({ '@graph': schemaOrgGraph() });

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
