import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './axe.ts';
import { openSite, type Site } from './site.ts';

/** The list-cap calculator: a whole task, from opening it to a link that shows somebody else the same. */

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open('/rakna/');
});
afterAll(() => site.close());
beforeEach(async () => {
  await page.goto(site.at('/rakna/'));
});

const slider = () => page.getByRole('slider', { name: /Invånare per läkare/ });
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');
/** The cells of a region: inhabitants, doctors, needed, gap, growth. */
const row = async (name: string, on: Page = page) => {
  const cells = on.getByRole('row', { name: new RegExp(`^${name}`) }).locator('td');
  return (await cells.allTextContents()).map((text) => plain(text.trim()));
};
const shape = (code: string) => page.locator(`need-calculator path[data-r="${code}"]`).getAttribute('class');
const query = () => new URL(page.url()).search;

describe('the calculator', () => {
  it('with the keyboard alone: another cap, another table, another map, and the address', async () => {
    const before = await row('Uppsala');
    await slider().focus();
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowRight');
    expect(await slider().inputValue()).toBe('1500');
    await expect.poll(() => query()).toBe('?tak=1500');
    const after = await row('Uppsala');
    expect(Number(after[2])).toBeLessThan(Number(before[2]));
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(await shape('03')).toBe('step-2');
    await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/^Räknat för högst 1\s500 invånare/);
  });

  it('gives back what Läkarförbundet published, and takes a choice back on Back', async () => {
    await page.getByLabel('Läkare enligt').selectOption({ index: 1 });
    expect((await row('Blekinge')).slice(3)).toEqual(['+88', '+155 %']);
    expect((await row('Skåne'))[1]).toBe('uppgift saknas');
    expect(await shape('12')).toBe('missing');
    await page.getByLabel('Behovet räknas för').selectOption('now');
    await expect.poll(() => query()).toBe('?kalla=lakarforbundet-2022&invanare=nu');
    await page.goBack();
    expect((await row('Blekinge')).slice(3)).toEqual(['+88', '+155 %']);
    await page.goBack();
    await expect.poll(() => query()).toBe('');
    expect((await row('Skåne'))[1]).toMatch(/^\d+–\d+$/);
  });

  it('a copied link shows the same in a new page', async () => {
    await page.getByRole('button', { name: /^listtak 1\s500/ }).click();
    await page.getByLabel('Behovet räknas för').selectOption('now');
    await expect.poll(() => query()).toMatch(/invanare=nu$/);
    const there = await site.open(`/rakna/${query()}`);
    expect(await row('Stockholm', there)).toEqual(await row('Stockholm'));
    await there.context().close();
  });

  it('a region’s own cap sets the slider, and says what it counts and where it stands', async () => {
    await page.locator('summary', { hasText: 'Regionernas egna tak och beslut' }).click();
    const caps = page.getByRole('group', { name: /listade per läkare, inte invånare per läkare/ });
    await caps.getByRole('button', { name: /^Kalmar län 1\s750$/ }).click();
    expect(await slider().inputValue()).toBe('1750');
    await expect.poll(() => query()).toBe('?tak=1750');
    expect(await caps.getByRole('link').getAttribute('href')).toMatch(
      /\/kallor\/lakartidningen\/#lakartidningen-2022-09-listningstak$/,
    );
    const decisions = page.getByRole('group', { name: /invånare per specialist, enligt Läkarförbundet, som är part/ });
    await decisions.getByRole('button', { name: /^Uppsala 1\s100$/ }).click();
    expect(await slider().inputValue()).toBe('1100');
    const options = page.locator('#need-marks option');
    expect(await options.evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))).toEqual([
      '1100',
      '1250',
      '1500',
      '1750',
    ]);
  });

  it('a row says what the region has said, and of no region that it meets it', async () => {
    const head = async (name: string) =>
      plain((await page.getByRole('rowheader', { name: new RegExp(`^${name}`) }).textContent()) ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    expect(await head('Kalmar län')).toBe('Kalmar län angav listtak 1 750, 2022');
    expect(await head('Uppsala')).toBe('Uppsala hade beslutat om riktvärdet, 2023');
    expect(await head('Skåne')).toBe('Skåne');
    expect(await page.locator('main').textContent()).not.toMatch(/(når|nådde|klarar|uppfyller) (sitt|taket|målet)/);
  });

  it.each([
    '?tak=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '?kalla=__proto__&tak=1e9',
    '?tak=&invanare=%00',
    '?tak=٣٣٣٣',
  ])('opened with %s shows its default', async (search) => {
    const usual = await row('Skåne');
    await page.goto(site.at(`/rakna/${search}`));
    expect(await row('Skåne')).toEqual(usual);
    expect(await page.locator('need-calculator img').count()).toBe(0);
  });

  it.each([320, 768, 1000, 1216, 1280])('fits %i px, also with a finger', async (width) => {
    const there = await site.open('/rakna/?tak=2500', { viewport: { width, height: 800 }, hasTouch: true });
    const { scroll, client } = await there.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBe(client);
    await there.getByRole('button', { name: /^riktvärde 1\s100/ }).tap();
    expect(await there.getByRole('slider').inputValue()).toBe('1100');
    await there.context().close();
  });

  it('without script shows its default and one sentence, and no dead controls', async () => {
    const there = await site.open('/rakna/', { javaScriptEnabled: false });
    expect(await there.getByText('Utan skript visas räkneexemplet').count()).toBe(1);
    expect(await there.locator('need-calculator fieldset').isVisible()).toBe(false);
    expect((await row('Uppsala', there)).length).toBe(5);
    await there.context().close();
  });

  it.each(['', '?tak=2500&invanare=nu', '?tak=1500&kalla=lakarforbundet-2022'])(
    'axe finds nothing at /rakna/%s, in either theme',
    async (search) => {
      await page.goto(site.at(`/rakna/${search}`));
      await page.locator('need-calculator fieldset:enabled summary').click();
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await axe(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axe(page, 'colour')).toEqual([]);
    },
  );
});
