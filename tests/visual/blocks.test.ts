import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../src/pictures/fonts.ts';
import { loadMaterial } from '../../src/pictures/material.ts';
import { leadChart } from '../../src/charts/registry.ts';
import { measurePicture } from '../../src/pictures/chartPictures.ts';
import { svgOf } from '../../src/pictures/svg.ts';
import { blocksOf, blocksPng, differenceOf } from './blocks.ts';
import { readPng, type Raster } from './readPng.ts';

/** A real chart with letters, drawn otherwise: what a reader would see is found, what a machine does differently is not. */

const material = loadMaterial({ site: 'https://bristkartan.se', base: '/' });
const chart = leadChart(material.indicator('invanare-per-lakare'), material.regions);
const svg = svgOf(measurePicture(chart, material));
/** In the width of a page, with letters as small as those on it. */
const OPTIONS: ResvgRenderOptions = {
  fitTo: { mode: 'width', value: 768 },
  font: { loadSystemFonts: false, fontFiles: [...FONT_FILES] },
};
const drawn = (markup: string): Raster => readPng(Buffer.from(new Resvg(markup, OPTIONS).render().asPng()));
const moved = (x: number, y: number) =>
  svg.replace(/(<\/defs>)([\s\S]*)(<\/svg>)/, `$1<g transform="translate(${x} ${y})">$2</g>$3`);
/** Pixels of the picture in one of the page. */
const PIXEL = 1200 / 768;

let golden: Raster;
const difference = (markup: string) => differenceOf(golden, drawn(markup));

beforeAll(() => {
  golden = readPng(blocksPng(blocksOf(drawn(svg))));
});

/** A short name in the list. */
const LABEL = /<text x="([\d.-]+)" y="([\d.-]+)"([^>]*>Gotland<)/;

/** What is changed is there, so that these tests stay true of something. */
function changed(from: string | RegExp, to: (whole: string, ...groups: string[]) => string): string {
  const result = svg.replace(from, to);
  expect(result).not.toBe(svg);
  return result;
}

describe('is the same', () => {
  it('as it was', () => expect(difference(svg)).toBeNull());

  it.each([
    [1, 0],
    [0, 1],
    [-1, 2],
    [0.5, 0.5],
  ])('moved by %d and %d pixels', (x, y) => expect(difference(moved(x * PIXEL, y * PIXEL))).toBeNull());

  it.each([
    ['not smoothed', 'text-rendering="optimizeSpeed"'],
    ['a little thicker', 'stroke="#131f25" stroke-width="0.2"'],
  ])('with letters that are %s', (_how, attributes) => {
    const letters = svg.replace(/<text (?![^>]* stroke=)/g, `<text ${attributes} `);
    expect(letters).not.toBe(svg);
    expect(difference(letters)).toBeNull();
  });
});

describe('is another', () => {
  it('where one label has moved by its height', () => {
    const label = changed(
      LABEL,
      (_whole, x: string, y: string, rest: string) => `<text x="${x}" y="${Number(y) + 20}"${rest}`,
    );
    expect(difference(label)?.areas).toHaveLength(1);
  });

  it('where one label is gone', () => {
    expect(difference(changed(LABEL, (whole) => whole.replace('<text ', '<text display="none" ')))?.areas).toHaveLength(
      1,
    );
  });

  it('where a colour of the map is another', () => {
    const [, colour = ''] = /<path d="M[^"]{200,}"[^>]* fill="(#[0-9a-f]{6})"/.exec(svg) ?? [];
    expect(difference(svg.replaceAll(colour, '#7a5ac8'))?.blocks).toBeGreaterThan(100);
  });

  it('where everything has moved by eight pixels, or the page is longer', () => {
    expect(difference(moved(0, 8 * PIXEL))?.blocks).toBeGreaterThan(500);
    const longer = drawn(svg);
    const rgb = new Uint8Array(longer.rgb.length + longer.width * 3 * 24).fill(255);
    rgb.set(longer.rgb);
    expect(differenceOf(golden, { ...longer, height: longer.height + 24, rgb })).not.toBeNull();
  });
});
