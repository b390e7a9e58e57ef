import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import { measureOf } from '../src/model/measure.ts';
import type { RegionsDocument } from '../src/publish/documents.ts';
import { valueShort } from '../src/text/figures.ts';
import { plain } from '../src/text/plain.ts';
import { SUSPECTED } from '../src/text/suspectedBreak.ts';
import { openSite, published, type Site } from './support/site.ts';

/** The marks of charts over time answer to pointer, finger and keyboard, with the figures that the file has. */

const SLUG = 'fortroende-vardcentral';
const document = published<IndicatorDocument>(`indicators/${SLUG}.json`);
const { regions } = published<RegionsDocument>('regions.json');
const last = document.periods.at(-1) ?? '';
/** Hard spaces are spaces to who reads. */
const read = (text: string) => plain(text).replace(/\s+/g, ' ').trim();
const valueOf = (code: string, period: string) => read(valueShort(measureOf(document).at(period).of(code), document));
const numberOf = (code: string) => measureOf(document).at(last).of(code)?.value ?? Infinity;
const PLACES = [`/indikatorer/${SLUG}/#serie`, `/embed/rutor/${SLUG}/`] as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const figureOf = (page: Page): Locator => page.locator('figure:has(.multiples)').first();
const saidIn = async (figure: Locator) => read(await figure.locator('.said').innerText());
const markedIn = (figure: Locator) =>
  figure.locator('[data-on]').evaluateAll((all) => [...new Set(all.map((mark) => mark.getAttribute('data-r') ?? ''))]);

/** Where the newest figure of a region is drawn, in a panel. */
async function endOfPanel(figure: Locator, code: string): Promise<{ x: number; y: number }> {
  const panel = figure.locator(`.multiples [data-r="${code}"] svg`);
  await panel.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await panel.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width - 5, y: y + height / 2 };
}

