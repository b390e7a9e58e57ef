import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../src/text/plain.ts';
import { openSite, type Site } from './support/site.ts';

/** The grid of assessments: its rows and its professions in the order that the reader chose, which the address keeps. */

const PATH = '/bedomningar/';

let site: Site;
let page: Page;

/** The fold in which the grid stands; a link to it opens it. */
const FOLD = '#regioner';

beforeAll(async () => {
  site = await openSite();
  page = await site.open(`${PATH}${FOLD}`);
});
afterAll(() => site.close());

const rows = () => page.locator('shortage-grid tbody th').allInnerTexts();
const numerically = (a: number, b: number) => a - b;
/** What the rows are sorted by, from the top: the most answers of shortage first, or the order of a column's answers. */
const keysOfRows = (column: string | null = null) =>
  page.locator('shortage-grid tbody tr').evaluateAll(
    (all, name) =>
      all.map((row) => {
        if (name === null) return -Number(row.getAttribute('data-shortages'));
        return Number(row.querySelector(`[data-column="${name}"]`)?.getAttribute('data-order'));
      }),
    column,
  );
const professions = async () => (await page.locator('shortage-grid .profession').allInnerTexts()).map(plain);
const choice = (name: string) => page.getByRole('combobox', { name });
const query = () => new URL(page.url()).search;
/** Every answer, named by its row and its column wherever they stand. */
const answers = () =>
  page
    .locator('shortage-grid tbody tr')
    .evaluateAll((all) =>
      all
        .flatMap((row) =>
          [...row.querySelectorAll<HTMLElement>('[data-column]')].map(
            (cell) => `${row.getAttribute('data-r')} ${cell.dataset['column']} ${cell.textContent.trim()}`,
          ),
        )
        .toSorted(),
    );
/** The columns' keys as the first row has them, and the professions and years above them. */
const columns = () =>
  page.locator('shortage-grid table').evaluate((table) => {
    const above = [...table.querySelectorAll<HTMLTableCellElement>('.profession')].flatMap((head) =>
      Array.from({ length: head.colSpan }, () => head.querySelector('a')?.getAttribute('href')?.split('/').at(-2)),
    );
    const years = [...table.querySelectorAll('thead tr:last-child th')].map((head) => head.textContent.trim());
    const first = [...table.querySelectorAll<HTMLElement>('tbody tr:first-child [data-column]')];
    return {
      above: above.map((slug, index) => `${slug}-${years[index]}`),
      keys: first.map((cell) => cell.dataset['column']),
    };
  });

describe('the grid of assessments', () => {
  it('is folded until a link leads to it, or an address that orders it', async () => {
    const isOpen = () => page.locator(`details:has(${FOLD})`).evaluate((fold: HTMLDetailsElement) => fold.open);
    expect(await isOpen()).toBe(true);
    await page.goto(site.at(PATH));
    expect(await isOpen()).toBe(false);
    await page.goto(site.at(`${PATH}?sortera=brist`));
    expect(await isOpen()).toBe(true);
    await page.goto(site.at(`${PATH}${FOLD}`));
  });

  it('begins with region and profession by name', async () => {
    expect((await rows()).slice(0, 2)).toEqual(['Blekinge', 'Dalarna']);
    expect((await professions()).slice(0, 2)).toEqual(['Barnmorskor', 'Läkare utan specialistkompetens']);
  });

  it('sorts the regions by their answers of shortage, and by what they answered of one profession', async () => {
    const before = await answers();
    await choice('Sortera regionerna efter').selectOption('brist');
    const shortages = await keysOfRows();
    expect(shortages).toEqual(shortages.toSorted(numerically));
    expect(new Set(shortages).size).toBeGreaterThan(1);
    expect(query()).toBe('?sortera=brist');
    await choice('Sortera regionerna efter').selectOption('bedomning-lakare-utan-specialitet-2021');
    const orders = await keysOfRows('bedomning-lakare-utan-specialitet-2021');
    expect(orders).toEqual(orders.toSorted(numerically));
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(await answers()).toEqual(before);
    expect(await page.locator('shortage-grid [role=status]').innerText()).toContain('Läkare utan specialistkompetens');
  });

  it('orders the professions by their share of shortage, each column under its own head', async () => {
    const before = await answers();
    await choice('Sortera yrkena efter').selectOption('brist');
    expect((await professions()).at(-1)).toBe('Läkare utan specialistkompetens');
    const { above, keys } = await columns();
    expect(keys).toEqual(above);
    expect(await answers()).toEqual(before);
    await choice('Sortera yrkena efter').selectOption('namn');
    expect((await professions())[1]).toBe('Läkare utan specialistkompetens');
    expect((await columns()).keys).toEqual((await columns()).above);
  });

  it('opens as its address says, and takes what it does not know as the default', async () => {
    await page.goto(site.at(`${PATH}?sortera=brist&yrken=brist`));
    expect((await rows())[0]).toBe('Skåne');
    expect((await professions()).at(-1)).toBe('Läkare utan specialistkompetens');
    await page.goto(site.at(`${PATH}?sortera=finns-inte&yrken=${FOLD}`));
    expect((await rows())[0]).toBe('Blekinge');
    expect(await choice('Sortera regionerna efter').inputValue()).toBe('region');
  });

  it('fits a phone without being scrolled sideways', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    const more = await page.locator('shortage-grid .scroll').evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(more).toBe(0);
  });
});
