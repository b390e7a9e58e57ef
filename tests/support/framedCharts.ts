import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame as Window, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FrameIndex } from '../../src/embed/frameIndex.ts';
import type { FramedChart } from '../../src/embed/snippets.ts';
import { WIDTHS } from '../../src/embed/widths.ts';
import { type Site, SITE_DIR } from './site.ts';

/** What the tests of embedding know of the frames on a page. */

const indexAt = (folder: string) =>
  JSON.parse(readFileSync(join(SITE_DIR, 'embed', folder, 'index.json'), 'utf8')) as FrameIndex;
const listed = new Map(
  [...indexAt('').frames, ...indexAt('regioner/blekinge').frames].map((frame) => [frame.path, frame]),
);

/** A chart as its code is given for the narrowest column, fetched from the site under test; with a region marked. */
export function chartOn(site: Site, path: string, mark?: string): FramedChart {
  const frame = listed.get(path);
  if (!frame) throw new Error(`no frame ${path}`);
  const heights = mark ? (frame.marked ?? []) : frame.heights;
  const height = heights[WIDTHS.indexOf(320)] ?? 0;
  return { address: site.at(`/embed/${path}/${mark ? `#${mark}` : ''}`), title: frame.title, height };
}

/** The documents in the page's own frames, when all have loaded; the reader scrolls to those that wait for it. */
export async function windows(own: Page): Promise<Window[]> {
  const found: Window[] = [];
  for (const element of await own.locator('iframe').elementHandles()) {
    const frame = await element.contentFrame();
    if (!frame) throw new Error('a frame without a document');
    if (await element.evaluate((one: HTMLIFrameElement) => one.loading === 'lazy'))
      await element.scrollIntoViewIfNeeded();
    await frame.waitForURL(/^http/);
    found.push(frame);
  }
  return found;
}

/** The document in the first frame. */
export async function firstWindow(own: Page): Promise<Window> {
  const [first] = await windows(own);
  if (!first) throw new Error('a page without a frame');
  return first;
}

/** What a reader would miss: parts of the chart outside the frame, and bars to scroll with. */
export const cutIn = (frame: Window) =>
  frame.evaluate(() => {
    const root = document.documentElement;
    const out: string[] = [];
    if (root.scrollHeight > innerHeight) out.push(`${root.scrollHeight} px high in ${innerHeight}`);
    if (root.scrollWidth > innerWidth) out.push(`${root.scrollWidth} px wide in ${innerWidth}`);
    for (const element of document.querySelectorAll('svg text, svg path, svg rect, svg circle, td, th, p, li, h1')) {
      if (!element.checkVisibility() || element.closest('defs, .sr') || element.matches('.sr, .sr *')) continue;
      const { left, right, bottom, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)) {
        out.push(`${element.localName} "${element.textContent.trim().slice(0, 20)}" ${left}–${right}, ${bottom}`);
      }
    }
    return out.slice(0, 3).map((fault) => `${location.pathname}: ${fault}`);
  });

export const contentHeight = (frame: Window) =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** How high each frame is on the page, and how high its document is. */
export async function heights(own: Page): Promise<{ given: number[]; asked: number[] }> {
  const given = await own.locator('iframe').evaluateAll((all) => all.map((frame) => frame.clientHeight));
  return { given, asked: await Promise.all((await windows(own)).map(contentHeight)) };
}

/** Until every frame is as high as its document. */
export const expectToFit = (own: Page) =>
  expect
    .poll(async () => {
      const { given, asked } = await heights(own);
      return given.flatMap((height, index) => (height === asked[index] ? [] : `${height} for ${asked[index]}`));
    })
    .toEqual([]);
