import { describe, expect, it } from 'vitest';
import { loadIndicator, loadIndicators, regionsByName } from '../../publish/readEdition.ts';
import { cellText, periodGroups, tablePlaces } from './tableModel.ts';

const widest = (slug: string, group: readonly string[]) => {
  const document = loadIndicator(slug);
  const places = tablePlaces(document, regionsByName());
  const lengths = group.map((period) => Math.max(...places.map(({ code }) => cellText(document, code, period).length)));
  return lengths.reduce((sum, length) => sum + Math.max(4, length), 0);
};

describe('a table in parts', () => {
  it('has every period once, the newest part first', () => {
    for (const { slug, coverage } of loadIndicators().indicators) {
      if (coverage !== 'regions') continue;
      const document = loadIndicator(slug);
      const groups = periodGroups(document, tablePlaces(document, regionsByName()));
      expect(groups.toReversed().flat(), slug).toEqual(document.periods);
    }
  });

  it('takes more periods beside each other where the figures are short', () => {
    const sizeOf = (slug: string) =>
      periodGroups(loadIndicator(slug), tablePlaces(loadIndicator(slug), regionsByName()))[0];
    expect(sizeOf('vardplatser')?.length).toBeGreaterThan(sizeOf('folkmangd')?.length ?? 0);
    expect(widest('vardplatser', sizeOf('vardplatser') ?? [])).toBeLessThanOrEqual(15);
  });

  it('says a dash where a region has nothing, and the figure where it has', () => {
    const document = loadIndicator('invanare-per-lakare');
    expect(cellText(document, '03', '2016')).toBe('1\u202F920');
    expect(cellText(document, '03', '1999')).toBe('–');
  });
});
