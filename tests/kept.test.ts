import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { asKept, extendedForm, FORM, formFile, keptPath, saidBy, served } from '../src/embed/keptForm.ts';
import { keyOf } from '../src/embed/keptFrames.ts';
import { openHost, type HostSite } from './support/hostPage.ts';
import { htmlOf, openSite, SITE_DIR, type Site } from './support/site.ts';

/** Frames as a release would keep them of this build, one of each kind: kept or not, they are all of this form. */

const VERSION = '9.9.9';
const OF_EACH_KIND = [
  'vardplatser',
  'karta/vardplatser',
  'lista/vardplatser',
  'serie/vardplatser',
  'rutor/vardplatser',
  'tabell/vardplatser',
  'hyrpersonal-andel-riket',
  'regioner/blekinge/kort',
  'regioner/blekinge/forandring',
];
const frames = new Map(OF_EACH_KIND.map((path) => [path, htmlOf(SITE_DIR, `/embed/${path}/`)]));
const addressOf = (path: string) => `/${keptPath(keyOf(path, saidBy(frames.get(path) ?? '')))}`;

const folder = mkdtempSync(join(tmpdir(), 'bristkartan-kept-'));
let site: Site;
let host: HostSite;
beforeAll(async () => {
  const address = `${SITE}${BASE}`;
  const form = extendedForm({ css: '', js: '' }, [...frames.values()]);
  for (const kind of ['css', 'js'] as const) put(formFile(FORM, kind), form[kind]);
  for (const [path, html] of frames)
    put(`${addressOf(path)}index.html`, served(asKept(html, { version: VERSION, site: address }), address));
  // A browser asks both for it by itself.
  put('favicon.ico', '');
  [site, host] = await Promise.all([openSite({ dir: folder }), openHost()]);
  host.file('/favicon.ico', 'image/x-icon', '');
});
afterAll(async () => {
  await Promise.all([site.close(), host.close()]);
  rmSync(folder, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

it.each(OF_EACH_KIND)('%s stands as it was: it says so, leads on, is drawn, and tells its height', async (path) => {
  const page = await (await site.browser.newContext({ viewport: { width: 360, height: 640 } })).newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.goto(site.at(addressOf(path)));
  expect(faults).toEqual([]);
  const note = page.locator('.edition');
  expect((await note.innerText()).trim()).toBe(`Sparad som den var i utgåva ${VERSION}. Se läget nu.`);
  const leads = (await note.locator('a').getAttribute('href')) ?? '';
  // What follows the figures is not beside what stands.
  expect(await page.locator('a[href*="/bilder/"]').count()).toBe(0);
  expect(leads.startsWith(`${SITE}${BASE}`), leads).toBe(true);
  // The sheet of its form is there: without it headings are the browser's own, and both drawings are seen.
  expect(await page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize))).toBeLessThan(
    32,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.goto(host.put('/artikel', '<h1>Artikel</h1>'));
  const height = await page.evaluate(
    (src) =>
      new Promise<number>((told) => {
        const frame = document.createElement('iframe');
        addEventListener('message', ({ source, data }) => {
          if (source === frame.contentWindow && data?.type === 'bristkartan-height') told(data.height);
        });
        frame.src = src;
        frame.width = '660';
        document.body.prepend(frame);
      }),
    site.at(addressOf(path)),
  );
  expect(height).toBeGreaterThan(100);
  expect(faults).toEqual([]);
  await page.context().close();
});
