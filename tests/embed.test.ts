import type { Frame as Window, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { frameSnippet, scriptSnippet } from '../src/embed/snippets.ts';
import { WIDTHS } from '../src/embed/widths.ts';
import { chartOn, contentHeight, cutIn, expectToFit, firstWindow, heights, windows } from './support/framedCharts.ts';
import { hosted, WINDOW } from './support/hostedFrames.ts';
import type { HostSite } from './support/hostPage.ts';
import type { Site } from './support/site.ts';

/** The charts stand on another site, under its policy, and get the height that they need and no other. */

const TEN = [
  'invanare-per-lakare',
  'karta/hyrpersonal-andel',
  'lista/invanare-per-lakare',
  'serie/vardplatser',
  'hyrpersonal-kostnad',
  'tabell/folkmangd',
  'svar/bedomning-specialistlakare',
  'hyrkostnad-region',
  'regioner/blekinge/serie/bedomd-inom-tre-dagar',
  'rakna/1500',
];
/** The same with a region marked, of the longest names; and the parts of a region's own page. */
const MARKED = [
  'invanare-per-lakare',
  'karta/vardplatser',
  'lista/fortroende-vardcentral',
  'serie/vardplatser',
  'tabell/folkmangd',
  'lista/bedomning-specialistlakare',
  'rakna/1100',
];
const OF_REGION = [
  'siffror',
  'matt/tillgang',
  'bedomningar',
  'beslut',
  'skiljer',
  'planer',
  'uppgifter',
  'jamforelse/sodra',
];

let site: Site;
let host: HostSite;
let page: Page;
hosted((opened) => ({ site, host, page } = opened));

const siteOrigin = () => new URL(site.at('/')).origin;
/** No inline style, no script that is not named, and no frame from anywhere else. */
const policy = (script = "'none'") =>
  `default-src 'none'; style-src 'self'; frame-src ${siteOrigin()}; script-src ${script}`;

describe.each([
  ['of marked regions', () => MARKED.map((path) => chartOn(site, path, 'jamtland-harjedalen-mork'))],
  ["of a region's page", () => OF_REGION.map((path) => chartOn(site, `regioner/blekinge/${path}`))],
  ['of all kinds', () => TEN.map((path) => chartOn(site, path))],
])('the frame alone, %s', (name, charts) => {
  beforeAll(async () => {
    const frames = charts().map(frameSnippet).join('\n');
    await page.setViewportSize({ width: 320, height: WINDOW });
    const path = `/alone-${name.length}`;
    await page.goto(host.put(path, `<link rel="stylesheet" href="/column.css">${frames}`, policy()));
  });

  it.each(WIDTHS)('is whole in a column of %i pixels, under a policy that allows no style', async (width) => {
    await page.setViewportSize({ width, height: WINDOW });
    const all = await windows(page);
    expect(all).toHaveLength(charts().length);
    const wide = await page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientWidth));
    expect(new Set(wide)).toEqual(new Set([width]));
    expect((await Promise.all(all.map(cutIn))).flat()).toEqual([]);
  });
});

describe('the frame alone', () => {
  it('was not helped by a style or a script of the page', async () => {
    expect(
      await page
        .locator('iframe')
        .first()
        .evaluate((frame) => frame.style.width),
    ).toBe('');
    expect(await page.evaluate(() => document.scripts.length)).toBe(0);
  });

  it('leads out of the frame, into a window of its own, to the page of the chart', async () => {
    const [first] = await windows(page);
    const link = first?.locator('a', { hasText: 'Bristkartan' });
    expect(await link?.getAttribute('href')).toBe(`${SITE}${BASE}indikatorer/invanare-per-lakare/#diagram`);
    expect(await first?.evaluate(() => document.querySelector('base')?.target)).toBe('_blank');
  });
});

describe('the frame alone, for who reads text half as large again', () => {
  const LARGE = 24;
  const MEDIUM = 16;
  let large: Page;
  beforeAll(async () => {
    large = await (await site.browser.newContext()).newPage();
    // A page that sets its own size of text changes nothing.
    host.file('/small.css', 'text/css', 'html{font-size:62.5%}body{margin:0;font-size:1.3rem}iframe{display:block}');
    const frames = TEN.map((path) => frameSnippet(chartOn(site, path))).join('\n');
    await large.goto(host.put('/large', `<link rel="stylesheet" href="/small.css">${frames}`));
    // A frame of another site is of another process, which is told by itself.
    for (const own of [large, ...(await windows(large))]) {
      const devtools = await large.context().newCDPSession(own);
      await devtools.send('Page.setFontSizes', { fontSizes: { standard: LARGE } });
    }
  });

  it('is as much higher, and cuts nothing in a wide column', async () => {
    const sizes = await Promise.all(
      (await windows(large)).map((one) => one.evaluate(() => getComputedStyle(document.documentElement).fontSize)),
    );
    expect(new Set(sizes)).toEqual(new Set([`${LARGE}px`]));
    for (const width of [660, 930]) {
      await large.setViewportSize({ width, height: WINDOW });
      const { given, asked } = await heights(large);
      expect(given).toEqual(TEN.map((path) => Math.round((chartOn(site, path).height * LARGE) / MEDIUM)));
      expect(asked.filter((height, index) => height > (given[index] ?? 0))).toEqual([]);
    }
  });

  it('can be scrolled in a narrow column to what it has no room for', async () => {
    await large.setViewportSize({ width: 320, height: WINDOW });
    for (const frame of await windows(large)) {
      const left = await frame.evaluate(() => {
        const { scrollHeight, scrollTop, clientHeight } = document.documentElement;
        scrollTo({ top: scrollHeight, behavior: 'instant' });
        return { before: scrollTop, after: document.documentElement.scrollTop, most: scrollHeight - clientHeight };
      });
      expect(left.after).toBe(left.most);
    }
  });
});

