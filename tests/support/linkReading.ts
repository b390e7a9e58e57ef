import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SITE } from '../../scripts/lib/address.mjs';
import { builtPages } from '../../src/pictures/builtPages.ts';
import { loadMaterial } from '../../src/pictures/material.ts';
import { recipes } from '../../src/pictures/recipes.ts';
import { filesIn } from '../../src/common/filesIn.ts';
import { pagesOf } from './site.ts';

/** Where a built page can be left or fetches something from. */
export interface Reference {
  page: string;
  element: string;
  attribute: string;
  value: string;
}

interface BuiltPage {
  path: string;
  ids: string[];
  references: Reference[];
  canonical: string | null;
  ogUrl: string | null;
  isIndexed: boolean;
}

export interface BuiltSite {
  dir: string;
  base: string;
  pages: BuiltPage[];
  byPath: ReadonlyMap<string, BuiltPage>;
  files: Set<string>;
  /** Files that are made after the pages: `npm run pictures`. */
  pictures: Set<string>;
}

/** Every page of a build, with all its references, read with the browser's parser: a page of the build that fetches the others. */
export async function readBuild(parser: Page, dir: string, base: string): Promise<BuiltSite> {
  const pages = await readPages(parser, pagesOf(dir), base);
  const recipesOf = recipes(builtPages(dir), loadMaterial({ site: SITE, base }));
  const pictures = new Set(recipesOf.flatMap(({ files }) => files.map((file) => file.path.slice(1))));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return { dir, base, pages, byPath, files: new Set(filesIn(dir)), pictures };
}

function readPages(parser: Page, paths: readonly string[], base: string): Promise<BuiltPage[]> {
  return parser.evaluate(
    async ([all, root]) => {
      const NAMES = ['href', 'src', 'xlink:href', 'action', 'formaction', 'poster', 'cite'];
      const readPage = (path: string, html: string) => {
        const page = new DOMParser().parseFromString(html, 'text/html');
        const references = [...page.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            // Also what a script takes for an address: any attribute that begins with a slash.
            .filter(({ name, value }) => NAMES.includes(name) || value.startsWith('/'))
            .map(({ name, value }) => ({ page: path, element: element.localName, attribute: name, value })),
        );
        return {
          path,
          // A link that stands more than once in a page need be followed once.
          references: [
            ...new Map(references.map((one) => [`${one.element} ${one.attribute} ${one.value}`, one])).values(),
          ],
          ids: [...page.querySelectorAll('[id]')].map((element) => element.id),
          canonical: page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
          ogUrl: page.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? null,
          isIndexed: !page.querySelector('meta[name=robots][content*=noindex]'),
        };
      };
      const pages = [];
      for (const path of all) pages.push(readPage(path, await (await fetch(root + path.slice(1))).text()));
      return pages;
    },
    [paths, base] as const,
  );
}

export const placeOf = ({ page, element, attribute, value }: Reference): string =>
  `${page}: ${element} ${attribute}="${value}"`;

export const isMail = ({ value }: Reference): boolean => value.startsWith('mailto:');

export const isOnSite = ({ value }: Reference): boolean =>
  value.startsWith(SITE) || !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(value);

/** What is wrong with an address on the site: null when page, file and anchor are there. */
export function faultOf(address: string, from: string, { base, byPath, files, pictures }: BuiltSite): string | null {
  const { pathname, hash } = new URL(address, SITE + base + from.slice(1));
  if (!pathname.startsWith(base)) return `outside ${base}`;
  const path = decodeURI(`/${pathname.slice(base.length)}`);
  const file = path.endsWith('/') ? `${path}index.html`.slice(1) : path.slice(1);
  if (!files.has(file) && !pictures.has(file)) return 'nothing there';
  if (hash === '') return address.endsWith('#') ? 'an empty anchor' : null;
  return byPath.get(path)?.ids.includes(decodeURIComponent(hash.slice(1))) ? null : 'no such anchor';
}

/** The pages that a reader can come to from the front page, by links alone. */
export function reachable({ base, byPath }: BuiltSite): Set<string> {
  const reached = new Set(['/']);
  // A set grows while it is walked.
  for (const path of reached) {
    for (const reference of byPath.get(path)?.references ?? []) {
      if (reference.element !== 'a' || isMail(reference) || !isOnSite(reference)) continue;
      const { pathname } = new URL(reference.value, SITE + base + path.slice(1));
      reached.add(`/${pathname.slice(base.length)}`);
    }
  }
  return reached;
}

/** A text file of a build; null where there is none. */
export function fileText({ dir }: BuiltSite, name: string): string | null {
  const path = join(dir, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