describe.each(PLACES)('%s', (path) => {
  it.each([320, 360, 768, 1280])('says the figure that is pointed at, and nothing moves, at %i px', async (width) => {
    const page = await site.visit(path, { viewport: { width, height: 800 } });
    const figure = figureOf(page);
    const { x, y } = await endOfPanel(figure, '10');
    const before = await figure.evaluate((one) => one.getBoundingClientRect().height);
    await page.mouse.move(x, y);
    expect(await saidIn(figure)).toContain(`Blekinge ${valueOf('10', last)}`);
    expect(await saidIn(figure)).toContain(`${last}, riket ${valueOf('00', last)}`);
    expect(await markedIn(figure)).toEqual(['10']);
    expect(await figure.evaluate((one) => one.getBoundingClientRect().height)).toBe(before);
    await page.mouse.move(x - 60, y - 400);
  });

  it('keeps what a finger has tapped, and has it in its address', async () => {
    const page = await site.visit(path, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const figure = figureOf(page);
    const { x, y } = await endOfPanel(figure, '25');
    await page.touchscreen.tap(x, y);
    expect(await saidIn(figure)).toContain(`Norrbotten ${valueOf('25', last)}`);
    expect(await figure.locator('select[data-choose=region]').inputValue()).toBe('25');
    expect(new URL(page.url()).searchParams.get('region')).toBe('norrbotten');
    await page.reload();
    expect(await saidIn(figure)).toContain(`Norrbotten ${valueOf('25', last)}`);
  });

  it('is chosen from by the keyboard: every region, and every period', async () => {
    const page = await site.visit(path);
    const figure = figureOf(page);
    await figure.locator('select[data-choose=region]').focus();
    await page.keyboard.press('B');
    expect(await saidIn(figure)).toContain(`Blekinge ${valueOf('10', last)}`);
    for (const { code, short } of regions) {
      await figure.locator('select[data-choose=region]').selectOption(code);
      expect(await saidIn(figure)).toContain(`${short} ${valueOf(code, last)}`);
    }
    const [first = ''] = document.periods;
    await figure.locator('select[data-choose=period]').selectOption(first);
    expect(await saidIn(figure)).toContain(`${regions.at(-1)?.short} ${valueOf(regions.at(-1)?.code ?? '', first)}`);
    expect(await saidIn(figure)).toContain(first);
  });

  it('reads aloud what is chosen, and not what a pointer passes', async () => {
    const page = await site.visit(path);
    const figure = figureOf(page);
    const said = figure.locator('.said');
    const { x, y } = await endOfPanel(figure, '10');
    await page.mouse.move(x, y);
    await expect.poll(() => said.getAttribute('aria-live')).toBe('off');
    await figure.locator('select[data-choose=region]').selectOption('25');
    expect(await said.getAttribute('aria-live')).toBe('polite');
    expect(await saidIn(figure)).toContain(`Norrbotten ${valueOf('25', last)}`);
  });

  it('without a script shows every region with its first and last figure, and no controls', async () => {
    const page = await site.visit(path, { javaScriptEnabled: false });
    const figure = figureOf(page);
    expect(await figure.locator('read-out').isVisible()).toBe(false);
    const rows = (await figure.locator('.multiples > li').allInnerTexts()).map((row) =>
      plain(row).replace(/\s+/g, ' '),
    );
    const [first = ''] = document.periods;
    const expected = regions.map(({ code, short }) => `${short} ${valueOf(code, first)} → till ${valueOf(code, last)}`);
    expect(rows.toSorted()).toEqual(expected.toSorted());
  });
});

it('of lines the nearest answers, and is drawn above the others', async () => {
  const page = await site.visit(`/embed/serie/${SLUG}/`, { viewport: { width: 660, height: 800 } });
  const svg = page.locator('.plotted > svg:visible');
  const { x, y, width, height } = (await svg.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // The lowest line of the last year has no other below it.
  const lowest = regions.toSorted((a, b) => numberOf(a.code) - numberOf(b.code))[0] ?? expect.fail('no regions');
  const end = await svg.evaluate((drawn, code) => {
    const points = [...drawn.querySelectorAll(`[data-r="${code}"]`)].flatMap((line) => [
      ...(line.getAttribute('d') ?? '').matchAll(/([\d.]+),([\d.]+)/g),
    ]);
    const [, left = 0, top = 0] = points.at(-1)?.map(Number) ?? [];
    const { width: whole, height: tall } = (drawn as SVGSVGElement).viewBox.baseVal;
    return { x: left / whole, y: top / tall };
  }, lowest.code);
  await page.mouse.move(x + end.x * width + 3, y + end.y * height + 4);
  const figure = page.locator('figure');
  expect(await saidIn(figure)).toContain(`${lowest.short} ${valueOf(lowest.code, last)}`);
  expect(await figure.locator('.plotted .top').getAttribute('d')).not.toBe('');
});

it('a figure behind a suspected break says so', async () => {
  const page = await site.visit('/indikatorer/bedomd-inom-tre-dagar/?region=norrbotten#serie');
  const figure = figureOf(page);
  await figure.locator('select[data-choose=period]').selectOption('2025');
  expect(await saidIn(figure)).toContain(SUSPECTED);
});

it('a region chosen in one chart is chosen in all of the page', async () => {
  const page = await site.visit('/indikatorer/at-lakare-per-100-000-scb/');
  const selects = page.locator('read-out select[data-choose=region]');
  expect(await selects.count()).toBeGreaterThan(1);
  await selects.first().selectOption('12');
  for (const select of await selects.all()) expect(await select.inputValue()).toBe('12');
});

describe.each(['/indikatorer/hyrpersonal-kostnad/', '/embed/hyrpersonal-kostnad/'])(
  'columns of the country: %s',
  (path) => {
    const country = published<IndicatorDocument>('indicators/hyrpersonal-kostnad.json');
    const told = (period: string) => {
      const figure = country.figures.find((one) => one.region === '00' && one.period === period);
      return read(`Riket ${valueShort(figure, country)} ${country.unitShort}`);
    };
    const columnsOf = (page: Page) => page.locator('figure:has(.columns)').first();
    async function middleOf(figure: Locator, period: string): Promise<{ x: number; y: number }> {
      const mark = figure.locator(`.columns svg:visible [data-t="${period}"]`);
      await mark.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: x + width / 2, y: y + height / 2 };
    }

    it.each([320, 360, 1280])(
      'say the year that is pointed at, its bound, and that a figure is missing, at %i px',
      async (width) => {
        const page = await site.visit(path, { viewport: { width, height: 800 } });
        const figure = columnsOf(page);
        for (const [period, words] of [
          ['2023', told('2023')],
          ['2024', 'Riket uppgift saknas'],
          ['2020-H1', told('2020-H1')],
        ]) {
          const { x, y } = await middleOf(figure, period ?? '');
          const before = await figure.evaluate((one) => one.getBoundingClientRect().height);
          await page.mouse.move(x, y);
          expect(await saidIn(figure)).toContain(words);
          expect(await figure.evaluate((one) => one.getBoundingClientRect().height)).toBe(before);
        }
        expect(told('2023')).toContain('under');
      },
    );

    it('keep what a finger has tapped', async () => {
      const page = await site.visit(path, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
      const figure = columnsOf(page);
      const { x, y } = await middleOf(figure, '2019');
      await page.touchscreen.tap(x, y);
      expect(await saidIn(figure)).toContain(told('2019'));
      expect(await saidIn(figure)).toContain('september 2019');
    });

    it('are chosen from by the keyboard, and Escape lets go', async () => {
      const page = await site.visit(path);
      const figure = columnsOf(page);
      const before = await saidIn(figure);
      await figure.locator('select[data-choose=period]').selectOption('2017');
      expect(await saidIn(figure)).toContain(told('2017'));
      await page.keyboard.press('Escape');
      expect(await saidIn(figure)).toBe(before);
    });
  },
);

describe('a table in a frame', () => {
  const PATH = `/embed/tabell/${SLUG}/`;
  const [first = ''] = document.periods;
  const tableOf = (page: Page) => page.locator('figure:has(table[data-figures])');

  it('says the figure of the cell that is pointed at, and what else there is of its region', async () => {
    const page = await site.visit(PATH, { viewport: { width: 360, height: 740 } });
    const figure = tableOf(page);
    await figure.locator('tr[data-r="10"] td').first().hover();
    const newest = document.periods.at(-1) ?? '';
    expect(await saidIn(figure)).toMatch(/^Blekinge .+ riket /);
    expect(await saidIn(figure)).not.toContain('uppgift saknas');
    await figure.locator('tr[data-r="10"] th').first().hover();
    expect(await saidIn(figure)).toContain(`Blekinge ${valueOf('10', newest)}`);
  });

  it('is chosen from by the keyboard, also what stands in a part that is folded, and leads to the region', async () => {
    const page = await site.visit(PATH, { viewport: { width: 360, height: 740 } });
    const figure = tableOf(page);
    await figure.locator('select[data-choose=region]').selectOption('10');
    await figure.locator('select[data-choose=period]').selectOption(first);
    expect(await saidIn(figure)).toContain(`Blekinge ${valueOf('10', first)}`);
    expect(await saidIn(figure)).toContain(first);
    expect(await figure.locator('.said a').getAttribute('href')).toMatch(/\/regioner\/blekinge\/$/);
    expect(await markedIn(figure)).toEqual(['10']);
  });
});
