import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorsDocument, RegionsDocument } from '../src/publish/documents.ts';
import { htmlOf, openSite, published, SITE_DIR, type Site } from './support/site.ts';

/** A browser's reader view, by the code that Firefox has: it keeps the figures, what they are and whom they are from. */

declare const Readability: new (document: Document) => { parse(): { textContent: string } | null };

const LIBRARY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const { indicators, card } = published<IndicatorsDocument>('indicators.json');
const { regions } = published<RegionsDocument>('regions.json');

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
  await page.addScriptTag({ content: readFileSync(LIBRARY, 'utf8') });
});
afterAll(() => site.close());

/** What of a page's own text is not in its reader view, by the selectors of what must be. */
const lost = (path: string, selectors: readonly string[]) =>
  page.evaluate(
    ({ html, wanted }) => {
      const document = new DOMParser().parseFromString(html, 'text/html');
      const plain = (text: string | null | undefined) =>
        (text ?? '')
          .replace(/[\u00AD\u2060]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
      const own = wanted.map((selector) =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => plain(textContent)),
      );
      const sources = [...document.querySelectorAll('main :is(#kallor li, .origin, p) a[href*="/kallor/"]')].map(
        (link) => plain(link.textContent),
      );
      const read = plain(new Readability(document).parse()?.textContent);
      const START = 60;
      return {
        missing: own.flatMap((texts, at) =>
          texts.length === 0 ? [`no ${wanted[at]}`] : texts.filter((text) => !read.includes(text.slice(0, START))),
        ),
        hasSource: sources.some((source) => source !== '' && read.includes(source)),
        hasFooter: read.includes('Alla kommuner'),
      };
    },
    { html: htmlOf(SITE_DIR, path), wanted: selectors },
  );

const KEPT = { missing: [], hasSource: true, hasFooter: false };

describe('the reader view keeps', () => {
  it('the figure, what it is and is not, and its source, of every measure', async () => {
    for (const { slug } of indicators)
      expect(await lost(`/indikatorer/${slug}/`, ['main .lead', '.measure-words p']), slug).toEqual(KEPT);
  });

  it('the five answers and their sources, of every region', async () => {
    for (const { slug } of regions)
      expect(await lost(`/regioner/${slug}/`, ['main .lead', '.region-card strong']), slug).toEqual(KEPT);
  });

  it.each(card)('the answer to %s, what it is and its source, in every region', async (question) => {
    for (const { slug } of regions) {
      const wanted = ['main .lead', '.region-card strong', 'main h2 + p'];
      expect(await lost(`/regioner/${slug}/${question}/`, wanted), slug).toEqual(KEPT);
    }
  });

  it('the news and findings of the front page', async () => {
    expect(await lost('/', ['.news', '.chapter h2'])).toEqual(KEPT);
  });
});
