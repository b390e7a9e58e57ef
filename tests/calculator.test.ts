import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { openSite, type Site } from './support/site.ts';

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

const slider = () => page.getByRole('slider', { name: /^Högst [\d\s]+ invånare per läkare$/ });
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
    expect(await shape('03')).toBe('more-2');
    await expect
      .poll(() => page.locator('[data-status]').textContent())
      .toMatch(/^Räkneexempel för högst 1\s500 invånare/);
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
    const decisions = page.getByRole('group', {
      name: /invånare per specialist, enligt Läkarförbundet, som företräder läkarna/,
    });
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
    expect(await head('Uppsala')).toBe('Uppsala hade beslutat i enlighet med riktvärdet, 2023');
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

  it('answers first for the region in focus, which stands in the address and is chosen on the map too', async () => {
    await page.goto(site.at('/rakna/?region=blekinge'));
    const answer = async () =>
      plain((await page.locator('.need-answer').textContent()) ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    const own = (await row('Blekinge'))[3] ?? '';
    await expect.poll(answer).toContain(`${own.slice(1)} fler läkare i Blekinge`);
    await page.getByRole('button', { name: /^listtak 1\s500/ }).click();
    await expect.poll(query).toBe('?tak=1500&region=blekinge');
    await page.locator('need-calculator path[data-r="23"]').click();
    await expect.poll(query).toBe('?tak=1500&region=jamtland-harjedalen');
    expect(await page.locator('select[name="mark"]').inputValue()).toBe('jamtland-harjedalen');
    expect(await answer()).toMatch(/^38–40 färre läkare i Jämtland Härjedalen/);
    await page.goBack();
    await expect.poll(answer).toContain('i Blekinge');
  });

  it('shares what is seen as sentences, with its address, and none of the buttons’ words', async () => {
    await page.goto(site.at('/rakna/?tak=1300&region=blekinge'));
    const letter = page.locator('live-share a[href^="mailto:"]');
    await letter.focus();
    const told = new URL((await letter.getAttribute('href')) ?? '').searchParams.get('body') ?? '';
    expect(plain(told)).toMatch(
      /^Räkneexempel för högst 1 300 invånare per läkare: \d+–\d+ fler läkare i Blekinge, \d+–\d+ procent fler än 2016\. Räknat på alla läkare i primärvården 2016, inte bara specialister\./,
    );
    expect(told).toContain('/rakna/?tak=1300&region=blekinge');
    for (const link of await page.locator('live-share a').all()) {
      const text = decodeURIComponent((await link.getAttribute('href')) ?? '').replaceAll('+', ' ');
      expect(text).not.toMatch(/Dela|E-post|Mastodon\b.*Bluesky/);
      // These two take an address and no words.
      if (!/facebook\.com|linkedin\.com/.test(text)) expect(plain(text)).toContain('Räkneexempel för högst 1 300');
    }
  });

  it.each([320, 360, 768, 1000, 1216, 1280, 1920])(
    'at %i px nothing stands past its container, at any cap',
    async (width) => {
      const there = await site.open('/rakna/', { viewport: { width, height: 720 } });
      for (const cap of [800, 1100, 1300, 2000, 2500]) {
        await there.goto(site.at(`/rakna/?tak=${cap}&region=stockholm`));
        await there.locator('.need-bar:enabled').waitFor();
        const past = await there.locator('need-calculator').evaluate((tool) => {
          const { right } = tool.getBoundingClientRect();
          const all = [...tool.querySelectorAll('*')].filter((one) => !one.closest('.sr, svg'));
          return all.filter((one) => one.getBoundingClientRect().right > right + 1).map(({ className }) => className);
        });
        expect(past, String(cap)).toEqual([]);
      }
      await there.context().close();
    },
  );

  it('keeps the slider and the answer in sight while the table is read', async () => {
    const there = await site.open('/rakna/', { viewport: { width: 360, height: 640 } });
    await there.getByRole('row', { name: /^Värmland/ }).scrollIntoViewIfNeeded();
    await there.mouse.wheel(0, 200);
    for (const part of ['#need-cap', '.need-answer']) {
      expect(await there.locator(part).evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
      expect(await there.locator(part).evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(320);
    }
    await there.context().close();
  });

  it('without script shows its default and one sentence, and no dead controls', async () => {
    const there = await site.open('/rakna/', { javaScriptEnabled: false });
    expect(await there.getByText('Utan skript visas räkneexemplet').count()).toBe(1);
    expect(await there.locator('need-calculator :is(input, select, button) >> visible=true').count()).toBe(0);
    expect(await there.locator('[data-answer="large"]').textContent()).toBe('19 av 20 regioner');
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
