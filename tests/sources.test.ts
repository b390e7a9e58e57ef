import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { BASE } from '../scripts/lib/address.mjs';
import { htmlOf, openSite, pagesOf, type Site, SITE_DIR } from './site.ts';

/** Every figure on every page is one click from its source's own place on /kallor/. */

/** What holds a figure, and the nearest thing around it that must hold the link. */
const HOLDERS: readonly (readonly [figure: string, around: string])[] = [
  ['[data-value]', 'li, td, .card'],
  ['.facts .big', '.facts > div'],
  ['table.ranking td.number', 'figure'],
  ['table.answers[data-indicator] td[data-period]', 'figure'],
  ['table.shortage td[data-column] .answer:not(.soft)', 'td'],
  ['.counts-bars td', 'td'],
  ['region-map, .series, .columns, .strip', 'figure, .card'],
  ['table[data-figures] td.number', 'tr, table'],
  ['.singles li[data-period]', 'li'],
  ['.lead + p.soft, .stand-outs li', 'p, li'],
  // What was decided, and who decides, is sourced as a figure is.
  ['.timeline > li, .chain > li, .tasks > li, .training-paths li', 'li'],
  ['.dated li', 'li'],
  ['.plans td p', 'p'],
];

interface Found {
  /** Figures with no link to a source near by. */
  without: string[];
  figures: number;
  /** Fragments of the links to sources. */
  ids: string[];
  /** Addresses outside the site. */
  outside: string[];
}

let site: Site;
let page: Page;
let known: Set<string>;
let found: (readonly [path: string, page: Found])[];

beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
  known = new Set([...htmlOf(SITE_DIR, '/kallor/').matchAll(/<li id="?([a-z0-9-]+)/g)].map(([, id]) => id ?? ''));
  found = [];
  for (const path of pagesOf(SITE_DIR)) found.push([path, await read(htmlOf(SITE_DIR, path))]);
});
afterAll(() => site.close());

function read(html: string): Promise<Found> {
  return page.evaluate(
    ({ source, holders, sources }) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      const links = `a[href^="${sources}#"]`;
      const all = (selector: string) => [...parsed.querySelectorAll(selector)];
      const without: string[] = [];
      let figures = 0;
      for (const [figure, around] of holders) {
        for (const element of all(figure)) {
          if (/saknas|ej känt|^–$/.test(element.textContent.trim())) continue;
          figures += 1;
          const holder = element.closest(around.replace(', table', ''));
          const isSourced =
            holder?.querySelector(links) ||
            (around.endsWith('table') && element.closest('table')?.querySelector(links));
          if (!isSourced) without.push(`${figure}: ${element.textContent.trim().slice(0, 60)}`);
        }
      }
      return {
        without,
        figures,
        ids: all(links).map((link) => link.getAttribute('href')?.split('#')[1] ?? ''),
        outside: all('a[href^="http"]').map((link) => link.getAttribute('href') ?? ''),
      };
    },
    { source: html, holders: HOLDERS, sources: `${BASE}kallor/` },
  );
}

describe('a figure is one click from its source', () => {
  const onPages = (pick: (page: Found) => string[]) =>
    found.flatMap(([path, page]) => pick(page).map((fault) => `${path}: ${fault}`));

  it('with a link beside it', () => {
    expect(onPages(({ without }) => without)).toEqual([]);
  });

  it('whose place on the page of sources is there', () => {
    expect(known.size).toBeGreaterThan(20);
    expect(onPages(({ ids }) => ids.filter((id) => !known.has(id)))).toEqual([]);
  });

  it('and no address elsewhere is broken', () => {
    expect(onPages(({ outside }) => outside.filter((address) => !URL.canParse(address)))).toEqual([]);
  });

  it('and thousands of them were followed', () => {
    expect(found.reduce((sum, [, { figures }]) => sum + figures, 0)).toBeGreaterThan(2500);
  });
});
