import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProposalsDocument } from '../src/publish/documents.ts';
import { openSite, published, type Site } from './support/site.ts';

/** The proposals: what the page says is what the file says, and the choices stand in the address. */

const { proposals, statuses, areas } = published<ProposalsDocument>('proposals.json');
const all = proposals.length;

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open('/forslag/');
});
afterAll(() => site.close());

const open = (search: string) => page.goto(site.at(`/forslag/${search}`));
const shown = () =>
  page
    .locator('article.proposal:visible')
    .evaluateAll((articles) => articles.map((article) => article.querySelector('details > div')?.id ?? ''));
const status = () => page.locator('proposal-filter').getByRole('status').innerText();
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
const idsOf = (keep: (proposal: (typeof proposals)[number]) => boolean) =>
  areas.flatMap(({ id: area }) => proposals.filter((one) => one.area === area && keep(one)).map(({ id }) => id));

describe('the page', () => {
  it('shows every proposal of the file, each under its area, with its status', async () => {
    await open('');
    expect(await shown()).toEqual(idsOf(() => true));
    for (const { id, area, status: own, extent, facts } of proposals) {
      const article = page.locator(`section[data-area="${area}"] article:has(#${id})`);
      const name = statuses.find((one) => one.id === own)?.name ?? '';
      const standing = extent === 'part' ? `Delvis ${name.toLocaleLowerCase('sv')}` : name;
      expect(await article.locator('.standing strong').innerText(), id).toContain(standing);
      // Each fact has a date and leads to its sources.
      const links = await article
        .locator('.dated li')
        .evaluateAll((items) =>
          items.map((item) => [
            item.querySelector('strong')?.textContent,
            item.querySelectorAll('a[href*="/kallor/"]').length,
          ]),
        );
      expect(
        links.map(([, count]) => count),
        id,
      ).toEqual([
        ...facts.filter(({ role }) => role === 'rests').map(({ sources }) => sources.length),
        ...facts.filter(({ role }) => role === 'background').map(({ sources }) => sources.length),
      ]);
      expect(
        links.every(([date]) => date),
        id,
      ).toBe(true);
    }
  });

  it('counts what it shows, and the counts add up', async () => {
    await open('');
    const rows = await page
      .locator('.statuses li')
      .evaluateAll((found) =>
        found.map((row) => [
          row.getAttribute('data-status'),
          Number(row.querySelector('[data-number]')?.textContent ?? Number.NaN),
        ]),
      );
    expect(rows).toEqual(statuses.map(({ id }) => [id, proposals.filter((one) => one.status === id).length]));
    const counts = await page.locator('proposal-filter [data-count]').allInnerTexts();
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(await status()).toBe(`Visar ${all} av ${all} förslag.`);
  });
});

describe('the filter', () => {
  it('hides what does not fit, says how many are left, and puts the choice into the address', async () => {
    await open('');
    await choice('Läge').selectOption('pa-gang');
    const underWay = idsOf((one) => one.status === 'pa-gang');
    expect(await shown()).toEqual(underWay);
    expect(await status()).toBe(`Visar ${underWay.length} av ${all} förslag.`);
    expect(new URL(page.url()).search).toBe('?lage=pa-gang');
    await choice('Avsändare').selectOption('lakarforbundet-webb');
    await choice('Område').selectOption('utbildning');
    expect(new URL(page.url()).search).toBe('?lage=pa-gang&avsandare=lakarforbundet-webb&omrade=utbildning');
    const [first = 0, of = 0] = (await page.locator('section[data-area=utbildning] [data-count]').innerText())
      .split(' av ')
      .map(Number);
    expect([first, of]).toEqual([1, idsOf((one) => one.area === 'utbildning').length]);
  });

  it('is restored from the address, and by Back', async () => {
    await open('?omrade=glesbygd&lage=inget-hittat');
    expect(await shown()).toEqual(idsOf((one) => one.area === 'glesbygd' && one.status === 'inget-hittat'));
    expect(await choice('Läge').inputValue()).toBe('inget-hittat');
    await choice('Område').selectOption('arbetsmiljo');
    await page.goto(site.at('/om/'));
    await page.goBack();
    expect(await choice('Område').inputValue()).toBe('arbetsmiljo');
    expect(await shown()).toEqual(idsOf((one) => one.area === 'arbetsmiljo' && one.status === 'inget-hittat'));
  });

  it.each(['?lage=kanske', '?omrade=', '?lage=%00&x=1', '?lage[]=beslutat'])('ignores %s', async (search) => {
    await open(search);
    expect(await shown()).toHaveLength(all);
    expect(await choice('Läge').inputValue()).toBe('');
  });

  it('says so when nothing fits, and "Visa alla" brings all back', async () => {
    await open('?lage=beslutat&omrade=glesbygd');
    expect(await shown()).toEqual([]);
    expect(await status()).toBe('Inget förslag passar valen.');
    await page.getByRole('button', { name: 'Visa alla' }).click();
    expect(await shown()).toHaveLength(all);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByRole('button', { name: 'Visa alla' }).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('lage');
  });

  it('gives way to a link to a proposal that it hides', async () => {
    await open('?lage=inget-hittat#nationell-ledarskaps-st');
    await page
      .locator('#nationell-ledarskaps-st')
      .getByRole('link', { name: /Forskning/ })
      .click();
    expect(await shown()).toEqual(idsOf((one) => one.status === 'inget-hittat'));
    await open('?lage=beslutat#fler-at-tjanster');
    expect(await page.locator('#fler-at-tjanster').isVisible()).toBe(true);
    expect(await shown()).toHaveLength(all);
  });
});
