import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SITE } from '../scripts/lib/address.mjs';
import { ROOT } from '../scripts/lib/setup.mjs';
import { scriptSnippet } from '../src/embed/snippets.ts';
import { chartOn, expectToFit, windows } from './support/framedCharts.ts';
import { hosted, WINDOW } from './support/hostedFrames.ts';
import type { HostSite } from './support/hostPage.ts';
import { type Site, SITE_DIR } from './support/site.ts';

/** Frames further down than the reader has come get their height before they are seen; browsers measure nothing in them. */

const CHARTS = ['serie/vardplatser', 'karta/hyrpersonal-andel', 'tabell/folkmangd', 'regioner/blekinge/kort'];

let site: Site;
let host: HostSite;
let page: Page;
hosted((opened) => ({ site, host, page } = opened));

const warnings: string[] = [];
beforeEach(async () => {
  warnings.length = 0;
  await page.setViewportSize({ width: 660, height: WINDOW });
  page.removeAllListeners('console');
  page.on('console', (message) => warnings.push(message.text()));
});

/** Two screens of text. */
const TEXT = '<p>Text</p>'.repeat(60);
const script = () => `<script src="${site.at('/embed.js')}" async></script>`;
const frame = (path: string, attributes = '') =>
  `<iframe src="${site.at(`/embed/${path}/`)}" title="Diagram" width="100%" height="100" ${attributes}></iframe>`;
const open = (path: string, html: string, place = '') =>
  page.goto(host.put(path, `<link rel="stylesheet" href="/column.css"><body>${html}`) + place);
const isUnseen = async () => {
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const tops = await page.locator('iframe').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(Math.min(...tops)).toBeGreaterThan(WINDOW);
};

describe('a frame out of view', () => {
  it.each([
    ['our script', () => script(), (path: string) => frame(path)],
    [
      'a page that listens for Datawrapper',
      () => `<script>addEventListener('message', function (event) {
        if (event.data['datawrapper-height'] === undefined) return;
        for (const frame of document.querySelectorAll('iframe'))
          for (const id in event.data['datawrapper-height'])
            if (frame.contentWindow === event.source) frame.style.height = event.data['datawrapper-height'][id] + 'px';
      })</script>`,
      (path: string) => frame(path),
    ],
    [
      'pym.js',
      () => {
        const text = readFileSync(join(ROOT, 'node_modules/pym.js/dist/pym.v1.js'), 'utf8');
        host.file('/pym.js', 'text/javascript', text);
        return '<script src="/pym.js"></script>';
      },
      (path: string) => `<div data-pym-src="${site.at(`/embed/${path}/`)}">Laddar …</div>`,
    ],
  ])('gets its height from %s', async (name, listener, framed) => {
    await open(`/unseen-${name.length}`, `${TEXT}${CHARTS.map(framed).join('')}${listener()}`);
    await page
      .locator('iframe')
      .nth(CHARTS.length - 1)
      .waitFor();
    await expectToFit(page);
    await isUnseen();
  });

  it('gets another height with another width of the column', async () => {
    await open('/narrower', `${script()}${TEXT}${CHARTS.map((path) => frame(path)).join('')}`);
    await expectToFit(page);
    for (const width of [375, 1200]) {
      await page.setViewportSize({ width, height: WINDOW });
      await expectToFit(page);
    }
    await isUnseen();
  });

  it('does not move what is read below it', async () => {
    const frames = ['serie/vardplatser', 'karta/hyrpersonal-andel']
      .map((path) => scriptSnippet(chartOn(site, path), site.at('/embed.js')))
      .join('');
    await open('/below', `${TEXT}${frames}<h2 id="kommentarer">Kommentarer</h2>${TEXT}`, '#kommentarer');
    const heading = page.locator('h2');
    const top = () => heading.evaluate((one) => Math.abs(Math.round(one.getBoundingClientRect().top)));
    const given = () => page.locator('iframe').evaluateAll((all) => all.map((one) => one.style.height));
    await expect.poll(given).not.toContain('');
    await expect.poll(top).toBe(0);
    await page.mouse.move(300, 450);
    await page.mouse.wheel(0, -40);
    await expect.poll(top).toBe(40);
  });
});

describe('embed.js', () => {
  it('finds frames in open shadow trees, also those that come later', async () => {
    const tree = (inner: string) => `<x-part><template shadowrootmode="open">${inner}</template></x-part>`;
    await open('/shadow', `${script()}${tree(frame('serie/vardplatser') + tree(frame('lista/vardplatser')))}`);
    const heights = () =>
      page.locator('iframe').evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).style.height));
    await expect.poll(heights).not.toContain('');
    await expectToFit(page);
    await page.evaluate((address) => {
      const later = document.body.appendChild(document.createElement('x-later'));
      const inner = document.createElement('iframe');
      inner.src = address;
      later.attachShadow({ mode: 'open' }).append(inner);
    }, site.at('/embed/karta/vardplatser/'));
    await expect.poll(async () => (await heights()).length).toBe(3);
    await expectToFit(page);
  });

  it.each(['allow-scripts', 'allow-scripts allow-popups', 'allow-scripts allow-same-origin'])(
    'works with sandbox="%s"',
    async (sandbox) => {
      const frames = CHARTS.map((path) => frame(path, `sandbox="${sandbox}"`)).join('');
      await open(`/sandbox-${sandbox.length}`, `${TEXT}${frames}${script()}`);
      await expectToFit(page);
      await isUnseen();
      expect(warnings).toEqual([]);
    },
  );

  it('works when a newsroom serves it, for it knows the site that it is from', async () => {
    const built = readFileSync(join(SITE_DIR, 'embed.js'), 'utf8');
    expect(built.split(`"${SITE}"`)).toHaveLength(2);
    const own = built.replace(SITE, new URL(site.at('/')).origin);
    host.file('/egen/embed.js', 'text/javascript', own);
    await open('/self-served', `${CHARTS.map((path) => frame(path)).join('')}<script src="/egen/embed.js"></script>`);
    await expectToFit(page);
    await open('/inlined', `${CHARTS.map((path) => frame(path)).join('')}<script>${own}</script>`);
    await expectToFit(page);
  });

  it('leaves room for what a page draws around a frame', async () => {
    host.file('/box.css', 'text/css', 'iframe{box-sizing:border-box;border:5px solid;padding:3px 0}');
    await open('/box', `<link rel="stylesheet" href="/box.css">${frame('lista/vardplatser')}${script()}`);
    const outer = () => page.locator('iframe').evaluate((one: HTMLElement) => one.offsetHeight);
    const [inner] = await windows(page);
    const asked = () => inner?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await expect.poll(async () => (await outer()) - ((await asked()) ?? 0)).toBe(16);
  });

  it.each([
    ['no script may run in the frame', () => frame('lista/vardplatser', 'sandbox'), 'saknar allow-scripts'],
    [
      'the frame is in a closed shadow tree',
      () => `<x-part><template shadowrootmode="closed">${frame('lista/vardplatser')}</template></x-part>`,
      'slutet skuggträd',
    ],
    [
      'the frame is from another site than the script',
      () =>
        `<iframe src="${host.put('/other', '<script>parent.postMessage({type:"bristkartan-height",height:300},"*")</script>')}"></iframe>`,
      `inte ${SITE}`,
    ],
  ])('says why it gives up where %s', async (_where, framed, why) => {
    await open(`/gives-up-${why.length}`, `${script().replace(' async', '')}${framed()}`);
    await expect.poll(() => warnings.filter((text) => text.includes(why))).toHaveLength(1);
  });
});
