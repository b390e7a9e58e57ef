import { expect, test } from 'vitest';
import { realFiles } from '../../tests/support/publishedFiles.ts';
import { violations } from './shacl.ts';

const catalogue = String((await realFiles()).get('catalog.ttl'));

const SHAPES = `
  @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix dcat: <http://www.w3.org/ns/dcat#> .
  @prefix dcterms: <http://purl.org/dc/terms/> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  [] a sh:NodeShape ; sh:targetClass dcat:Dataset ;
    sh:property [ sh:path dcterms:title ; sh:minCount 1 ; sh:maxCount 1 ],
      [ sh:path dcat:distribution ; sh:class dcat:Distribution ],
      [ sh:path dcterms:relation ; sh:class rdfs:Resource ] .`;

test('a catalogue that follows the shapes has no violations', async () => {
  expect(await violations(catalogue, [SHAPES])).toEqual([]);
});

test('what breaks a shape is told in a line: the thing, the property and what was expected', async () => {
  const untitled = catalogue.replace(/ {2}dcterms:title "Folkmängd[^"]*"@sv ;\n/, '');
  expect(untitled).not.toBe(catalogue);
  const lines = await violations(untitled, [SHAPES]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^https:\/\/example\.org\/prov\/indikatorer\/folkmangd\/#data \| .*\/title \| .* \| .*1/);
});
