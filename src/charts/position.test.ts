import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { positionClasses } from './position.ts';

const sheet = readFileSync(new URL('../styles/position.css', import.meta.url), 'utf8');
const shares = new Map(
  [...sheet.matchAll(/\.(\w+) \{\s*--\w: ([\d.]+);/g)].map(([, name, share]) => [name, Number(share)]),
);

test('the sheet puts a mark where the classes say, to a tenth of a per cent', () => {
  for (let tenths = 0; tenths <= 1000; tenths += 1) {
    const parts = positionClasses(tenths / 10 + 0.04).split(' ');
    const share = parts.reduce((sum, name) => sum + (shares.get(name) ?? Number.NaN), 0);
    expect(share).toBeCloseTo(tenths / 1000, 9);
  }
});
