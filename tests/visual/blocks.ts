import { pngOf } from '../../src/pictures/png.ts';
import type { Raster } from './readPng.ts';

/**
 * Screens are compared as blocks of 8 × 8 pixels, each by its mean colour: letters drawn a little thicker or thinner have
 * nearly the same, a letter that is gone has not. That is also what is kept, at a sixty-fourth of the pixels.
 */
export const BLOCK = 8;
/** How much of 255 a block's mean may differ in a channel: more than smoothing does, less than a word of grey text. */
const TOLERANCE = 20;
/** How far things may have moved, in pixels: rounding of sizes that fonts and browsers do each in their way. */
const ASIDE = 1;
const DOWN = 2;
/** One or two blocks by themselves are a speck. */
const FEWEST = 3;
/** Means are kept in steps of 8, which makes the files a third smaller. */
const STEP = 8;

interface Area {
  /** In pixels of the page. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  blocks: number;
}

export interface Difference {
  blocks: number;
  /** Where: what lies near each other together, the uppermost first. */
  areas: Area[];
}

/** The mean colour of every block; what is left over at the right and at the bottom makes blocks too. */
export function blocksOf(page: Raster): Raster {
  const [width, height] = [Math.ceil(page.width / BLOCK), Math.ceil(page.height / BLOCK)];
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const mean = meanAt(page, x * BLOCK, y * BLOCK);
      for (let channel = 0; channel < 3; channel += 1) {
        rgb[(y * width + x) * 3 + channel] = Math.min(255, Math.round((mean[channel] ?? 0) / STEP) * STEP);
      }
    }
  }
  return { width, height, rgb };
}

/** The blocks as a file. */
export function blocksPng({ width, height, rgb }: Raster): Buffer {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return pngOf({ width, height, rgba }, {});
}

/** Where a page differs from the blocks that are kept of it; null where it does not. */
export function differenceOf(golden: Raster, page: Raster): Difference | null {
  const columns = Math.max(golden.width, Math.ceil(page.width / BLOCK));
  const rows = Math.max(golden.height, Math.ceil(page.height / BLOCK));
  const changed: [x: number, y: number][] = [];
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) if (!isAlike(golden, page, x, y)) changed.push([x, y]);
  }
  const areas = areasOf(changed).filter(({ blocks }) => blocks >= FEWEST);
  return areas.length === 0 ? null : { blocks: areas.reduce((sum, { blocks }) => sum + blocks, 0), areas };
}

function isAlike(golden: Raster, page: Raster, x: number, y: number): boolean {
  const isInBoth = x < golden.width && y < golden.height && x * BLOCK < page.width && y * BLOCK < page.height;
  // A last row may be there by a pixel or two.
  if (!isInBoth) return y >= golden.height ? page.height - y * BLOCK <= DOWN : y === golden.height - 1;
  const at = (y * golden.width + x) * 3;
  const was = golden.rgb.subarray(at, at + 3);
  if (isNear(was, meanAt(page, x * BLOCK, y * BLOCK))) return true;
  for (let down = -DOWN; down <= DOWN; down += 1) {
    for (let aside = -ASIDE; aside <= ASIDE; aside += 1) {
      if (isNear(was, meanAt(page, x * BLOCK + aside, y * BLOCK + down))) return true;
    }
  }
  return false;
}

const isNear = (was: Uint8Array, mean: readonly number[]): boolean =>
  mean.every((value, channel) => Math.abs(value - (was[channel] ?? 0)) <= TOLERANCE);

/** Of the block whose upper left corner stands there, as much of it as lies in the page. */
function meanAt({ width, height, rgb }: Raster, left: number, top: number): [number, number, number] {
  const [fromX, toX] = [Math.max(0, left), Math.min(width, left + BLOCK)];
  const [fromY, toY] = [Math.max(0, top), Math.min(height, top + BLOCK)];
  let [red, green, blue] = [0, 0, 0];
  for (let y = fromY; y < toY; y += 1) {
    for (let at = (y * width + fromX) * 3; at < (y * width + toX) * 3; at += 3) {
      red += rgb[at] ?? 0;
      green += rgb[at + 1] ?? 0;
      blue += rgb[at + 2] ?? 0;
    }
  }
  const count = Math.max(1, (toX - fromX) * (toY - fromY));
  return [red / count, green / count, blue / count];
}

/** Blocks within that many of an area belong to it. */
const NEAR = 4;

function areasOf(blocks: readonly (readonly [number, number])[]): Area[] {
  const areas: Area[] = [];
  for (const [x, y] of blocks) {
    const near = areas.find(
      ({ left, top, right, bottom }) => x >= left - NEAR && x < right + NEAR && y >= top - NEAR && y < bottom + NEAR,
    );
    if (!near) areas.push({ left: x, top: y, right: x + 1, bottom: y + 1, blocks: 1 });
    else {
      near.left = Math.min(near.left, x);
      near.right = Math.max(near.right, x + 1);
      near.bottom = Math.max(near.bottom, y + 1);
      near.blocks += 1;
    }
  }
  const inPixels = (side: number) => side * BLOCK;
  return areas.map(({ left, top, right, bottom, blocks }) => ({
    left: inPixels(left),
    top: inPixels(top),
    right: inPixels(right),
    bottom: inPixels(bottom),
    blocks,
  }));
}
