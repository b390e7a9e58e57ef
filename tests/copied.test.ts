import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../scripts/lib/pageTypes.ts';
import { pasted } from './support/pasted.ts';
import { htmlOf, isFrame, openSite, SITE_DIR, type Site } from './support/site.ts';

/** What is copied from a page can be pasted: numbers of tables as numbers, words whole. A frame has no room for a script that does it. */

const WITH_TABLES = PAGE_KINDS.filter(([, path]) => !isFrame(path) && htmlOf(SITE_DIR, path).includes('<table'));

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  // The test itself reads HTML, which the pages' policy forbids.
  page = await site.open('/', { viewport: { width: 1280, height: 800 }, bypassCSP: true });
});
afterAll(() => site.close());

interface Copied {
  /** Each cell as it is read, row by row. */
  read: string[][];
  text: string;
  html: string;
  /** The cells of the HTML, row by row. */
  cells: string[][];
}

/** What mends a copy comes when something is selected; a reader takes longer than that to copy it. */
async function awaken(on: Page): Promise<void> {
  const asked = on.waitForRequest(/copied\.client/);
  await on.evaluate(() => getSelection()?.selectAllChildren(document.body));
  // As text: the test runner has another import than the browser.
  await on.evaluate(`import(${JSON.stringify((await asked).url())}).then(() => {})`);
}

/** Each table of the page, as its own copy. */
async function copies(on: Page): Promise<Copied[]> {
  await awaken(on);
  return on.evaluate(() => {
    const rowsOf = (table: Element) =>
      [...table.querySelectorAll('tr')].filter((row) => row.closest('thead') ?? row.checkVisibility());
    for (const fold of document.querySelectorAll('details')) {
      fold.removeAttribute('name');
      fold.open = true;
    }
    return [...document.querySelectorAll('main table')]
      .filter((table) => table.checkVisibility())
      .map((table): Copied => {
        const range = document.createRange();
        range.selectNode(table);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        const clipboard = new DataTransfer();
        table.dispatchEvent(new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }));
        const html = clipboard.getData('text/html');
        const copied = new DOMParser().parseFromString(html, 'text/html');
        const cellsOf = (of: ParentNode & Element, text: (cell: HTMLElement) => string) =>
          rowsOf(of).map((row) => [...row.querySelectorAll<HTMLElement>('td, th')].map(text));
        return {
          read: cellsOf(table, (cell) => {
            const seen = cell.cloneNode(true) as Element;
            for (const one of seen.querySelectorAll('[data-unit], .sr, i')) one.remove();
            return seen.textContent.trim();
          }),
          text: clipboard.getData('text/plain'),
          html,
          cells: [...copied.querySelectorAll('tr')].map((row) =>
            [...row.querySelectorAll('td, th')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
          ),
        };
      });
  });
}

/** A number alone as it is printed in Swedish: with its thousands parted, a real minus, a space before the per cent. */
const PRINTED = /^[+−]?\d{1,3}(?:[\u202F\u00A0]\d{3})*(?:,\d+)?(?:\u00A0%)?$/;
/** What spreadsheets in Swedish take for a number. */
const TAKEN = /^-?\d+(?:,\d+)?%?$/;
const valueOf = (text: string) =>
  Number(
    text
      .replace(/[\s%+]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  );

describe.each(WITH_TABLES)('%s, %s', (_name, path) => {
  it('has tables whose numbers are pasted as numbers, and whose words are whole', async () => {
    await page.goto(site.at(path));
    const found = await copies(page);
    for (const { read, text, html, cells } of found) {
      expect(`${text}${html}`).not.toMatch(/[\u00AD\u2060]|<svg|class=|style=|<caption/);
      expect(cells.length).toBe(read.length);
      read.forEach((row, at) => {
        row.forEach((printed, column) => {
          const cell = cells[at]?.[column] ?? '';
          if (!PRINTED.test(printed)) return;
          expect(cell, `${printed} in ${row.join(' | ')}`).toMatch(TAKEN);
          expect(valueOf(cell)).toBe(valueOf(printed));
        });
      });
      // The same as text: a line a row, tabs between cells.
      const lines = text.split('\n');
      for (const row of cells.filter((one) => one.length > 1))
        expect(lines.map((line) => line.split('\t').filter(Boolean).join('|'))).toContain(
          row.filter(Boolean).join('|'),
        );
    }
    expect(await page.evaluate(() => document.querySelectorAll('[data-unseen]').length)).toBe(0);
  });
});

it('what is missing stays a text, for an empty cell would count as nought', async () => {
  await page.goto(site.at('/indikatorer/invanare-per-lakare/'));
  const texts = (await copies(page)).map(({ text }) => text).join('\n');
  expect(texts).toMatch(/^\t?Gotland\tuppgift saknas/m);
});

it('a word that may be parted is pasted whole', async () => {
  const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const reader = await context.newPage();
  await reader.goto(site.at('/regioner/blekinge/'));
  const lead = reader.locator('.lead').first();
  expect(await lead.textContent()).toContain('\u00AD');
  await awaken(reader);
  await lead.evaluate((one) => getSelection()?.selectAllChildren(one));
  await reader.keyboard.press('ControlOrMeta+C');
  const text = await pasted(reader);
  expect(text).not.toContain('\u00AD');
  expect(text).toContain((await lead.textContent())?.replaceAll('\u00AD', '').trim().slice(0, 40));
  await context.close();
});

it('a heading of a row or column is heard whole', async () => {
  await page.goto(site.at('/regioner/blekinge/alla-matt/'));
  const heads = page.locator('main th:visible');
  expect((await heads.allTextContents()).join('')).toContain('\u00AD');
  expect(await page.locator('main').ariaSnapshot()).not.toMatch(/(?:rowheader|columnheader) "[^"]*\u00AD/);
});
