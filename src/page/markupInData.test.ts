import { strFromU8, unzipSync } from 'fflate';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, it } from 'vitest';
import { readDataset } from '../dataset/readDataset.ts';
import { DataCopy } from '../../tests/support/dataset/testData.ts';
import { draw, toHtml } from '../draw/draw.ts';
import { frameSnippet, pictureSnippet, scriptSnippet } from '../embed/snippets.ts';
import { changesFeed } from './changesFeed.ts';
import { datasetJsonLd, scriptJson } from './jsonLd.ts';
import { shareLinks } from './share.ts';
import { errorReport } from './site.ts';
import { svgOf } from '../pictures/svg.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { openFiles } from '../publish/openFiles.ts';
import { WHOLE } from '../publish/wholePaths.ts';
import { MARK, MARKUP, writeMarkup } from '../../tests/support/dataset/markupData.ts';

/**
 * Markup in every free text of the data: what is made of it for others holds it as text. `npm run hostile` does the same
 * with every page.
 */

const copy = new DataCopy();
const written = writeMarkup(copy.root);
const dataset = readDataset(copy.root);
const address = { site: 'https://example.org', base: '/' };
const files = await openFiles(dataset, address);
const named = (ending: string) =>
  [...files].filter(([path]) => path.endsWith(ending)).map(([path, text]) => [path, String(text)] as const);
const documents = dataset.indicators.map(
  ({ slug }) => JSON.parse(String(files.get(`indicators/${slug}.json`))) as IndicatorDocument,
);
afterAll(() => copy.dispose());

/** Names of elements and attributes, by a reader that stops at what is not well-formed. */
function namesIn(xml: string): Set<string> {
  const names = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    for (const one of [name, ...Object.keys(attributes)]) names.add(one);
  });
  parser.write(xml).close();
  return names;
}

it('stands in all kinds of texts', () => {
  expect(written.size).toBeGreaterThan(60);
  expect([...written.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4000);
});

it('JSON is whole, and has the texts as they are', () => {
  for (const [path, text] of named('.json')) expect(() => JSON.parse(text) as unknown, path).not.toThrow();
  for (const { slug, name } of documents) expect(name, slug).toContain(MARKUP);
});

it('tables have their columns, and no cell that a spreadsheet would run', () => {
  for (const [path, text] of named('.csv')) {
    const delimiter = path.endsWith('.excel.csv') ? ';' : ',';
    const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd(), { delimiter });
    expect(errors, path).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size, path).toBe(1);
    // A minus sign may begin a number.
    expect(
      data.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d.,]+$)/.test(cell)),
      path,
    ).toEqual([]);
  }
});

it('the workbook is well-formed in all its parts, and no cell of it is a formula', () => {
  const parts = Object.entries(unzipSync(files.get(WHOLE.workbook) as Uint8Array));
  const texts = parts.filter(([path]) => /\.(xml|rels)$/.test(path)).map(([, bytes]) => strFromU8(bytes));
  expect(texts.join('')).toContain(MARK);
  for (const text of texts)
    expect([...namesIn(text)].filter((name) => /^(f|img|svg|script|style)$/.test(name))).toEqual([]);
});

it('references are one reference each, to programs that others have made', () => {
  for (const [path, text] of [...named('.bib'), ...named('.ris')].filter((_, at) => at % 10 === 0)) {
    const forceType = path.endsWith('.ris') ? '@ris/file' : '@bibtex/text';
    const { data } = new Cite(text, { forceType }) as { data: Record<string, unknown>[] };
    expect(data, path).toHaveLength(1);
    expect(data[0]?.['URL'], path).toMatch(/^https:\/\/example\.org\/indikatorer\/[a-z0-9-]+\/$/);
  }
  for (const [path, text] of named('.ris')) {
    expect(text.match(/^ER {2}-/gm), path).toHaveLength(1);
    expect(text.match(/^TY {2}-/gm), path).toHaveLength(1);
  }
});

