import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { expect, it } from 'vitest';
import { icoOf } from './ico.ts';

it('holds the drawing in every size, where its index says', () => {
  const svg = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8');
  const icon = icoOf(svg, [16, 48]);
  expect([...icon.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
  const images = [6, 22].map((entry) => {
    const [length, at] = [icon.readUInt32LE(entry + 8), icon.readUInt32LE(entry + 12)];
    return { told: icon[entry], end: at + length, png: decode(icon.subarray(at, at + length)) };
  });
  expect(images.map(({ told, png }) => [told, png.width, png.height])).toEqual([
    [16, 16, 16],
    [48, 48, 48],
  ]);
  expect(images.at(-1)?.end).toBe(icon.length);
});
