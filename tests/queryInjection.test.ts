import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUERY_NAMES } from '../src/address/queryState.ts';
import { MARK } from './support/dataset/markupData.ts';
import { injectedInto } from './support/injected.ts';
import { openSite, type Site } from './support/site.ts';

/**
 * Markup in an address, a field or a message stays text. The policy is put aside here: the code must be right without it.
 */

/** Each would leave an element or an attribute with the mark, or run. */
const MARKUP = [
  `"><img src=x ${MARK} onerror=ran()>`,
  `'><svg ${MARK} onload=ran()>`,
  `</script><script ${MARK}>ran()</script>`,
  `</style><style ${MARK}>*{}</style>`,
  `javascript:ran()//${MARK}`,
  `$${'{ran()}'}{{ran()}}#{ran()}`,
  `\u2028ran()\u2029//<!--<b ${MARK}>`,
  `\\3c img ${MARK} \\3e ;}*{background:url(javascript:ran())}`,
  `&lt;img ${MARK}&gt;&#60;b ${MARK}&#62;`,
  `%3Cimg ${MARK}%3E%22%3E%3Cb ${MARK}%3E`,
  `blekinge."><b ${MARK}>.skane,<i ${MARK}>`,
  `hyrpersonal-andel"><b ${MARK}>`,
  '__proto__',
  'constructor',
  `../../${MARK}/../`,
  `//localhost:1/${MARK}`,
  `\0<b ${MARK}>`,
];

/** The tools that read their address, and pages that may have a use for it one day. */
const TOOLS = ['/utforska/', '/jamfor/', '/rakna/', '/badda-in/', '/forslag/'];
const OTHERS = ['/', '/bedomningar/', '/embed/rakna/1100/'];

let site: Site;
let page: Page;
const noticed: string[] = [];

beforeAll(async () => {
  site = await openSite();
  const context = await site.browser.newContext({ bypassCSP: true });
  await context.exposeBinding('ran', () => void noticed.push('something ran'));
  page = await context.newPage();
  page.on('pageerror', ({ message }) => noticed.push(message));
  page.on('dialog', (dialog) => void (noticed.push('a dialog'), dialog.dismiss()));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.at('/'))) noticed.push(`asks ${request.url()}`);
    if (request.url().includes(MARK) && !request.isNavigationRequest()) noticed.push(`asks ${request.url()}`);
  });
});
afterAll(() => site.close());

/** Queries in which each key has each of the texts once. */
function queries(keys: readonly string[], valid = ''): string[] {
  return MARKUP.map((_, turn) => {
    const pairs = keys.map((key, at) => `${key}=${encodeURIComponent(MARKUP[(at + turn) % MARKUP.length] ?? '')}`);
    return `?${valid}${pairs.join('&')}#${encodeURIComponent(MARKUP[turn] ?? '')}`;
  });
}

/** The site's keys, and those that the fields of the page itself are named by. */
async function keysOf(path: string): Promise<string[]> {
  await page.goto(site.at(path));
  const names = await page
    .locator('select[name]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''));
  return [...new Set([...Object.values(QUERY_NAMES), ...names])];
}

it.each([...TOOLS, ...OTHERS])('%s is opened with markup in every key of its address', async (path) => {
  noticed.length = 0;
  // Every fourth: the others come by Back, which costs less.
  for (const query of queries(await keysOf(path)).filter((_, turn) => turn % 4 === 0)) {
    await page.goto(site.at(path) + query);
    expect(await injectedInto(page), query).toEqual([]);
  }
  expect(noticed).toEqual([]);
});

it.each(TOOLS)('%s is brought back to every text in every key', async (path) => {
  noticed.length = 0;
  const keys = await keysOf(path);
  // Also beside a measure that is known, for of one that is not nothing more is read.
  const all = [
    ...queries(keys),
    ...queries(keys, 'matt=overbelaggningar&regioner=skane.blekinge&ram=serie/vardplatser&'),
  ];
  await page.evaluate(async (searches) => {
    for (const search of searches) {
      history.replaceState(null, '', location.pathname + search);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, all);
  expect(await injectedInto(page)).toEqual([]);
  expect(noticed).toEqual([]);
});

it('what is written in the field for a municipality stays text', async () => {
  noticed.length = 0;
  await page.goto(site.at('/'));
  const field = page.getByRole('combobox', { name: /kommun/ });
  for (const text of MARKUP) {
    await field.fill(text);
    expect(await injectedInto(page), text).toEqual([]);
  }
  expect(noticed).toEqual([]);
});

it('a message to a frame, or to the page around it, is no more than a height', async () => {
  noticed.length = 0;
  await page.goto(site.at('/badda-in/'));
  await page.evaluate((all) => {
    for (const text of all) {
      const frame = document.querySelector('iframe')?.contentWindow;
      for (const to of [window, frame]) {
        to?.postMessage({ type: 'bristkartan-height', id: text, height: text }, '*');
        to?.postMessage({ type: 'bristkartan-ask', message: 'ready', secret: text, height: text }, '*');
        to?.postMessage(text, '*');
      }
    }
  }, MARKUP);
  expect(await injectedInto(page)).toEqual([]);
  expect(noticed).toEqual([]);
});
