import { convertIndexedToRgb, decode } from 'fast-png';

/** Pixels of three bytes each: red, green, blue. */
export interface Raster {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** A PNG of eight bits a channel, as browsers and our own writer make them. @throws Error for any other kind */
export function readPng(file: Buffer): Raster {
  const png = decode(file);
  const { width, height, depth } = png;
  const data = png.palette ? convertIndexedToRgb(png) : png.data;
  const channels = data.length / (width * height);
  if (depth !== 8 || (channels !== 3 && channels !== 4)) throw new Error('not a PNG of a kind that is read here');
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgb[pixel * 3 + channel] = data[pixel * channels + channel] ?? 0;
    }
  }
  return { width, height, rgb };
}
