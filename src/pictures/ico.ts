import { Resvg } from '@resvg/resvg-js';

const HEADER = 6;
const ENTRY = 16;

/** A drawing as a Windows icon: a PNG for each size, in pixels below 256. */
export function icoOf(svg: string, sizes: readonly number[]): Buffer {
  const images = sizes.map((size) => ({
    size,
    png: new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng(),
  }));
  const index = Buffer.alloc(HEADER + ENTRY * images.length);
  index.writeUInt16LE(1, 2);
  index.writeUInt16LE(images.length, 4);
  let at = index.length;
  for (const [turn, { size, png }] of images.entries()) {
    const entry = HEADER + ENTRY * turn;
    index.writeUInt8(size, entry);
    index.writeUInt8(size, entry + 1);
    index.writeUInt16LE(1, entry + 4);
    index.writeUInt16LE(32, entry + 6);
    index.writeUInt32LE(png.length, entry + 8);
    index.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([index, ...images.map(({ png }) => png)]);
}
