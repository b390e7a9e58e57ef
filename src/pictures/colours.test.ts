import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { colour, fillOf, hexOfOklch, tokenColours } from './colours.ts';

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
    const css = readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');
    const named = [...css.matchAll(/--([\w-]+):\s*light-dark/g)].map(([, name]) => name);
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
