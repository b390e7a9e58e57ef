import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE } from '../scripts/lib/address.mjs';
import type { AuditDocument, AuditsDocument, PlansDocument } from '../src/publish/documents.ts';
import { plain } from '../src/text/plain.ts';
import { regions } from './support/csvFigures.ts';
import { htmlOf, openSite, published, type Site, SITE_DIR } from './support/site.ts';

/** What the pages say of audits and plans is what the files say, and every reference leads to its section. */

const { audits } = published<AuditsDocument>('audits.json');
const { plans } = published<PlansDocument>('plans.json');

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open('/', { javaScriptEnabled: false });
});
afterAll(() => site.close());

describe.each(audits)('the audit $id', ({ id, path, questions, assessed, recommendations }) => {
  const audit = published<AuditDocument>(`audits/${id}.json`);
  const asked = audit.questions.flatMap((question) => [question, ...question.sub]);

  beforeAll(() => page.goto(site.at(path)));

  it('has each question, with the sections that assess it or the words that none does', async () => {
    const told = await page.locator('.question').evaluateAll((found) =>
      found.map((question) => ({
        says: question.querySelector('strong')?.textContent,
        links: [...question.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      })),
    );
    const anchor = (number: string) => `#avsnitt-${number.replaceAll('.', '-')}`;
    expect(told).toEqual(
      asked.map(({ assessedIn, describedIn }) => ({
        says: assessedIn.length > 0 ? 'Bedöms' : 'Ingen uttrycklig bedömning',
        links: [...assessedIn, ...describedIn].map(anchor),
      })),
    );
    expect(told).toHaveLength(questions);
    expect(told.filter(({ says }) => says === 'Bedöms')).toHaveLength(assessed);
  });

  it('leads from every mention of a section to that section', async () => {
    const links = await page.locator('a[href^="#avsnitt-"]').evaluateAll((found) =>
      found.map((link) => {
        const target = document.querySelector(link.getAttribute('href') ?? '');
        // Of a part that is folded the name stands outside, where it is always seen.
        const named = target?.closest('.part')?.querySelector('summary') ?? target;
        return [
          link.textContent.trim(),
          (target?.matches('li') ? target : named)?.textContent.trim() ?? 'nothing there',
        ];
      }),
    );
    expect(links.length).toBeGreaterThan(asked.length);
    expect(links.filter(([number = '', section = '']) => !section.startsWith(number.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('has every recommendation once, and says in which lists', async () => {
    const rows = await page.locator('table.recommendations tr:has(td[data-listed])').evaluateAll((found) =>
      found.map((row) => ({
        text: row.querySelector('th')?.textContent,
        listed: [...row.querySelectorAll('td')].map((cell) => cell.getAttribute('data-listed') === 'true'),
      })),
    );
    const lists = audit.recommendationLists.map(({ section }) => section);
    expect(rows).toHaveLength(recommendations);
    expect(rows.map(({ text, listed }) => [plain(text ?? ''), listed])).toEqual(
      audit.recommendations.map(({ text, listedIn }) => [text, lists.map((section) => listedIn.includes(section))]),
    );
  });

  it('is reached from its region’s profile and from the list of audits', () => {
    const slug = regions.find(({ code }) => code === audit.region)?.slug ?? '';
    for (const from of [`/regioner/${slug}/`, '/granskningar/'])
      expect(htmlOf(SITE_DIR, from)).toContain(`href="${BASE}${path.slice(1)}"`);
  });
});

describe('"Har regionen en plan?"', () => {
  it.each(regions)('$slug', async ({ slug, code }) => {
    await page.goto(site.at(`/regioner/${slug}/alla-matt/`));
    const text = await page.evaluate(() => {
      const heading = document.querySelector('#plan');
      return [heading?.textContent, heading?.nextElementSibling?.textContent.replace(/\s+/g, ' ').trim()];
    });
    expect(text[0]).toBe('Har regionen en plan?');
    const own = plans.filter(({ region }) => region === code);
    const table = page.locator('table.plans');
    expect(await table.count()).toBe(own.length > 0 ? 1 : 0);
    if (own.length === 0) {
      expect(text[1]).toMatch(/^Uppgift saknas\. /);
      return;
    }
    const told = await table.innerText();
    for (const plan of own) expect(told.replaceAll('\u00A0', ' ')).toContain(plan.text.replaceAll('\u00A0', ' '));
    expect(await table.locator('td p').count()).toBe(own.length);
    expect(await table.locator('td p a[href*="/kallor/"]').count()).toBe(own.length);
    expect(told).not.toMatch(/\bnej\b/i);
  });
});
