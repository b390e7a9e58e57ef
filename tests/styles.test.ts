import { expect, it } from 'vitest';
import { htmlOf, pagesOf, SITE_DIR } from './site.ts';

/** What a later layer says holds over an earlier one, so on every page they stand in the same order. */

const ORDER = ['tokens', 'base', 'layout', 'components', 'charts', 'print'];

/** The layers of a page in the order in which its sheets name them first. */
function layersOf(html: string): string[] {
  const css = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, sheet = '']) => sheet).join('');
  const named = [...css.matchAll(/@layer ([^{;]+)[{;]/g)].flatMap(([, names = '']) => names.split(','));
  return [...new Set(named.map((name) => name.trim()))];
}

it('the layers of the styles stand in one order on every page, in whichever order its sheets were joined', () => {
  const pages = pagesOf(SITE_DIR);
  expect(pages.length).toBeGreaterThan(150);
  for (const path of pages) {
    const layers = layersOf(htmlOf(SITE_DIR, path));
    expect(layers.length, path).toBeGreaterThan(3);
    expect(layers, path).toEqual(ORDER.filter((name) => layers.includes(name)));
  }
});
