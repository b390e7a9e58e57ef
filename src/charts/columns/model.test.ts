import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../../publish/indicatorDocument.ts';
import { columnsModel, UNRANKED, wholeYears, type ColumnsPanel } from './model.ts';

const dataset = fixedDataset();
function documentOf(slug: string) {
  const indicator = dataset.indicators.find((candidate) => candidate.slug === slug);
  if (!indicator) throw new Error(`no ${slug}`);
  return indicatorDocument(dataset, indicator);
}
const modelOf = (slug: string) => columnsModel(documentOf(slug));
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
    expect(years?.years).toEqual([2010, 2025]);
  });

  test('are left out where whole years are asked for, which then says what it lacks', () => {
    const { document, leftOut } = wholeYears(documentOf('hyrpersonal-andel-riket'));
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
  const column = (year: number) => years?.columns.find((candidate) => candidate.year === year);

  test('without a figure are gaps, together where they follow each other', () => {
    expect(years?.gaps).toEqual([
      { from: 2011, to: 2014, periods: ['2011', '2012', '2013', '2014'], reason: null },
      { from: 2024, to: 2024, periods: ['2024'], reason: null },
    ]);
  });

  test('that the publisher says something of stand by themselves, with what it says', () => {
    const [bup] = modelOf('hyrpersonal-bup').panels;
    expect(bup?.gaps.map(({ from, to }) => [from, to])).toEqual([
      [2017, 2017],
      [2018, 2018],
    ]);
    expect(bup?.gaps[0]?.reason).toContain('0,0');
    expect(bup?.gaps[1]?.reason).toBeNull();
  });

  test('keep bounds as bounds', () => {
    expect(column(2022)).toMatchObject({ kind: 'over', label: '>7,9' });
    expect(column(2023)).toMatchObject({ kind: 'under', label: '<9,3' });
    expect(column(2017)).toMatchObject({ kind: 'exact', label: '5,2' });
  });

  test('of another series are drawn apart, and told of', () => {
    expect(years?.columns.filter(({ isAside }) => isAside).map(({ year }) => year)).toEqual([2010, 2019]);
    expect(years?.asides.map(({ period, series }) => `${period} ${series}`)).toEqual(['2010 svt', '2019 arstakt']);
  });
});

test('the last year is told first, then the highest and the first, as titles name them', () => {
  const ranked = (slug: string) =>
    modelOf(slug)
      .panels[0]?.columns.filter(({ rank }) => rank < UNRANKED)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ year }) => year);
  expect(ranked('hyrpersonal-kostnad')).toEqual([2025, 2023, 2015]);
  // The last that is counted as the others are has a place of its own.
  expect(ranked('at-vantetid-riket')).toEqual([2023, 2022, 2020, 2007]);
});

test('a change of definition lies between the years that it parts', () => {
  const document = documentOf('hyrpersonal-andel-riket');
  const breaks = [{ after: '2021', label: 'annat sätt att räkna', regions: [], source: null }];
  const [years] = columnsModel({ ...document, breaks } as unknown as typeof document).panels;
  expect(years?.breaks).toEqual([{ at: 2022, label: 'Brott mellan 2021 och 2023: annat sätt att räkna.' }]);
});
