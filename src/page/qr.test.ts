import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { qrCode } from './qr.ts';

const SCALE = 4;

/** The path drawn as pixels: each run is M x y h n v1 h-n z. */
function pixels({ size, path }: ReturnType<typeof qrCode>) {
  const width = size * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const from = row * width + Number(x) * SCALE;
      data.fill(0, from * 4, (from + Number(run) * SCALE) * 4);
    }
  }
  // Black is opaque.
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { data, width };
}

it('is read back by another program, for every region', () => {
  for (const { slug } of realDataset().regions) {
    const address = `https://bristkartan.se/regioner/${slug}/`;
    const code = qrCode(address);
    expect(code.path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('');
    const { data, width } = pixels(code);
    expect(jsQR(data, width, width)?.data).toBe(address);
  }
});

it('keeps the white that the standard asks for around it', () => {
  const { path, size } = qrCode('https://example.org/');
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) => match.slice(1).map(Number));
  for (const [x = 0, y = 0, run = 0] of runs) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + run, y + 1)).toBeLessThanOrEqual(size - 4);
  }
});