describe('the frame with the script', () => {
  const script = () => site.at('/embed.js');
  const hostWith = (path: string, before: string, after: string) => {
    const frames = TEN.slice(0, 4)
      .map((one) => frameSnippet(chartOn(site, one)))
      .join('\n');
    const html = `<link rel="stylesheet" href="/column.css">${before}${frames}${after}`;
    return host.put(path, html, policy(siteOrigin()));
  };
  const tag = (attributes = '') => `<script src="${script()}"${attributes}></script>`;

  it.each([
    ['before the frames', () => [tag(), '']],
    ['after the frames', () => ['', tag()]],
    ['whenever it comes, and three times', () => [tag(' async'), tag(' async') + tag()]],
  ] as const)('follows the width of the column, %s', async (place, tags) => {
    const [before = '', after = ''] = tags();
    await page.setViewportSize({ width: 1200, height: WINDOW });
    await page.goto(hostWith(`/script-${place.length}`, before, after));
    for (const width of [1200, 375, 930]) {
      await page.setViewportSize({ width, height: WINDOW });
      await expectToFit(page);
    }
    expect((await Promise.all((await windows(page)).map(cutIn))).flat()).toEqual([]);
  });

  it('follows what the reader opens', async () => {
    await page.setViewportSize({ width: 510, height: WINDOW });
    const code = scriptSnippet(chartOn(site, 'tabell/folkmangd'), script());
    await page.goto(host.put('/opened', `<link rel="stylesheet" href="/column.css">${code}`, policy(siteOrigin())));
    await expectToFit(page);
    const { given: before } = await heights(page);
    const [table] = await windows(page);
    await table?.locator('summary').click();
    await expectToFit(page);
    const { given: after } = await heights(page);
    expect(after[0]).toBeGreaterThan((before[0] ?? 0) + 500);
  });

  it('hears only the frame that speaks, from where it belongs, and only a sane height', async () => {
    const stranger = host.put('/stranger', '<p>Annons</p>');
    const html = `${frameSnippet(chartOn(site, 'serie/vardplatser'))}${frameSnippet(chartOn(site, 'karta/hyrpersonal-andel'))}
      <iframe id="stranger" src="${stranger}" height="150" title="Annons"></iframe>${tag()}`;
    await page.setViewportSize({ width: 660, height: WINDOW });
    await page.goto(host.put('/strangers', `<link rel="stylesheet" href="/column.css">${html}`));
    const own = page.locator('iframe');
    const given = () => own.evaluateAll((all) => all.map((frame) => frame.clientHeight));
    await expect.poll(async () => (await given())[0]).toBe(await contentHeight(await firstWindow(page)));
    const before = await given();
    const [ours, , theirs] = await windows(page);

    // A stranger cannot move our frames, and gets no height of its own.
    await theirs?.evaluate(() => {
      for (const id of [location.pathname, '/embed/serie/vardplatser/', '']) {
        parent.postMessage({ type: 'bristkartan-height', id, height: 900 }, '*');
      }
    });
    // Nor can our own frame say what is no height.
    await ours?.evaluate(() => {
      const heights = [null, '900', NaN, Infinity, -Infinity, -900, 0, 59, 1e9, 20_001, {}, [900], true];
      for (const height of heights) parent.postMessage({ type: 'bristkartan-height', height }, '*');
      for (const data of [null, undefined, 0, '', 'bristkartan-height', [], {}, { type: null }, { height: 900 }]) {
        parent.postMessage(data, '*');
      }
    });
    // Nor the page itself, or a window that is no frame.
    await page.evaluate(() => postMessage({ type: 'bristkartan-height', height: 900 }, '*'));
    expect(await settled(ours)).toBe(true);
    expect(await given()).toEqual(before);

    // It moves itself alone, however often it says so.
    await ours?.evaluate(() => {
      for (let time = 0; time < 1000; time += 1) parent.postMessage({ type: 'bristkartan-height', height: 777.2 }, '*');
    });
    await expect.poll(given).toEqual([778, ...before.slice(1)]);
  });

  it('does not hear what has taken the place of our chart', async () => {
    const stranger = host.put(
      '/impostor',
      '<script>parent.postMessage({type:"bristkartan-height",height:900},"*")</script>',
    );
    await page.goto(host.put('/taken', frameSnippet(chartOn(site, 'serie/vardplatser')) + tag()));
    await expectToFit(page);
    const { given } = await heights(page);
    await page.evaluate((address) => {
      (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.location.replace(address);
    }, stranger);
    await expect.poll(() => page.frames().at(-1)?.url()).toBe(stranger);
    expect(await settled(page.frames().at(-1))).toBe(true);
    expect(await page.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(given[0]);
  });

  /** Everything that a window has posted so far has been heard: messages keep their order. */
  async function settled(frame: Window | undefined): Promise<boolean> {
    await page.evaluate(() => {
      addEventListener('message', ({ data }) => {
        if (data === 'last') document.body.dataset['last'] = 'heard';
      });
    });
    await frame?.evaluate(() => parent.postMessage('last', '*'));
    await expect.poll(() => page.evaluate(() => document.body.dataset['last'])).toBe('heard');
    return true;
  }
});

describe('the theme', () => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('is the reader’s own, or what the address says, without a script', async () => {
    const plain = await site.open('/404.html', { javaScriptEnabled: false });
    const groundAt = async (fragment: string, colorScheme: 'light' | 'dark') => {
      await plain.emulateMedia({ colorScheme });
      await plain.goto('about:blank');
      await plain.goto(`${site.at('/embed/karta/vardplatser/')}${fragment}`);
      return plain.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
    };
    const [light, dark] = [await groundAt('', 'light'), await groundAt('', 'dark')];
    expect(light).not.toBe(dark);
    expect([await groundAt('#ljus', 'dark'), await groundAt('#mork', 'light')]).toEqual([light, dark]);
    await plain.context().close();
  });

  it.each(['mork', 'blekinge', 'blekinge-mork'])('does not move the page around the frame: #%s', async (fragment) => {
    const frame = `<iframe src="${site.at('/embed/karta/vardplatser/')}#${fragment}" title="x" width="100%" height="800"></iframe>`;
    await page.setViewportSize({ width: 660, height: 500 });
    await page.goto(host.put('/moved', `<div class="tall"></div>${'<p>Text</p>'.repeat(100)}${frame}`));
    const [inner] = await windows(page);
    await inner?.locator('h1').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    if (!fragment.endsWith('mork')) return;
    expect(await ground()).not.toBe(
      await inner?.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    );
  });
});

describe('a region that the address marks', () => {
  it('stands out in list, map and lines, and is told of, without a script', async () => {
    const plain = await site.open('/404.html', { javaScriptEnabled: false });
    const look = (selector: string, property: string) =>
      plain
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    const code = (region: string) => `[data-r="${region}"]`;
    await plain.goto(`${site.at('/embed/vardplatser/')}#blekinge`);
    expect(await plain.locator('.mark:visible').allInnerTexts()).toEqual([expect.stringMatching(/^Blekinge:\s2,1\D/)]);
    expect(await look(`tr${code('10')} th`, 'font-weight')).toBe('600');
    expect(await look(`tr${code('12')} th`, 'font-weight')).not.toBe('600');
    const shape = (region: string) => look(`.map-shapes ${code(region)} path`, 'stroke-width');
    expect([await shape('10'), await shape('12')]).toEqual(['6px', '1.5px']);
    await plain.goto('about:blank');
    await plain.goto(`${site.at('/embed/serie/vardplatser/')}#skane-mork`);
    expect(await look(`.series path${code('12')}`, 'stroke-width')).toBe('3px');
    await plain.goto('about:blank');
    await plain.goto(`${site.at('/embed/vardplatser/')}#finns-inte`);
    expect(await plain.locator('.mark:visible').count()).toBe(0);
    await plain.context().close();
  });
});

describe('headers', () => {
  it('let frames stand on other sites, and nothing else', async () => {
    const header = async (path: string) => (await fetch(site.at(path))).headers.get('content-security-policy');
    expect(await header('/embed/karta/vardplatser/')).toBeNull();
    for (const path of ['/', '/badda-in/', '/indikatorer/vardplatser/', '/404.html', '/embed-x/']) {
      expect(await header(path), path).toContain("frame-ancestors 'none'");
    }
  });

  it('a page that is no frame is not shown in one', async () => {
    const refused: string[] = [];
    const own = await site.browser.newPage();
    own.on('console', (message) => refused.push(message.text()));
    await own.goto(host.put('/framed', `<iframe src="${site.at('/indikatorer/vardplatser/')}" title="x"></iframe>`));
    await expect.poll(() => refused.join(' ')).toContain('frame-ancestors');
    await own.close();
  });
});
