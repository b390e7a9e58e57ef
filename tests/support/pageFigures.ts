import type { Page } from 'playwright-core';

/** The figures that a page shows, read from its HTML with a browser's parser and nothing else. */
export interface PageFigures {
  maps: { indicator: string; labels: Record<string, string>; addresses: Record<string, string> }[];
  rankings: { indicator: string; period: string; rows: Record<string, { place: string; value: string }> }[];
  /** Code of a region → period → answer. */
  answers: { indicator: string; rows: Record<string, Record<string, string>> }[];
  cards: {
    indicator: string;
    period: string | null;
    value: string | null;
    answers: Record<string, string>;
  }[];
  /** On a profile, the row of every measure. */
  measures: Record<string, { value: string; place: string; period: string }>;
  /** On a profile, the regions beside each other: a table → an indicator → code of a region → value. */
  compared: Record<string, Record<string, string>>[];
  /** The table of all figures: a row's name, then its cells; in the head the periods as they are in the files. */
  tables: { indicator: string; head: string[]; rows: string[][] }[];
  /** The list of regions: a region's address → an indicator's address → value. */
  list: Record<string, Record<string, string>>;
  /** The sentence under the heading. */
  lead: string;
  text: string;
}

export async function readFigures(browserPage: Page, html: string): Promise<PageFigures> {
  return browserPage.evaluate((source) => {
    const page = new DOMParser().parseFromString(source, 'text/html');
    const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
    const words = (element: Element | null) => element?.textContent.replace(/[ \n]+/g, ' ').trim() ?? '';
    const dataset = (element: Element | null | undefined, name: string) => element?.getAttribute(`data-${name}`) ?? '';
    const byCode = <T>(rows: Element[], value: (row: Element) => T) =>
      Object.fromEntries(rows.map((row) => [dataset(row, 'r'), value(row)]));
    const byPeriod = (cells: Element[], value: (cell: Element) => string) =>
      Object.fromEntries(cells.map((cell) => [dataset(cell, 'period'), value(cell)]));
    return {
      maps: all(page, '.map').map((map) => {
        const links = all(map, 'svg a[data-r]');
        return {
          indicator: dataset(map.closest('figure')?.querySelector('table[data-indicator]'), 'indicator'),
          labels: byCode(links, (link) => link.getAttribute('aria-label') ?? ''),
          addresses: byCode(links, (link) => link.getAttribute('href') ?? ''),
        };
      }),
      rankings: all(page, 'table.ranking').map((table) => ({
        indicator: dataset(table, 'indicator'),
        period: dataset(table, 'period'),
        rows: byCode(all(table, 'tbody tr[data-r]'), (row) => ({
          place: words(row.querySelector('.place')),
          value: words(row.querySelector('.number')),
        })),
      })),
      answers: all(page, 'table.answers[data-indicator]').map((table) => ({
        indicator: dataset(table, 'indicator'),
        rows: byCode(all(table, 'tbody tr[data-r]'), (row) => byPeriod(all(row, 'td[data-period]'), words)),
      })),
      cards: all(page, 'section.card[data-indicator], table.answers tr[data-indicator], .region-card > li').map(
        (card) => {
          const value = all(card, '[data-value]').find((element) => (element.closest('li') ?? card) === card);
          return {
            indicator: dataset(card, 'indicator'),
            period: card.getAttribute('data-period'),
            value: value ? words(value) : null,
            answers: byPeriod(
              all(card, ':is(li, td)[data-period]').filter((item) => item.querySelector('[data-value]')),
              (item) => words(item.querySelector('[data-value]')),
            ),
          };
        },
      ),
      measures: Object.fromEntries(
        all(page, 'table.measures tr[data-indicator]').map((row) => [
          dataset(row, 'indicator'),
          {
            value: words(row.querySelector('[data-value]')),
            place: words(row.querySelector('[data-place]')),
            period: dataset(row, 'period'),
          },
        ]),
      ),
      compared: all(page, 'table.comparison').map((table) =>
        Object.fromEntries(
          all(table, 'tr[data-compared]').map((row) => [
            dataset(row, 'compared'),
            byCode(all(row, 'td[data-r]'), (cell) => words(cell)),
          ]),
        ),
      ),
      tables: all(page, 'table[data-figures]').map((table) => ({
        indicator: dataset(table, 'figures'),
        head: all(table, 'thead th').map((cell) => dataset(cell, 'period') || words(cell)),
        rows: all(table, 'tbody tr').map((row) => all(row, 'th, td').map(words)),
      })),
      list: Object.fromEntries(
        all(page, 'table.data:not([data-figures]) tbody tr:has(th a)').map((row) => [
          row.querySelector('a')?.getAttribute('href') ?? '',
          Object.fromEntries(
            all(row.closest('table') ?? row, 'thead th').flatMap((head, column) => {
              const link = head.querySelector('a')?.getAttribute('href');
              return link ? [[link, words(row.children[column] ?? null)]] : [];
            }),
          ),
        ]),
      ),
      lead: words(page.querySelector('.lead')),
      text: words(page.querySelector('main')),
    };
  }, html);
}
