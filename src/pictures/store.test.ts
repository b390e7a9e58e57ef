import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { regionCardPath } from '../address/picturePaths.ts';
import { loadMaterial, type Material } from './material.ts';
import { recipes, type Recipe } from './recipes.ts';
import { make } from './store.ts';
import { svgOf } from './svg.ts';

const material = loadMaterial({ site: 'https://bristkartan.se', base: '/' });
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const [store, out] = [join(folder, 'store'), join(folder, 'out')];
const SOCIAL = '/bilder/social/regioner/gotland.png';
const recipeOf = (own: Material, path: string): Recipe => {
  const found = recipes([], own).find(({ files }) => files.some((file) => file.path === path));
  if (!found) throw new Error(`no recipe makes ${path}`);
  return found;
};
const social = recipeOf(material, SOCIAL);

/** The same data but for one figure. */
function altered(slug: string): Material {
  return {
    ...material,
    indicator: (asked) => {
      const document = material.indicator(asked);
      if (asked !== slug) return document;
      const figures = document.figures.map((figure) =>
        figure.region === '09' && figure.period === document.lead ? { ...figure, value: 99.5 } : figure,
      );
      return { ...document, figures };
    },
  };
}

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the pictures’ files', () => {
  test('are the same bytes when they are made from nothing again', () => {
    make(social, { store, out });
    const first = readFileSync(join(out, SOCIAL));
    rmSync(folder, { recursive: true });
    expect(make(social, { store, out }).rendered).toBe(1);
    expect(readFileSync(join(out, SOCIAL)).equals(first)).toBe(true);
  });

  test('are PNG of the size that the page tells, with their source in them', () => {
    make(social, { store, out });
    const png = readFileSync(join(out, SOCIAL));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.toString('utf8')).toContain('https://bristkartan.se/regioner/gotland/');
  });

  test('are not drawn again as long as nothing has changed, nor by half of one that was left behind', () => {
    make(social, { store, out });
    const [name = ''] = readdirSync(store);
    writeFileSync(join(store, `${name}.1-beside`), 'half');
    const before = readFileSync(join(out, SOCIAL));
    expect(make(social, { store, out })).toMatchObject({ rendered: 0, files: 1 });
    expect(readFileSync(join(out, SOCIAL)).equals(before)).toBe(true);
  });

  test('one changed figure makes its own pictures anew, and no others', () => {
    const slug = 'fortroende-vardcentral';
    const svgs = (own: Material) =>
      new Map(recipes([], own).map(({ draw, files }) => [files[0]?.path ?? '', svgOf(draw())]));
    // Some of them tell as much as all: what is changed, what is like it, and every region.
    const some = material.indicators.filter((indicator, index) => indicator.keyFigure || index % 8 === 0);
    const [before, after] = [
      { ...material, indicators: some },
      { ...altered(slug), indicators: some },
    ].map(svgs) as [Map<string, string>, Map<string, string>];
    const changed = [...before].filter(([path, svg]) => after.get(path) !== svg).map(([path]) => path);
    expect(changed).toContain(`/bilder/indikatorer/${slug}.svg`);
    expect(changed).toContain(`/bilder/social/regioner/gotland/${slug}.png`);
    expect(changed).toContain(`/bilder/regioner/gotland/${slug}.svg`);
    // The tables that have a row of it are its own too.
    const tables = /^\/bilder\/regioner\/[a-z-]+\/(siffror|matt-tillgang)\.svg$/;
    expect(changed.filter((path) => tables.test(path))).toHaveLength(2 * material.regions.length);
    // A chart of several measures is of this one too.
    const several = /^\/bilder\/regioner\/[a-z-]+\/(mot-riket|forandring|jamforelse\/[a-z]+)\.svg$/;
    // So are the pictures of the region's card, and of its page, which answers the same questions; those of other regions are not.
    const others = changed.filter((path) => !path.includes(slug) && !tables.test(path) && !several.test(path));
    expect(others).toEqual([
      SOCIAL,
      ...(['square', 'upright'] as const).map((shape) => regionCardPath('gotland', shape)),
    ]);
  });
});
