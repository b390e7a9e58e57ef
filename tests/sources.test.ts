import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { SourcesDocument } from '../src/publish/documents.ts';
import { BASE } from '../scripts/lib/address.mjs';
import { htmlOf, openSite, pagesOf, type Site, SITE_DIR } from './support/site.ts';

/** Every figure on every page is one click from where it stands: "Om siffran", or its publication's own place. */

/** What holds a figure, and what around it may hold the link: a row, a chart or a card, not each cell. */
const HOLDERS: readonly (readonly [figure: string, around: string])[] = [
  ['[data-value]', 'li, tr, table, figure, .card'],
  // The last counts proposals, which are told on their page.
  ['.numbers > div:not(:last-child) dd', '.numbers > div'],
  ['table.ranking td.number', 'figure'],
  ['table.answers[data-indicator] td[data-period]', 'figure'],
  ['table.shortage td[data-column] .answer:not(.soft)', 'table'],
  ['.counts-bars td', 'td'],
  ['figure .map, .choice-map svg, .plotted, .columns', 'figure, .card, .chapter'],
  ['table[data-figures] td.number', 'tr, table, figure'],
  ['.singles li[data-period]', 'li'],
  ['.profile-head .lead:not(.quiet), .stand-outs li:not(.tools li)', 'p, li'],
  // What was decided, and who decides, is sourced as a figure is.
  ['.timeline > li, .chain > li, .tasks > li, .training-paths li', 'li'],
  ['.dated li', 'li'],
  ['.plans td p', 'p'],
];

interface Found {
  /** Figures with no link to a source near by. */
  without: string[];
  figures: number;
  /** Addresses of the places that figures lead to. */
  places: string[];
  /** Addresses outside the site. */
  outside: string[];
}

let site: Site;
let found: (readonly [path: string, page: Found])[];

beforeAll(async () => {
  site = await openSite();
  // Without the policy of the page: one that parses others is not ours.
  found = await read(await site.open('/404.html', { bypassCSP: true }), pagesOf(SITE_DIR));
});
afterAll(() => site.close());

/** A page of the site fetches the others, and parses them. */
function read(parser: Page, paths: readonly string[]): Promise<(readonly [path: string, page: Found])[]> {
  return parser.evaluate(
    async ({ paths: wanted, holders, base }) => {
      const links = `a[href^="${base}kallor/"][href*="#"], a[href*="/om-siffran/"]`;
      const readPage = (parsed: Document): Found => {
        const all = (selector: string) => [...parsed.querySelectorAll(selector)];
        /** Some of what is around has the link: a row where it has one of its own, else its table or its chart. */
        const isSourced = (element: Element, around: string): boolean => {
          for (let holder = element.closest(around); holder; holder = holder.parentElement?.closest(around) ?? null) {
            if (holder.querySelector(links)) return true;
          }
          return false;
        };
        const without: string[] = [];
        let figures = 0;
        for (const [figure, around] of holders) {
          for (const element of all(figure)) {
            if (/saknas|inte känt|okänt datum|^–$/.test(element.textContent.trim())) continue;
            figures += 1;
            if (!isSourced(element, around)) without.push(`${figure}: ${element.textContent.trim().slice(0, 60)}`);
          }
        }
        const addresses = (selector: string) => [
          ...new Set(all(selector).map((link) => link.getAttribute('href') ?? '')),
        ];
        return { without, figures, places: addresses(links), outside: addresses('a[href^="http"]') };
      };
      const pages: [string, Found][] = [];
      for (const path of wanted) {
        const html = await (await fetch(base + path.slice(1))).text();
        pages.push([path, readPage(new DOMParser().parseFromString(html, 'text/html'))]);
      }
      return pages;
    },
    { paths, holders: HOLDERS, base: BASE },
  );
}

/** The ids of a built page, read once. */
const idsOf = (() => {
  const read = new Map<string, Set<string>>();
  return (path: string): Set<string> => {
    const known =
      read.get(path) ??
      new Set([...htmlOf(SITE_DIR, path).matchAll(/\sid=(?:"([^"]+)"|([^\s">]+))/g)].map(([, a, b]) => a ?? b ?? ''));
    read.set(path, known);
    return known;
  };
})();

function isThere(href: string): boolean {
  const { pathname, hash } = new URL(href, 'http://localhost');
  const path = `/${pathname.slice(BASE.length)}`;
  return (
    existsSync(join(SITE_DIR, path, 'index.html')) && (!hash || idsOf(path).has(decodeURIComponent(hash.slice(1))))
  );
}

describe('a figure is one click from its source', () => {
  const onPages = (pick: (page: Found) => string[]) =>
    found.flatMap(([path, page]) => pick(page).map((fault) => `${path}: ${fault}`));

  it('with a link beside it', () => {
    expect(onPages(({ without }) => without)).toEqual([]);
  });

  it('to a place that is there', () => {
    expect(onPages(({ places }) => places.filter((place) => !isThere(place)))).toEqual([]);
  });

  it('and no address elsewhere is broken', () => {
    expect(onPages(({ outside }) => outside.filter((address) => !URL.canParse(address)))).toEqual([]);
  });

  it('and thousands of them were followed', () => {
    expect(found.reduce((sum, [, { figures }]) => sum + figures, 0)).toBeGreaterThan(2500);
  });
});

/** They say what a column of the files may hold, and what was said wrongly before. */
const ABOUT_WORDS = ['/data/', '/data/andringar/', '/rattelser/'];

describe('nothing that was read in a copy is told as read at its publisher', () => {
  it('on any page', () => {
    const faults = pagesOf(SITE_DIR).filter(
      (path) =>
        !ABOUT_WORDS.includes(path) &&
        /[Ll]äst(?:a)? hos källan|[Hh]ämta[dt]e? hos utgivaren/.test(htmlOf(SITE_DIR, path)),
    );
    const { sources } = JSON.parse(readFileSync(join(SITE_DIR, 'data/v1/sources.json'), 'utf8')) as SourcesDocument;
    expect(sources.some(({ reading }) => reading.at === 'publisher') ? [] : faults).toEqual([]);
  });
});
