import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import type { Case, Finding, Judge, Verdict } from './case.ts';

/** How many sheets a page may take; the others as many as they need. */
const SHEETS: readonly (readonly [RegExp, number])[] = [
  [/^\/regioner\/[^/]+\/$/, 1],
  [/^\/indikatorer\/[^/]+\/$/, 2],
];
/** Points: PDF.js gives the width of a text by the font's own numbers, which browsers round. */
const SLACK = 3;

export const PRINT: Judge = { id: 'print', by: ['unpdf'], judge };

/** The pages on A4, as PDF.js reads them: how many sheets, none empty, no text outside, a title and a language. */
async function judge({ kinds, host, browser, say }: Case): Promise<Verdict> {
  const page = await (await (await browser()).newContext({ javaScriptEnabled: false })).newPage();
  const findings: Finding[] = [];
  const printed = kinds.filter((path) => !path.startsWith('/embed/'));
  for (const [at, path] of printed.entries()) {
    say(`page ${at + 1} of ${printed.length}: ${path}`);
    await page.goto(host.at(path));
    const most = SHEETS.find(([pages]) => pages.test(path))?.[1] ?? Infinity;
    findings.push(...(await faults(page, most)).map(({ rule, message }) => ({ page: path, rule, message })));
  }
  await page.context().close();
  return { judged: `${printed.length} pages on A4`, findings };
}

async function faults(page: Page, most: number): Promise<Omit<Finding, 'page'>[]> {
  const bytes = await page.pdf({ format: 'A4', tagged: true, outline: true, preferCSSPageSize: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const found: Omit<Finding, 'page'>[] = [];
  if (pdf.numPages > most) found.push({ rule: 'sheets', message: `${pdf.numPages} sheets, at most ${most}` });
  const { info } = await pdf.getMetadata();
  const { Title, Language } = info as Record<string, unknown>;
  if (!Title) found.push({ rule: 'title', message: 'the PDF has no title' });
  if (Language !== 'sv') found.push({ rule: 'language', message: `the PDF's language is ${String(Language)}` });
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const texts = (await sheet.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() ? [item] : [],
    );
    if (texts.length === 0) found.push({ rule: 'empty sheet', message: `sheet ${number} of ${pdf.numPages}` });
    const outside = texts.filter(({ transform, width: wide }) => {
      const [along = 0, upwards = 0, , , x = 0, y = 0] = transform as number[];
      // Words that stand on end take their length upwards.
      const [right, top] = Math.abs(upwards) > Math.abs(along) ? [x, y + wide] : [x + wide, y];
      return x < 0 || y < 0 || right > width + SLACK || top > height + SLACK;
    });
    found.push(...outside.map(({ str }) => ({ rule: 'outside', message: `sheet ${number}: ${str.slice(0, 60)}` })));
  }
  return found;
}
