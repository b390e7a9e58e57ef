import { Resvg } from '@resvg/resvg-js';
import resvg from '@resvg/resvg-js/package.json' with { type: 'json' };
import { FONT_FILES } from './fonts.ts';
import { pngOf } from './png.ts';
import type { Picture } from './svg.ts';

/**
 * What a PNG depends on beside its drawing: another of these, and all are made again. The number of the palette is to be
 * raised when src/pictures/png.ts makes other bytes.
 */
export const RENDERER = `${resvg.name} ${resvg.version}, palette 2`;

/** A drawing in pixels, with the project's own fonts and no others: every machine makes the same bytes. */
export function render(svg: string, { title, source, address, licence, publisher }: Picture, width: number): Buffer {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES] },
  }).render();
  return pngOf(
    { width: image.width, height: image.height, rgba: image.pixels },
    { Title: title, Author: publisher, Source: source, URL: address, Copyright: licence },
  );
}
