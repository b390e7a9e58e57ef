import { inflateSync } from 'node:zlib';

/** Pixels of three bytes each: red, green, blue. */
export interface Raster {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** Bytes of a pixel by the kind of colour: grey, three channels, a palette, three and how opaque. */
const BYTES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 6: 4 };

/**
 * A PNG as browsers and our own writer make them: eight bits a channel, not interlaced. A library for what takes a page
 * would be one more to keep. @throws Error for any other kind
 */
export function readPng(file: Buffer): Raster {
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlace = 0] = header.subarray(8);
  const bytes = BYTES[colour];
  if (depth !== 8 || interlace !== 0 || bytes === undefined) throw new Error('not a PNG of a kind that is read here');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const raw = unfiltered(inflateSync(packed), { width, height, bytes });
  return { width, height, rgb: colours(raw, bytes, chunks.find(({ type }) => type === 'PLTE')?.data) };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Each row tells how its bytes were made from those before it and above it. */
function unfiltered(
  data: Buffer,
  { width, height, bytes }: { width: number; height: number; bytes: number },
): Uint8Array {
  const stride = width * bytes;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    const [from, to] = [y * (stride + 1) + 1, y * stride];
    for (let x = 0; x < stride; x += 1) {
      const left = x < bytes ? 0 : (out[to + x - bytes] ?? 0);
      const above = y === 0 ? 0 : (out[to + x - stride] ?? 0);
      const corner = x < bytes || y === 0 ? 0 : (out[to + x - stride - bytes] ?? 0);
      out[to + x] = (data[from + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function colours(raw: Uint8Array, bytes: number, palette?: Buffer): Uint8Array {
  if (bytes === 3) return raw;
  const pixels = raw.length / bytes;
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const first = raw[pixel * bytes] ?? 0;
    for (let channel = 0; channel < 3; channel += 1) {
      const grey = bytes === 1 ? first : (raw[pixel * bytes + channel] ?? 0);
      rgb[pixel * 3 + channel] = palette ? (palette[first * 3 + channel] ?? 0) : grey;
    }
  }
  return rgb;
}
