import { expect, it } from 'vitest';
import { htmlOf, pagesOf, SITE_DIR } from './support/site.ts';

/** What holds for the styles of every page, as they are built. */

const ORDER = ['tokens', 'base', 'layout', 'components', 'charts', 'print'];

const stylesOf = (html: string): string =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, sheet = '']) => sheet).join('');

/** A frame that is gone has a few rules of its own, in the browser's colours. */
const styled = pagesOf(SITE_DIR).filter((path) => path !== '/embed/404.html');

/** The layers of a page in the order in which its sheets name them first. */
function layersOf(html: string): string[] {
  const css = stylesOf(html);
  const named = [...css.matchAll(/@layer ([^{;]+)[{;]/g)].flatMap(([, names = '']) => names.split(','));
  return [...new Set(named.map((name) => name.trim()))];
}

it('the layers of the styles stand in one order on every page, in whichever order its sheets were joined', () => {
  expect(styled.length).toBeGreaterThan(150);
  for (const path of styled) {
    const layers = layersOf(htmlOf(SITE_DIR, path));
    expect(layers.length, path).toBeGreaterThan(3);
    expect(layers, path).toEqual(ORDER.filter((name) => layers.includes(name)));
  }
});

it('every colour is one that old browsers know, on pages and in frames', () => {
  for (const path of styled) {
    const css = stylesOf(htmlOf(SITE_DIR, path));
    // Safari has light-dark() from 17.5 only: before it a map would be black.
    expect(css, path).not.toContain('light-dark(');
    const used = new Set(
      [...css.matchAll(/(?:fill|stroke|background|color):\s*var\(--([\w-]+)\)/g)].map(([, name]) => name),
    );
    // Some are other names of colours.
    const isAlias = (name: string) => new RegExp(`--${name}:\\s*var\\(--(?!if-)`).test(css);
    for (const name of used) if (name && !isAlias(name)) expect(css, `${path}: --${name}`).toMatch(themed(name));
    expect(css, path).toMatch(/--if-light:\s*initial;?\s*--if-dark:\s*[;}]/);
  }
});

/** A plain colour for each theme, of which a switch lets one stand. */
const themed = (name: string) =>
  new RegExp(`--${name}:\\s*var\\(--if-light,\\s*oklch\\([^)]*\\)\\)\\s*var\\(--if-dark,\\s*oklch\\([^)]*\\)\\)`);
