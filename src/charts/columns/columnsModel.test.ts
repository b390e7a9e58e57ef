import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../../dataset/testData.ts';
import { indicatorDocument } from '../../publish/indicatorDocument.ts';
import { columnsModel, wholeYears, type ColumnsPanel } from './columnsModel.ts';

const dataset = realDataset();
function modelOf(slug: string) {
  const indicator = dataset.indicators.find((candidate) => candidate.slug === slug);
  if (!indicator) throw new Error(`no ${slug}`);
  return columnsModel(indicatorDocument(dataset, indicator));
}
const national = dataset.indicators.filter(
  ({ kind, slug }) => kind !== 'category' && rawRows(slug).filter(({ region }) => region === '00').length > 1,
);
const labels = (panel: ColumnsPanel | undefined) => panel?.columns.map(({ year, label }) => `${year} ${label}`);

describe('half-years', () => {
  const [years, halves, ...more] = modelOf('hyrpersonal-kostnad').panels;

  test('have an axis of their own, with a heading', () => {
    expect(more).toEqual([]);
    expect(labels(halves)).toEqual(['2020 <2,6', '2021 >2,8']);
    expect(halves?.heading).toBe('Första halvåret');
  });

  test('are not among the years', () => {
    expect(years?.heading).toBeNull();
    expect(labels(years)).toContain('2020 5,6');
    expect(labels(years)).toContain('2021 6,3');
    expect(years?.columns).toHaveLength(16);
  });

  test('are left out where whole years are asked for, which then says what it lacks', () => {
    const indicator = dataset.indicators.find(({ slug }) => slug === 'hyrpersonal-andel-riket') ?? expect.fail();
    const { document, leftOut } = wholeYears(indicatorDocument(dataset, indicator));
    expect(leftOut).toEqual(['första halvåret']);
    expect(document.periods.every((period) => /^\d{4}$/.test(period))).toBe(true);
    expect(columnsModel(document).panels).toHaveLength(1);
  });

  test('take no target that is for a year', () => {
    const [share, half] = modelOf('hyrpersonal-andel-riket').panels;
    expect(share?.lines.map(({ label }) => label)).toHaveLength(1);
    expect(half?.lines).toEqual([]);
  });
});

describe('years', () => {
  const [years] = modelOf('hyrpersonal-kostnad').panels;
  const column = (year: string) => years?.columns.find((candidate) => candidate.year === year);

  test('without a figure are left open', () => {
    const known = new Set(rawRows('hyrpersonal-kostnad').map(({ period }) => period));
    const open = years?.columns.filter(({ year }) => !known.has(year)) ?? [];
    expect(open.map(({ year }) => year)).toContain('2012');
    for (const one of open) expect(one).toMatchObject({ bar: null, kind: 'none', label: '' });
  });

  test('keep bounds as bounds', () => {
    expect(column('2022')).toMatchObject({ kind: 'over', label: '>7,9' });
    expect(column('2023')).toMatchObject({ kind: 'under', label: '<9,3' });
    expect(column('2017')).toMatchObject({ kind: 'exact', label: '5,2' });
  });

  test('of another series are drawn apart, and told of', () => {
    expect(years?.columns.filter(({ isAside }) => isAside).map(({ year }) => year)).toEqual(['2010', '2019']);
    expect(years?.asides.map(({ period, series }) => `${period} ${series}`)).toEqual(['2010 svt', '2019 arstakt']);
  });
});

test('the highest year is named beside the last on a phone, where there is room', () => {
  const named = (slug: string) => modelOf(slug).panels[0]?.columns.filter(({ isKey }) => isKey);
  expect(named('hyrpersonal-kostnad')?.map(({ year, isCrowded }) => [year, isCrowded])).toEqual([
    ['2010', false],
    ['2023', true],
    ['2025', false],
  ]);
  expect(named('helhetsintryck-primarvard')?.map(({ year }) => year)).toEqual(['2016', '2019', '2024']);
  expect(named('nettokostnad-vard')?.map(({ year }) => year)).toEqual(['2011', '2025']);
});

describe('a fall', () => {
  const [years] = modelOf('hyrkostnad-forandring').panels;

  test('hangs from zero, and keeps its minus and that it is about', () => {
    const last = years?.columns.at(-1);
    expect(last).toMatchObject({ year: '2025', label: 'ca −20', isNegative: true });
    expect(last?.bar?.top).toBe(years?.zero);
  });

  test('a rise stands on it', () => {
    const rise = years?.columns.find(({ year }) => year === '2023');
    expect((rise?.bar?.top ?? 0) + (rise?.bar?.height ?? 0)).toBeCloseTo(years?.zero ?? 0, 1);
  });
});

test.each(national)('$slug: every figure of the country is a column, and no column more', ({ slug }) => {
  const { panels } = modelOf(slug);
  const drawn = panels.flatMap(({ columns }) => columns.filter(({ bar }) => bar)).length;
  expect(drawn).toBe(rawRows(slug).filter(({ region, basis }) => region === '00' && basis !== 'missing').length);
  for (const { columns } of panels) {
    for (const { bar } of columns.filter((column) => column.bar)) {
      expect(bar?.height).toBeGreaterThan(0);
      expect(bar?.top).toBeGreaterThanOrEqual(0);
      expect((bar?.top ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(100.01);
    }
  }
});
