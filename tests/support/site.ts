import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BASE } from '../../scripts/lib/address.mjs';
import { startChromium } from '../../scripts/lib/chromium.mjs';
import { serve } from '../../scripts/serve.ts';
import { filesIn } from '../../src/common/filesIn.ts';
import { isKept } from '../../src/embed/keptForm.ts';
import { DIST } from '../../scripts/lib/tasks.mjs';

/** What the tests of the built site share: its files, a server for them, and a browser. */

/** The site that is tested; TEST_DIST names another build, to see the tests fail on a broken one. */
export const SITE_DIR = process.env['TEST_DIST'] || DIST;

export interface Site {
  browser: Browser;
  /** The whole address of a path such as /regioner/, which is told without BASE. */
  at(path: string): string;
  /** A page in a context of its own: nothing is left from another test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /**
   * The same, in a window that whoever asks for one like it gets again, since a window costs more than a page: for tests that
   * only look and choose. A page leaves nothing behind in it (tests/access.test.ts). Nobody closes it.
   */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Playwright's own. */
const USUAL_WINDOW = { width: 1280, height: 720 };

let started: Promise<Browser> | undefined;

/** One for all files that a process runs; it ends with the process. */
const sharedBrowser = () => (started ??= startChromium());

/** Serves a build, and has Chromium ready. */
export async function openSite({ dir = SITE_DIR, base = BASE } = {}): Promise<Site> {
  const [served, browser] = await Promise.all([serve({ dir, base, port: 0 }), sharedBrowser()]);
  const at = (path: string) => served.url + path.slice(1);
  const blank = async (options?: BrowserContextOptions) => (await browser.newContext(options)).newPage();
  const windows = new Map<string, Page>();
  return {
    browser,
    at,
    async open(path, options) {
      const page = await blank(options);
      await page.goto(at(path));
      return page;
    },
    async visit(path, options) {
      const kind = JSON.stringify(options ?? {});
      const page = windows.get(kind) ?? (await blank(options));
      windows.set(kind, page);
      // Also where the page is there already, and only the place in it is another.
      await page.goto('about:blank');
      await page.setViewportSize(options?.viewport ?? USUAL_WINDOW);
      await page.emulateMedia({ media: null, colorScheme: null });
      await page.mouse.move(0, 0);
      await page.goto(at(path));
      return page;
    },
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await served.close();
    },
  };
}

/** The path of every built page: /, /regioner/, …, /404.html. Frames that are kept as they were are not among them. */
export function pagesOf(dir: string): string[] {
  return filesIn(dir)
    .filter((file) => file.endsWith('.html') && !isKept(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** A chart alone, for other sites. */
export const isFrame = (path: string): boolean => path.startsWith('/embed/');

/** The HTML of a page, as it was built. */
export function htmlOf(dir: string, path: string): string {
  return readFileSync(join(dir, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

/** A published file under /data/v1/. */
export function publishedText(name: string): string {
  return readFileSync(join(SITE_DIR, 'data', 'v1', name), 'utf8');
}

export function published<T>(name: string): T {
  return JSON.parse(publishedText(name)) as T;
}
