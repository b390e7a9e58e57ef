import { describe, expect, test } from 'vitest';
import { pairsThatMeet, textBoxes } from '../../tests/support/textBoxes.ts';
import { loadMaterial, type Material } from './material.ts';
import type { ToldPage } from './pageSocial.ts';
import { recipes } from './recipes.ts';
import { svgOf, type Picture } from './svg.ts';

const ADDRESS = { site: 'https://bristkartan.se', base: '/' };
const material = loadMaterial(ADDRESS);
const LONG =
  'Vem beslutar hur många AT-, BT- och ST-tjänster det ska finnas? Kedjan från en tjänst till lagen: region, SKR, Socialstyrelsen, regering och riksdag, och vad som har beslutats sedan.';
const paths = ['/', '/bedomningar/', '/regioner/', '/utbildning/', '/rakna/', '/forslag/', '/indikatorer/'] as const;
const pages: ToldPage[] = [...paths, '/granskningar/blekinge/' as const, '/ny-sida/' as const].map((path) => ({
  path,
  title: 'Regionernas bedömningar av kompetensförsörjningen',
  description: LONG,
}));

const drawn = drawAll(material);

function drawAll(own: Material): { path: string; picture: Picture }[] {
  return recipes(pages, own).map(({ draw, files }) => ({ path: files[0]?.path ?? '', picture: draw() }));
}

/** Texts outside the picture or on each other. */
function faultsOf({ path, picture }: { path: string; picture: Picture }): string[] {
  const boxes = textBoxes(picture.marks);
  const outside = boxes.filter(
    ({ left, right, top, bottom }) => left < 16 || top < 0 || right > picture.width - 16 || bottom > picture.height - 8,
  );
  return [
    ...outside.map(({ text }) => `${path}: “${text}” is outside`),
    ...pairsThatMeet(boxes).map(([a, b]) => `${path}: “${a.text}” lies on “${b.text}”`),
  ];
}

describe('text is never cut', () => {
  test('in every picture of the site it is inside, and none lies on another', () => {
    expect(drawn.length).toBeGreaterThan(500);
    expect(drawn.flatMap(faultsOf)).toEqual([]);
  });

  test('nor with longer names than any that there are', () => {
    const longer = <T extends { name: string; short: string }>(one: T): T => ({
      ...one,
      name: `${one.name} och Västernorrland`,
      short: `${one.short} Härjedalen`,
    });
    const stretched: Material = {
      ...material,
      regions: material.regions.map(longer),
      region: (slug) => longer(material.region(slug)),
      indicator: (slug) => {
        const document = material.indicator(slug);
        return {
          ...document,
          name: `${document.name}, andel av samtliga anställda`,
          headline: `${document.headline}, och så här mycket mer`,
        };
      },
    };
    expect(drawAll(stretched).flatMap(faultsOf)).toEqual([]);
  });
});

describe('a picture stands alone', () => {
  const svgs = drawn.map(({ path, picture }) => ({ path, picture, svg: svgOf(picture) }));

  test('it names its finding, its source and its page, in words that a reader hears', () => {
    for (const { path, picture, svg } of svgs) {
      expect(svg, path).toContain('<title id="title">');
      expect(picture.description, path).toContain(`${ADDRESS.site}/`);
      const words = textBoxes(picture.marks)
        .map(({ text }) => text)
        .join(' ');
      if (!path.includes('/social/') || /regioner|indikatorer\//.test(path))
        expect(words, path).toMatch(/Käll(a|or): |på uppgifter från /);
      expect(words, path).toContain('bristkartan.se');
    }
  });

  test('its text is text, in fonts that are named with one that every machine has, and it fetches nothing', () => {
    for (const { path, picture, svg } of svgs) {
      const words = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
      expect(words, path).toHaveLength(textBoxes(picture.marks).length);
      const families = [...svg.matchAll(/font-family="([^"]*)"/g)].map(([, family]) => family);
      expect(
        families.filter((family) => !family?.endsWith('serif')),
        path,
      ).toEqual([]);
      const outside = [...svg.matchAll(/(?:href|src)="(?!#)([^"]*)"/g)].map(([, address]) => address);
      expect(outside, path).toEqual([]);
    }
  });

  test('what is missing is hatched', () => {
    const svg = svgs.find(({ path }) => path === '/bilder/social/regioner/gotland/invanare-per-lakare.png')?.svg;
    expect(svg).toContain('url(#missing)');
    expect(svg).toContain('>Uppgift saknas<');
  });
});
