import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colour, fillOf, hexOfOklch, tokenColours } from './colours.ts';

const STYLES = join(import.meta.dirname, '../styles');
const sheet = (name: string) => readFileSync(join(STYLES, name), 'utf8');

describe('colours for programs that know no oklch()', () => {
  // What CSS Color 4 and Chromium give for the corners of sRGB.
  test.each([
    ['red', [0.62796, 0.25768, 29.234], '#ff0000'],
    ['green', [0.51975, 0.17686, 142.495], '#008000'],
    ['blue', [0.45201, 0.31321, 264.052], '#0000ff'],
    ['white', [1, 0, 0], '#ffffff'],
    ['black', [0, 0, 0], '#000000'],
  ] as const)('%s', (_, [lightness, chroma, hue], hex) => {
    expect(hexOfOklch(lightness, chroma, hue)).toBe(hex);
  });

  test('every token that the sheet mixes is one here', () => {
    const css = sheet('tokens.css');
    const named = [...css.matchAll(/--([\w-]+):\s*var\(--if-light/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(15);
    expect([...tokenColours(css).keys()]).toEqual(named);
  });

  test('a class of the map has the colour that the pages give it, and an unknown one none', () => {
    expect(fillOf('tone-yes')).toBe(colour('step-3'));
    expect(fillOf('tone-no')).toBe(colour('balance'));
    expect(fillOf('mark-yes')).toBe(colour('accent'));
    expect(fillOf('step-4')).toBe(colour('step-4'));
    expect(() => colour('brand')).toThrow('--brand');
  });
});

/** The contrast of WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const encoded = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('lines, dots and outlines can be seen', () => {
  /** Drawn on something else than the paper, or only a help for the eye: no figure is read from a line of the grid. */
  const ELSEWHERE = new Set(['paper', 'rule', 'surplus-mark']);
  const drawn = readdirSync(STYLES).flatMap((name) =>
    [...sheet(name).matchAll(/stroke: var\(--([\w-]+)\)/g)].map(([, token = '']) => token),
  );
  const tokens = [...new Set(drawn)].filter((token) => !ELSEWHERE.has(token));

  test('the sheets draw them with tokens', () => {
    expect(tokens).toEqual(expect.arrayContaining(['accent', 'grey', 'ink', 'soft', 'step-3']));
  });

  test.each(['light', 'dark'] as const)('at 3:1 on paper in the %s theme', (theme) => {
    const colours = tokenColours(sheet('tokens.css'), theme);
    const faint = tokens.filter((token) => contrast(colours.get(token) ?? '', colours.get('paper') ?? '') < 3);
    expect(faint).toEqual([]);
  });
});
