import { describe, expect, it } from 'vitest';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { builtPages, metaOf } from '../src/pictures/builtPages.ts';
import { loadMaterial } from '../src/pictures/material.ts';
import { recipes } from '../src/pictures/recipes.ts';
import { htmlOf, isFrame, pagesOf, SITE_DIR } from './support/site.ts';

/** Every page has a picture of its own to be shown with, and something that makes that very file. */

const pages = pagesOf(SITE_DIR).map((path) => ({ path, html: htmlOf(SITE_DIR, path) }));
const isIndexed = ({ html }: { html: string }) => !/<meta name="robots" content="[^"]*noindex/.test(html);
const indexed = pages.filter(isIndexed);
const files = recipes(builtPages(SITE_DIR), loadMaterial({ site: SITE, base: BASE })).flatMap((recipe) => recipe.files);

describe('what a page shows when it is shared', () => {
  it('is a picture at a whole address that a recipe makes, in the size that the page tells', () => {
    expect(indexed.length).toBeGreaterThan(150);
    const widths = new Map(files.map(({ path, width }) => [SITE + BASE + path.slice(1), width]));
    for (const { path, html } of indexed) {
      const image = metaOf(html, 'og:image');
      expect(widths.get(image ?? ''), `${path}: ${image ?? 'no picture'}`).toBe(1200);
      expect(metaOf(html, 'og:image:width'), path).toBe('1200');
      expect(metaOf(html, 'og:image:height'), path).toBe('630');
      const alt = metaOf(html, 'og:image:alt') ?? '';
      expect(alt.length, path).toBeGreaterThan(20);
      // Each sentence ends once, and a title is no sentence.
      expect(alt, path).not.toMatch(/[.?!][”"]?[.?!]/);
      expect(metaOf(html, 'og:title'), path).not.toMatch(/\.[”"]?$/);
      expect(html, path).toContain('<meta name="twitter:card" content="summary_large_image">');
    }
  });

  it('is its own: no two pages share one', () => {
    const images = indexed.map(({ html }) => metaOf(html, 'og:image'));
    expect(new Set(images).size).toBe(indexed.length);
  });

  it('is of a frame that of the page or figure it shows, and a frame has a title too', () => {
    const made = new Set(files.map(({ path }) => SITE + BASE + path.slice(1)));
    const frames = pages.filter(({ path }) => isFrame(path) && path !== '/embed/404.html');
    expect(frames.length).toBeGreaterThan(1000);
    for (const { path, html } of frames) {
      const image = metaOf(html, 'og:image') ?? 'no picture';
      expect(made.has(image), `${path}: ${image}`).toBe(true);
      expect(metaOf(html, 'og:title'), path).toMatch(/[^.]$/);
    }
  });

  it('is not there for a page that wants to be found by nobody', () => {
    const others = pages.filter((page) => !isIndexed(page) && (!isFrame(page.path) || page.path === '/embed/404.html'));
    expect(others.length).toBeGreaterThan(0);
    for (const { path, html } of others) expect(metaOf(html, 'og:image'), path).toBeNull();
  });

  it('no two pictures are written to one file', () => {
    const paths = files.map(({ path }) => path);
    expect(paths.toSorted()).toEqual([...new Set(paths)].toSorted());
  });
});
