import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartOn, expectToFit, firstWindow } from './support/framedCharts.ts';
import { hosted } from './support/hostedFrames.ts';
import type { HostSite } from './support/hostPage.ts';
import { scriptSnippet } from '../src/embed/snippets.ts';
import type { Site } from './support/site.ts';

/** The tools stand on other sites as they were left, and answer there. */

let site: Site;
let host: HostSite;
let page: Page;
hosted((opened) => ({ site, host, page } = opened));

/** A tool's frame on another site, in the state that its address tells. */
async function framed(path: string, search: string, attributes = '') {
  const { address, ...chart } = chartOn(site, path);
  const code = scriptSnippet({ ...chart, address: address + search }, site.at('/embed.js'));
  const html = `<link rel="stylesheet" href="/column.css">${code.replace('<iframe ', `<iframe ${attributes} `)}`;
  await page.goto(host.put(`/${path}`, html));
  return firstWindow(page);
}

beforeAll(() => page.setViewportSize({ width: 660, height: 900 }));

describe('a tool on another site', () => {
  it.each(['', 'sandbox="allow-scripts allow-popups"'])(
    'calculates for the cap that was chosen %s',
    async (attributes) => {
      const frame = await framed('rakneexempel', '?tak=1300&bakgrund=vit#ljus', attributes);
      await expect.poll(() => frame.locator('[data-cap-shown]').first().innerText()).toBe('1\u202F300');
      const cells = () => frame.locator('[data-cell=needed]').allInnerTexts();
      const before = await cells();
      const steps = await page.evaluate(() => history.length);
      await frame.locator('input[type=range]').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => frame.locator('[data-cap-shown]').first().innerText()).toBe('1\u202F310');
      expect(await cells()).not.toEqual(before);
      // A step of its own in the frame would be one that Back in the newspaper undoes.
      expect(await page.evaluate(() => history.length)).toBe(steps);
      expect(frame.url()).toContain('?tak=1300');
    },
  );

  it('explores the measure and the year that were chosen', async () => {
    const frame = await framed('utforska', '?matt=bup-inom-30-dagar&period=2019');
    await expect.poll(() => frame.locator('region-explorer .finding').innerText()).toContain('2019');
    await expectToFit(page);
  });

  it('compares the regions that were chosen', async () => {
    const frame = await framed('jamfor', '?regioner=blekinge.gotland');
    await expect.poll(() => frame.locator('[data-view=tables]').innerText()).toContain('Gotland');
    await expectToFit(page);
  });

  it('shows its default without a script, and says so', async () => {
    const plain = await site.open('/embed/rakneexempel/?tak=1300', { javaScriptEnabled: false });
    expect(await plain.getByText('Utan skript visas räkneexemplet för 1\u202F100').isVisible()).toBe(true);
    await plain.context().close();
  });
});

describe('what is embedded from a tool', () => {
  it.each([
    ['/rakna/?tak=1300', 'rakneexempel/?tak=1300#ljus'],
    ['/rakna/?tak=1300&invanare=nu.', 'rakneexempel/?tak=1300&invanare=nu#ljus'],
    ['/jamfor/?regioner=blekinge.gotland', 'jamfor/?regioner=blekinge.gotland#ljus'],
    ['/utforska/?matt=bup-inom-30-dagar&period=2019', 'utforska/?matt=bup-inom-30-dagar&period=2019#ljus'],
  ])('of %s is what is seen', async (path, frame) => {
    const own = await site.open(path, { viewport: { width: 1280, height: 900 } });
    await own.waitForFunction(() => !document.querySelector('main fieldset:disabled, main [aria-busy]'));
    const link = own.locator('a[data-state]', { hasText: 'Bädda in' });
    await link.waitFor();
    await link.click();
    await own.waitForURL('**/badda-in/**');
    await expect
      .poll(() => own.locator('#kod-skript').textContent())
      .toContain(`/embed/${frame.replaceAll('&', '&amp;')}"`);
    await expect.poll(() => own.locator('.embed-preview iframe').getAttribute('src')).toContain(frame);
    await own.context().close();
  });
});
