import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { RENDERER, render } from './render.ts';
import type { Recipe } from './recipes.ts';
import { svgOf } from './svg.ts';

/** PNG files by what they are made of: a drawing that is the same is not drawn in pixels again. */

/** What a picture took: files that are new in the store, and all of them with their bytes. */
export interface Made {
  rendered: number;
  files: number;
  bytes: number;
}

interface Folders {
  /** Of the PNG files that have been made. */
  store: string;
  /** Of the site to be: the recipe's paths are under it. */
  out: string;
}

/** Draws a picture and writes its files. */
export function make({ draw, files }: Recipe, { store, out }: Folders): Made {
  const picture = draw();
  const svg = svgOf(picture);
  const made = { rendered: 0, files: 0, bytes: 0 };
  for (const { path, width } of files) {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    if (width === null) writeFileSync(target, svg);
    else {
      const kept = join(store, `${keyOf(svg, width)}.png`);
      const bytes = existsSync(kept) ? readFileSync(kept) : null;
      const png = bytes ?? render(svg, picture, width);
      if (bytes) touch(kept);
      else {
        keep(kept, png);
        made.rendered += 1;
      }
      writeFileSync(target, png);
    }
    made.files += 1;
    made.bytes += statSync(target).size;
  }
  return made;
}

const keyOf = (svg: string, width: number): string =>
  createHash('sha256').update(`${RENDERER}\n${width}\n${svg}`).digest('hex');

/** Written beside and moved: a run that is killed leaves no half of a picture to be found by the next. */
function keep(path: string, png: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  writeFileSync(beside, png);
  renameSync(beside, path);
}

/** Used now: what nobody has used for long is thrown away. */
function touch(path: string): void {
  const now = new Date();
  utimesSync(path, now, now);
}

/** Takes away what has not been used for so many days; returns how many files. */
export function sweep(store: string, days: number): number {
  if (!existsSync(store)) return 0;
  const before = Date.now() - days * 24 * 3600 * 1000;
  const old = readdirSync(store).filter((name) => statSync(join(store, name)).mtimeMs < before);
  for (const name of old) rmSync(join(store, name), { force: true });
  return old.length;
}
