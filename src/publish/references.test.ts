import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { origin } from './citation.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { indicatorDocument } from './indicatorDocument.ts';
import { bibtex, ris } from './references.ts';

const address = { site: 'https://example.org', base: '/prov/' };
const dataset = realDataset();
const documents = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));
const [first] = documents;
const { updated, version } = dataset.edition;
const [year, month, day] = updated.split('-').map(Number);

/** As others read it: CSL's names for the same. */
function parsed(text: string) {
  const { data } = new Cite(text) as { data: Record<string, unknown>[] };
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

const spaced = (text: string) => text.replace(/\s+/g, ' ');
const toldOf = (document: IndicatorDocument) => ({
  author: [{ family: 'Bristkartan' }],
  title: spaced(document.name),
  publisher: 'Bristkartan',
  version,
  URL: `https://example.org/prov/indikatorer/${document.slug}/`,
});

describe.each(documents)('$slug', (document) => {
  it('is read from BibTeX by another program', () => {
    const read = parsed(bibtex(document, address));
    expect(read).toMatchObject(toldOf(document));
    expect(read['id']).toBe(`bristkartan-${document.slug}`);
    expect(read['issued']).toEqual({ 'date-parts': [[year, month]] });
    expect(read['note']).toContain(spaced(origin(document)));
  });

  it('has every value of BibTeX in braces, so that no reader looks for a macro', () => {
    const fields = bibtex(document, address).split('\n').slice(1, -2);
    for (const field of fields) expect(field).toMatch(/^ {2}[a-z]+ = \{.*\},$/);
    expect(fields).toContain(`  month = {${month ?? ''}},`);
  });

  it('is read from RIS by another program, as a data set', () => {
    const read = parsed(ris(document, address));
    expect(read).toMatchObject({ ...toldOf(document), type: 'dataset', language: 'sv' });
    expect(read['issued']).toEqual({ 'date-parts': [[year, month, day]] });
    expect(read['note']).toContain(spaced(origin(document)));
  });

  it('has in RIS the lines that the format asks for', () => {
    const lines = ris(document, address).split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines.at(-1)).toBe('ER  - ');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
  });
});

it('keeps what LaTeX would take for orders, and the letters of Swedish', () => {
  const name = 'A & B: 5 % {x} #1 _u_ $y ~z ^q \\w åäö ÅÄÖ é';
  const document = { ...(first as IndicatorDocument), name };
  expect(parsed(bibtex(document, address))['title']).toBe(name);
  expect(parsed(ris(document, address))['title']).toBe(name);
  const body = bibtex(document, address).split('\n').slice(1, -2).join('\n');
  expect(body.match(/(?<!\\)[%$#&]/g)).toBeNull();
});
