import type { Page } from 'playwright-core';
import type { IndicatorDocument } from '../../src/model/indicatorDocument.ts';
import { published } from './site.ts';

/** What the tests of the explorer know of its page. */

/** With a measure that has a figure for every region in ten years. */
export const OPENED = '/utforska/?matt=overbelaggningar';

/** Its years, the oldest first; a new one comes each year. */
export const YEARS = published<IndicatorDocument>('indicators/overbelaggningar.json').periods;

/** So many years before the newest. */
export const yearBefore = (years: number): string => YEARS.at(-1 - years) ?? '';

/** Opens an address, and waits until what it asks for is drawn. */
export async function openExplorer(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await drawn(page);
}

export const drawn = (page: Page) =>
  page.locator('region-explorer:not([aria-busy]) .explore-controls fieldset:enabled').waitFor();
export const queryOf = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** Everything that follows the state and is not folded, part by part: its elements with their attributes in alphabetical order, and its texts. */
export const pictureOf = (page: Page) =>
  page.locator('region-explorer [data-part]:not([data-part=table])').evaluateAll((parts) => {
    const told = (element: Element): string => {
      const attributes = element.getAttributeNames().toSorted();
      const tag = [element.localName, ...attributes.map((name) => `${name}=${element.getAttribute(name)}`)].join(' ');
      const inside = [...element.childNodes].map((node) => (node instanceof Element ? told(node) : node.nodeValue));
      return `<${tag}>${inside.join('')}`;
    };
    return parts.map(told);
  });
