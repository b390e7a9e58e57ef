import { crc32, deflateSync } from 'node:zlib';

/** Opaque pixels, four bytes each. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * A PNG with a palette: a drawing has few colours, and the rims of its letters some hundred more. What is beyond 256 is
 * rare, and takes the nearest of those that are not. A third of the bytes that three channels take. `words` are told in
 * the file: Title, Source and the like.
 */
export function pngOf({ width, height, rgba }: Pixels, words: Readonly<Record<string, string>>): Buffer {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  const { palette, indexes } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  // A filter byte before each row: none, which is best where colours are only numbers.
  let [last, index] = [-1, 0];
  for (let from = 0, to = 0; from < pixels.length; from += 1) {
    if (from % width === 0) to += 1;
    const pixel = pixels[from] ?? 0;
    // Most pixels are as the one before.
    if (pixel !== last) [last, index] = [pixel, indexes.get(pixel) ?? 0];
    rows[to++] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...Object.entries(words).map(([keyword, text]) => chunk('iTXt', internationalText(keyword, text))),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, and for every colour the one that it takes. */
function paletteOf(pixels: Uint32Array): { palette: Buffer; indexes: ReadonlyMap<number, number> } {
  const counts = countsOf(pixels);
  const ordered = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b).map(([pixel]) => pixel);
  const kept = ordered.slice(0, MOST_COLOURS);
  const indexes = new Map(kept.map((pixel, index) => [pixel, index]));
  for (const pixel of ordered.slice(MOST_COLOURS)) indexes.set(pixel, nearest(pixel, kept));
  // Little-endian: the first byte is red.
  const palette = Buffer.from(kept.flatMap((pixel) => channels(pixel)));
  return { palette, indexes };
}

/** Runs of one colour are long, so a step in the map is taken for each run. */
function countsOf(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  let [last, run] = [pixels[0] ?? 0, 0];
  for (const pixel of pixels) {
    if (pixel === last) {
      run += 1;
      continue;
    }
    counts.set(last, (counts.get(last) ?? 0) + run);
    [last, run] = [pixel, 1];
  }
  return counts.set(last, (counts.get(last) ?? 0) + run);
}

const channels = (pixel: number): [number, number, number] => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];

function nearest(pixel: number, kept: readonly number[]): number {
  const [red, green, blue] = channels(pixel);
  let [best, least] = [0, Infinity];
  kept.forEach((candidate, index) => {
    const [r, g, b] = channels(candidate);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** Keyword, no compression, no language, no translation, then UTF-8. */
const internationalText = (keyword: string, text: string): Buffer =>
  Buffer.concat([Buffer.from(`${keyword}\0\0\0sv\0\0`, 'latin1'), Buffer.from(text, 'utf8')]);
