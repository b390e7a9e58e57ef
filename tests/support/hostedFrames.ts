import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type HostSite, openHost } from './hostPage.ts';
import { openSite, type Site } from './site.ts';

/** A window of an ordinary height: most of the frames on a page are out of view. */
export const WINDOW = 900;

/** The site, another site that shows its frames, and a browser page on which nothing may go wrong. */
export interface Hosted {
  site: Site;
  host: HostSite;
  page: Page;
}

/** Opens them for a file of tests, which takes them into variables of its own, and closes them after the last. */
export function hosted(take: (opened: Hosted) => void): void {
  const faults: string[] = [];
  let close: (() => Promise<unknown>) | undefined;
  beforeAll(async () => {
    const [site, host] = await Promise.all([openSite(), openHost()]);
    close = () => Promise.all([site.close(), host.close()]);
    host.file('/column.css', 'text/css', 'body{margin:0}iframe{display:block}');
    const page = await (await site.browser.newContext({ viewport: { width: 660, height: WINDOW } })).newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    take({ site, host, page });
  });
  afterAll(() => close?.());
  afterEach(() => expect(faults.splice(0)).toEqual([]));
}