describe('the catalogue', () => {
  it('says in Turtle nothing of what the texts would say', () => {
    const quads = new Parser({ format: 'text/turtle' }).parse(String(files.get('catalog.ttl')));
    expect(quads.some(({ object }) => object.value.includes(MARK))).toBe(true);
    expect(quads.filter(({ subject }) => subject.value === `https://example.org/${MARK}`)).toEqual([]);
  });

  it('is well-formed in XML, of its own elements', () => {
    expect(
      [...namesIn(String(files.get('catalog.rdf')))].filter(
        (name) => !/^(rdf|dc|foaf|skos|vcard|xml|xmlns)/.test(name),
      ),
    ).toEqual([]);
  });

  it('is read as JSON-LD', async () => {
    const document = JSON.parse(String(files.get('catalog.jsonld'))) as object;
    const documentLoader = () => Promise.reject(new Error('nothing is to be fetched'));
    const options = { base: 'https://example.org/', format: 'application/n-quads', documentLoader, safe: true };
    const quads = await jsonld.toRDF(document, options);
    expect(quads).toContain(MARK);
    expect(quads).not.toMatch(new RegExp(`^<https://example.org/${MARK}>`, 'm'));
  });
});

it('feeds are well-formed, of their own elements', () => {
  const nameOf = (slug: string) => documents.find((document) => document.slug === slug)?.name ?? slug;
  const history = { releases: dataset.releases, corrections: dataset.corrections, nameOf };
  for (const region of [undefined, ...dataset.regions]) {
    const feed = changesFeed(history, address, region);
    expect(feed).toContain(MARK);
    expect([...namesIn(feed)].filter((name) => /img|svg|script|style|data-|^b$/.test(name))).toEqual([]);
  }
});

it('data for search engines does not end the element that it stands in', () => {
  for (const document of documents) {
    const json = scriptJson(datasetJsonLd(document, address));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ name: document.name });
  }
});

describe('what is drawn of a text', () => {
  /** As a strict reader of XML sees it; entities of HTML would stop it. */
  it('has no other elements in a page', () => {
    const html = toHtml(draw('p', { title: MARKUP, class: MARKUP }, MARKUP, draw('b', {}, MARKUP)));
    expect([...namesIn(html)]).toEqual(['p', 'title', 'class', 'b']);
  });

  it('has no other elements in a picture', () => {
    const texts = {
      title: MARKUP,
      description: MARKUP,
      source: MARKUP,
      address: MARKUP,
      licence: MARKUP,
      publisher: MARKUP,
    };
    const svg = svgOf({ width: 10, height: 10, ...texts, marks: [] });
    expect([...namesIn(svg)].filter((name) => /img|script|style|onload|onerror|data-/.test(name))).toEqual([]);
  });

  it('has no other elements in the code for newsrooms', () => {
    const chart = { address: MARKUP, title: MARKUP, height: 100 };
    const picture = { picture: MARKUP, page: MARKUP, title: MARKUP, subtitle: MARKUP };
    for (const code of [frameSnippet(chart), pictureSnippet(picture)]) {
      const tags = code.match(/<(?:"[^"]*"|[^>"])*>/g)?.map((tag) => /^<\/?\w+/.exec(tag)?.[0]);
      expect(tags).toEqual(code.startsWith('<a') ? ['<a', '<img', '</a'] : ['<iframe', '</iframe']);
    }
    expect(scriptSnippet(chart, MARKUP).match(/<script/g)).toHaveLength(1);
  });

  it('leaves links to share and to report where they lead', () => {
    const links = shareLinks({ title: MARKUP, finding: MARKUP, source: MARKUP, address: 'https://example.org/' });
    for (const href of [...links.map((link) => link.href), errorReport('a@example.org', MARKUP, MARKUP)]) {
      expect(href).not.toMatch(/[<>"\s]/);
      expect(['https:', 'mailto:']).toContain(new URL(href).protocol);
    }
  });
});
