import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHost } from './support/hostPage.ts';
import { openSite, type Site } from './support/site.ts';
import { useEverything } from './support/useEverything.ts';

/** The pages keep to their own policy, Trusted Types included, also while everything in them is used. */

let site: Site;
let context: BrowserContext;
let page: Page;
const reports: string[] = [];

beforeAll(async () => {
  site = await openSite();
  context = await site.browser.newContext();
  // Of every document, frames too, from its first line on: what the policy has stopped, in two ways that browsers tell it.
  await context.exposeBinding('tellReport', (_source, report: string) => void reports.push(report));
  await context.addInitScript(() => {
    const tell = (report: string) => (globalThis as unknown as { tellReport(text: string): void }).tellReport(report);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      tell(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
    new ReportingObserver((found) => found.forEach(({ type, body }) => tell(`${type} ${JSON.stringify(body)}`)), {
      buffered: true,
    }).observe();
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) reports.push(message.text());
  });
  page.on('pageerror', ({ message }) => reports.push(message));
});
afterAll(() => site.close());

describe.each([
  ['explorer', '/utforska/', 20],
  ['explorer with two measures', '/utforska/?matt=overbelaggningar&mot=fortroende-vardcentral&regioner=skane', 20],
  ['comparison', '/jamfor/', 8],
  ['calculator', '/rakna/', 6],
  ['builder of frames', '/badda-in/', 20],
  ['proposals', '/forslag/', 6],
  ['front page', '/', 5],
  ['assessments', '/bedomningar/', 3],
  ['profile', '/regioner/blekinge/', 1],
  ['indicator', '/indikatorer/fortroende-vardcentral/', 3],
])('%s', (_name, path, least) => {
  it('is used without anything that its policy stops', async () => {
    reports.length = 0;
    await page.goto(site.at(path));
    const used = await useEverything(page);
    expect(reports).toEqual([]);
    expect(used, 'things used').toBeGreaterThanOrEqual(least);
  });
});

it('copies and searches as a reader does', async () => {
  reports.length = 0;
  await page.goto(site.at('/'));
  await page.getByRole('combobox', { name: /kommun/ }).fill('karls');
  await page.locator('region-finder [role=option]').first().click();
  await page.waitForURL(/\/regioner\//);
  await page.locator('#dela summary').click();
  await page.locator('#dela copy-link button').click();
  await page
    .locator('copy-link [role=status]', { hasText: /Kopiera/ })
    .first()
    .waitFor();
  expect(reports).toEqual([]);
});

/** What would be told, if there were anything: a test that hears nothing must be able to hear. */
describe('of a page that is spoilt', () => {
  it.each([
    ['text that becomes markup', () => (document.body.innerHTML = '<b>'), /trusted/i],
    ['text that becomes script', () => setTimeout('0'), /trusted|script-src/i],
    [
      'a maker of markup',
      () =>
        (
          globalThis as never as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('own', {}),
      /trusted-types/,
    ],
    ['an inline style', () => document.body.setAttribute('style', 'color: red'), /style-src/],
    ['an inline handler', () => document.body.setAttribute('onclick', '0'), /script-src|trusted/i],
    ['a picture from elsewhere', () => (new Image().src = 'http://localhost:1/x.png'), /img-src/],
    ['a question to elsewhere', () => fetch('http://localhost:1/').catch(() => 0), /connect-src/],
    ['a frame', () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })), /frame-src/],
    [
      'another base',
      () => document.head.append(Object.assign(document.createElement('base'), { href: '/x/' })),
      /base-uri/,
    ],
  ])('%s is told', async (_what, spoil, told) => {
    reports.length = 0;
    await page.goto(site.at('/indikatorer/fortroende-vardcentral/'));
    await page.evaluate(spoil as () => unknown).catch(() => undefined);
    await expect.poll(() => reports.join('\n')).toMatch(told);
  });
});

it('a site that is isolated from all others shows our frames and pictures, runs our script and reads our data', async () => {
  const host = await openHost();
  const html =
    `<iframe src="${site.at('/embed/serie/vardplatser/')}" title="x" height="60"></iframe>` +
    `<img src="${site.at('/favicon.svg')}" alt=""><script src="${site.at('/embed.js')}"></script>`;
  const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
  const own = await site.browser.newPage();
  await own.goto(host.put('/isolated', html, undefined, isolation));
  await expect
    .poll(() => own.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.style.height))
    .not.toBe('');
  const seen = await own.evaluate(async (data) => {
    const answer = await fetch(data);
    return [crossOriginIsolated, (document.querySelector('img')?.naturalWidth ?? 0) > 0, answer.ok];
  }, site.at('/data/v1/regions.json'));
  expect(seen).toEqual([true, true, true]);
  await own.close();
  await host.close();
});

describe('a file that is opened by itself', () => {
  it.each([
    '/data/v1/indicators/folkmangd.json',
    '/data/andringar.xml',
    '/favicon.svg',
    '/regioner/blekinge/andringar.xml',
  ])('%s is shown within its policy', async (path) => {
    reports.length = 0;
    await page.goto(site.at(path));
    expect(reports).toEqual([]);
  });
});
