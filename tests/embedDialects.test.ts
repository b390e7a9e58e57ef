import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BASE } from '../scripts/lib/address.mjs';
import { ROOT } from '../scripts/lib/setup.mjs';
import { contentHeight, expectToFit, firstWindow, windows } from './support/framedCharts.ts';
import { hosted, WINDOW } from './support/hostedFrames.ts';
import type { HostSite } from './support/hostPage.ts';
import { htmlOf, type Site, SITE_DIR } from './support/site.ts';

/** Pages that listen in other ways than ours resize the frames, and pages that mean harm get nothing from them. */

let site: Site;
let host: HostSite;
let page: Page;
hosted((opened) => ({ site, host, page } = opened));

describe('a page that listens already', () => {
  const frame = (path: string, attributes = '') =>
    `<iframe ${attributes} src="${site.at(`/embed/${path}/`)}" title="Diagram" width="100%" height="100"></iframe>`;
  const open = async (path: string, html: string) => {
    await page.setViewportSize({ width: 660, height: WINDOW });
    await page.goto(host.put(path, html));
    await expectToFit(page);
    await page.setViewportSize({ width: 375, height: WINDOW });
    await expectToFit(page);
  };

  it('for Datawrapper: every frame gets its own height', async () => {
    const listener = `addEventListener('message', function (event) {
      if (event.data['datawrapper-height'] === undefined) return;
      var frames = document.querySelectorAll('iframe');
      for (var id in event.data['datawrapper-height'])
        for (var i = 0; i < frames.length; i++)
          if (frames[i].contentWindow === event.source)
            frames[i].style.height = event.data['datawrapper-height'][id] + 'px';
    })`;
    const styles = '<link rel="stylesheet" href="/column.css">';
    await open(
      '/dw',
      `${styles}<script>${listener}</script>${frame('serie/vardplatser')}${frame('karta/vardplatser')}`,
    );
  });

  it('for Datawrapper as it was: a frame is found by what its address holds', async () => {
    const listener = `addEventListener('message', function (event) {
      if (typeof event.data['datawrapper-height'] === 'undefined') return;
      for (var id in event.data['datawrapper-height']) {
        var found = document.getElementById('datawrapper-chart-' + id) ||
          document.querySelector("iframe[src*='" + id + "']");
        if (found) found.style.height = event.data['datawrapper-height'][id] + 'px';
      }
    })`;
    const styles = '<link rel="stylesheet" href="/column.css">';
    // The one without a chart's name in its address comes last, and would be taken for the others.
    const frames = frame('serie/vardplatser') + frame('karta/vardplatser') + frame('vardplatser');
    await open('/dw-old', `${styles}<script>${listener}</script>${frames}`);
  });

  it("for AMP's frames", async () => {
    const listener = `addEventListener('message', function (event) {
      var data = event.data;
      if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size' || !Number.isInteger(data.height)) return;
      var frames = document.querySelectorAll('iframe');
      for (var i = 0; i < frames.length; i++)
        if (frames[i].contentWindow === event.source) frames[i].height = data.height;
    })`;
    const styles = '<link rel="stylesheet" href="/column.css">';
    await open('/amp', `${styles}<script>${listener}</script>${frame('lista/invanare-per-lakare')}`);
  });

  it('for pym.js, in its own words', async () => {
    const pym = readFileSync(join(ROOT, 'node_modules/pym.js/dist/pym.v1.js'), 'utf8');
    host.file('/pym.js', 'text/javascript', pym);
    const parts = ['serie/vardplatser', 'karta/hyrpersonal-andel'].map(
      (path, index) =>
        `<div id="chart-${index}"></div><script>new pym.Parent('chart-${index}', '${site.at(`/embed/${path}/`)}', {})</script>`,
    );
    await open('/pym', `<link rel="stylesheet" href="/column.css"><script src="/pym.js"></script>${parts.join('')}`);
  });

  it('for WordPress, which shuts the frame in and follows its links itself', async () => {
    const heard = `addEventListener('message', ({ data }) => {
      if (data.secret !== 'abc123') return;
      if (data.message === 'height') document.querySelector('iframe').height = data.value;
      if (data.message === 'link') document.body.dataset.link = data.value;
    })`;
    const shut = `<iframe sandbox="allow-scripts" src="${site.at('/embed/karta/vardplatser/')}#?secret=abc123" width="660" height="300" title="x"></iframe>`;
    await open('/wp', `<link rel="stylesheet" href="/column.css"><script>${heard}</script>${shut}`);
    const [inner] = await windows(page);
    await inner?.locator('svg a').first().click();
    expect(await page.evaluate(() => document.body.dataset['link'])).toMatch(/\/regioner\/[a-z-]+\/$/);
    expect(page.context().pages()).toHaveLength(1);
  });
});

describe('a page that means harm', () => {
  it('hears the height at start and at load, one answer to one question, and nothing about the reader', async () => {
    const heard = `window.heard = []; addEventListener('message', ({ data }) => window.heard.push(data))`;
    const frame = `<iframe src="${site.at('/embed/karta/vardplatser/')}" title="x" width="100%" height="300"></iframe>`;
    await page.setViewportSize({ width: 660, height: 900 });
    await page.goto(host.put('/harm', `<script>${heard}</script>${frame}`));
    const said = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    await expect.poll(async () => (await said()).length).toBe(6);
    const height = await contentHeight(await firstWindow(page));
    const id = `${BASE}embed/karta/vardplatser/`;
    const once = [
      { type: 'bristkartan-height', id, height },
      { 'datawrapper-height': { [id]: height } },
      { sentinel: 'amp', type: 'embed-size', height },
    ];
    const unasked = [...once, ...once];
    expect(await said()).toEqual(unasked);
    await page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentWindow;
      const junk = [
        null,
        undefined,
        0,
        '',
        'x',
        [],
        {},
        { type: 'bristkartan-height', height: 9 },
        { message: 'ready' },
      ];
      for (const data of [...junk, { message: 'ready', secret: 'undefined' }, { type: 'resize' }]) {
        for (let time = 0; time < 50; time += 1) inner?.postMessage(data, '*');
      }
      inner?.postMessage({ type: 'bristkartan-ask' }, '*');
    });
    await expect.poll(said).toEqual([...unasked, ...once]);
  });

  it.each(['?childId=%E0%A4%A', '?childId=<script>alert(1)</script>', '#?secret=<b>', '#okand', '?tema=mork&ram=x'])(
    'breaks nothing with the address %s',
    async (odd) => {
      await page.goto(site.at('/embed/karta/vardplatser/') + odd);
      expect(await page.locator('h1').count()).toBe(1);
      const scripts = htmlOf(SITE_DIR, '/embed/karta/vardplatser/').match(/<script/g)?.length;
      expect(await page.evaluate(() => document.querySelectorAll('script').length)).toBe(scripts);
    },
  );
});
