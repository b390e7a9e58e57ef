import { hasValue, isKnown, isNational, isRegional } from '../model/measure.ts';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../dataset/readDataset.ts';
import { PROJECT, rawRows, realDataset, type RawRow } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from './allDocuments.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type {
  IndicatorsDocument,
  MapDocument,
  RegionDocument,
  RegionsDocument,
  PlannersDocument,
  SourcesDocument,
  TimelineDocument,
} from './documents.ts';

const dataset = realDataset();
/** What fullTimeNotes.ts says of a figure by a rule is no publication's. */
const BY_RULE = / ?Källan har fler årsarbetare .*$/;
const files = allDocuments(dataset);
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;

const indicators = dataset.indicators.map(({ slug }) => json<IndicatorDocument>(`indicators/${slug}.json`));
const indicator = (slug: string) => json<IndicatorDocument>(`indicators/${slug}.json`);
const codes = dataset.regions.map(({ code }) => code);

const key = (figure: Pick<Figure, 'region' | 'period' | 'series' | 'category' | 'count'>) =>
  [figure.region, figure.period, figure.series ?? '', figure.count === undefined ? '' : figure.category].join(' ');
const rawKey = (row: RawRow) =>
  [row.region, row.period, row['series'] ?? '', row['count'] ? row['value'] : ''].join(' ');

describe('the files', () => {
  test('are all that were promised', () => {
    const wanted = [
      'regions.json',
      'indicators.json',
      'sources.json',
      'places.json',
      'map.json',
      'glossary.json',
      'timeline.json',
      'planners.json',
      'proposals.json',
      'audits.json',
      'plans.json',
      'doctor-counts.json',
      ...dataset.audits.map(({ id }) => `audits/${id}.json`),
      ...indicators.flatMap(({ slug }) => [`indicators/${slug}.json`, `indicators/${slug}.csv`]),
      ...dataset.regions.map(({ slug }) => `regions/${slug}.json`),
    ];
    expect([...files.keys()].toSorted()).toEqual(wanted.toSorted());
  });

  test('are the same bytes each time', () => {
    expect([...allDocuments(readDataset(PROJECT))]).toEqual([...files]);
  });

  test('have no byte-order mark, no Windows line ends, and end with a line feed', () => {
    for (const [path, text] of files) {
      expect(text.startsWith('\uFEFF'), path).toBe(false);
      expect(text, path).not.toContain('\r');
      expect(text.endsWith('\n'), path).toBe(true);
    }
  });
});

describe.each(['invanare-per-lakare', 'hyrpersonal-andel'])('%s', (slug) => {
  const { figures, lead, classes } = indicator(slug);
  const own = figures.filter((figure) => isRegional(figure) && figure.period === lead);

  const known = own.filter((figure) => hasValue(figure) && !figure.suspectedBreak);

  test('has all 21 regions, and says which of them are missing', () => {
    expect(own.map(({ region }) => region)).toEqual(codes);
    for (const figure of own) expect(figure.basis === 'missing', figure.region).toBe(!hasValue(figure));
    expect(known.length).toBeGreaterThan(0);
  });

  test('ranks and colours those whose figure can be compared, and no other', () => {
    const ranked = own.filter(({ rank }) => rank);
    expect(ranked).toEqual(known);
    expect(new Set(ranked.map(({ rank }) => rank?.of))).toEqual(new Set([known.length]));
    expect(Object.keys(classes?.of ?? {}).toSorted()).toEqual(known.map(({ region }) => region).toSorted());
  });
});

describe('figures', () => {
  test('are as many as the rows of the publications', () => {
    const figures = indicators.flatMap((document) =>
      document.figures.map((figure) => `${document.slug} ${key(figure)}`),
    );
    const rows = rawRows().map((row) => `${row.indicator} ${rawKey(row)}`);
    expect(figures.toSorted()).toEqual(rows.toSorted());
  });

  test.each(indicators)('of $slug are as the publications print them', ({ slug, kind, published, figures }) => {
    const number = (text?: string) => (text ? Number(text) : null);
    const shown = (printed: number | null) =>
      printed === null || !published ? printed : (expect.closeTo(published.reciprocal / printed, 1) as number);
    const rows = rawRows(slug).map((row) => ({
      key: rawKey(row),
      value: kind === 'category' ? null : shown(number(row['value'])),
      lower: number(row['lower']),
      upper: number(row['upper']),
      category: kind === 'category' && row['value'] ? row['value'] : null,
      words: [row['qualifier'], row['note']].map((text) => text || null),
    }));
    const told = figures.map((figure) => ({
      key: key(figure),
      value: figure.value,
      category: figure.category ?? null,
      lower: figure.lower ?? null,
      upper: figure.upper ?? null,
      words: [figure.wording ?? figure.qualifier ?? null, figure.note?.replace(BY_RULE, '') || null],
    }));
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(told.toSorted(byKey)).toEqual(rows.toSorted(byKey));
  });

  test('keep the digits and the basis of their publication; an inverted one is told as calculated', () => {
    const uppsala = indicator('invanare-per-lakare').figures.find(({ region }) => region === '07');
    expect(uppsala).toMatchObject({ printed: '0.70', basis: 'calculated' });
    expect(indicator('hyrpersonal-andel').figures.find(({ region }) => region === '22')?.basis).toBe('published');
    expect(indicator('mal-hyrpersonal').figures.find(({ period }) => period === '2018')?.basis).toBe('implied');
  });

  test('all have a source that is there, in the document and in the list of sources', () => {
    const listed = new Set(json<SourcesDocument>('sources.json').sources.map(({ id }) => id));
    for (const { figures, statements, sources, referenceLines } of indicators) {
      const own = new Set(sources.map(({ id }) => id));
      for (const { source } of [...figures, ...statements, ...referenceLines]) {
        expect(own).toContain(source);
        expect(listed).toContain(source);
      }
    }
  });

  test('of a region are the same in the region’s own file', () => {
    for (const { code, slug } of dataset.regions) {
      for (const own of json<RegionDocument>(`regions/${slug}.json`).indicators) {
        expect(own.figures).toEqual(indicator(own.slug).figures.filter(({ region }) => region === code));
        expect(own.lead).toBe(indicator(own.slug).lead);
      }
    }
  });

  test('of rounded values have an interval around the value, as wide as the print leaves open', () => {
    const { figures } = indicator('invanare-per-lakare');
    for (const { printed = '', interval: [lower, upper] = [0, 0] } of figures.filter(hasValue)) {
      expect(lower).toBeCloseTo(1000 / (Number(printed) + 0.005), 1);
      expect(upper).toBeCloseTo(1000 / (Number(printed) - 0.005), 1);
    }
    const hired = indicator('hyrpersonal-andel').figures.find(({ region }) => region === '22');
    expect(hired?.interval).toEqual([13.75, 13.85]);
  });

  test('of bounds stay bounds', () => {
    const cost = indicator('hyrpersonal-kostnad').figures.find(({ period }) => period === '2023');
    expect(cost).toMatchObject({ value: null, qualifier: '<', upper: 9.3 });
    expect(cost).not.toHaveProperty('lower');
  });
});

describe('ranks', () => {
  test('of doctors follow the printed digits: equal ones share a place, others do not', () => {
    const rows = rawRows('invanare-per-lakare').filter((row) => isRegional(row) && row['value']);
    for (const { region, rank } of indicator('invanare-per-lakare').figures.filter((figure) => figure.rank)) {
      const own = Number(rows.find((row) => row.region === region)?.['value']);
      // Fewest doctors is most inhabitants per doctor.
      const above = rows.filter((row) => Number(row['value']) < own).length;
      const equal = rows.filter((row) => Number(row['value']) === own).length;
      expect(rank).toEqual({ from: above + 1, to: above + equal, of: 20 });
    }
  });

  test('are not given to a survey, to partial figures, to the country or to years with few regions', () => {
    for (const { slug, ranking, coverage, figures } of indicators) {
      for (const figure of figures.filter(({ rank }) => rank)) {
        expect({ slug, ranking, coverage, region: isNational(figure) }).toEqual({
          slug,
          ranking: 'rank',
          coverage: 'regions',
          region: false,
        });
      }
    }
    const early = indicator('bedomd-inom-tre-dagar').figures.filter(({ period }) => period === '2019');
    expect(early.filter(({ rank }) => rank)).toEqual([]);
    const survey = indicator('rimlig-vantan-vardcentral').figures.filter(isRegional);
    expect(survey.every(({ third, rank }) => third !== undefined && rank === undefined)).toBe(true);
  });
});

describe('csv', () => {
  test.each(indicators)('of $slug says what its JSON says', ({ slug, figures, kind, published }) => {
    const parsed = Papa.parse<Record<string, string>>((files.get(`indicators/${slug}.csv`) ?? '').trim(), {
      header: true,
    });
    expect(parsed.errors).toEqual([]);
    const text = (value: string | number | null | undefined) => String(value ?? '');
    const told = figures.map((figure) => ({
      indicator: slug,
      region_code: figure.region,
      period: figure.period,
      series: text(figure.series),
      value: text(figure.value),
      qualifier: text(figure.qualifier),
      lower_bound: text(figure.lower),
      upper_bound: text(figure.upper),
      wording: text(figure.wording),
      interval_lower: text(figure.interval?.[0]),
      interval_upper: text(figure.interval?.[1]),
      category: text(figure.category),
      count: text(figure.count),
      count_of: text(figure.of),
      rank_from: text(figure.rank?.from),
      rank_to: text(figure.rank?.to),
      rank_of: text(figure.rank?.of),
      third: text(figure.third),
      basis: figure.basis,
      note: text(figure.note),
      source: figure.source,
      published_value: published && kind === 'number' ? text(figure.printed) : '',
    }));
    expect(parsed.data).toHaveLength(told.length);
    parsed.data.forEach((row, index) => expect(row).toMatchObject(told[index] ?? {}));
  });

  test('names regions, and uses decimal points', () => {
    const rows = files.get('indicators/invanare-per-lakare.csv')?.split('\n') ?? [];
    expect(rows.find((row) => row.includes(',03,'))).toMatch(
      /^invanare-per-lakare,03,Uppsala,2016,,1923\.07692308,inv\.\/läkare,1904\.76190476,1941\.74757282,/,
    );
    expect(rows.find((row) => row.includes(',00,'))).toContain(',Riket,');
  });
});

describe('the map', () => {
  const { large, small } = json<MapDocument>('map.json');

  test.each([
    ['large', large],
    ['small', small],
  ])('%s has a path of whole numbers for each of the 21, within its frame', (_name, { width, height, paths }) => {
    expect(Object.keys(paths).toSorted()).toEqual(codes);
    for (const path of Object.values(paths)) {
      expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
      for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g)) {
        expect(Number(x)).toBeLessThanOrEqual(width);
        expect(Number(y)).toBeLessThanOrEqual(height);
      }
    }
  });

  test('is upright: Norrbotten above Skåne, Gotland east of Västra Götaland', () => {
    const start = (code: string) =>
      /^M(\d+) (\d+)/
        .exec(large.paths[code] ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect(start('25')[1]).toBeLessThan(start('12')[1] ?? 0);
    expect(start('09')[0]).toBeGreaterThan(start('14')[0] ?? Infinity);
  });
});

test('the newest population of each region stands in the list of regions', () => {
  for (const { code, population } of json<RegionsDocument>('regions.json').regions) {
    const rows = rawRows('folkmangd').filter(({ region }) => region === code);
    const newest = rows.toSorted((a, b) => a.period.localeCompare(b.period)).at(-1);
    expect(population).toMatchObject({ period: newest?.period, value: Number(newest?.['value']) });
  }
});

test('the list of indicators counts figures and regions as their own files do', () => {
  for (const summary of json<IndicatorsDocument>('indicators.json').indicators) {
    const { figures, lead } = indicator(summary.slug);
    expect(summary.lead).toBe(lead);
    expect(summary.figures).toBe(figures.filter(isKnown).length);
  }
});

describe('the timeline', () => {
  const { events, kinds } = json<TimelineDocument>('timeline.json');
  const event = (id: string) => events.find((candidate) => candidate.id === id);

  test('keeps the dates as closely as the sources tell them, and guesses no year', () => {
    expect(event('at-kravet-tas-bort')?.date).toBe('2018-11-28');
    expect(event('central-samordning-av-st')?.date).toBe('2019-02');
    expect(event('fem-forsok-pa-kunskapsprovet')).toMatchObject({ date: null, dateText: '1 maj' });
    expect(events.at(-1)?.date).toBeNull();
  });

  test('tells what is decided from what is only proposed', () => {
    const decided = (id: string) => kinds.find((kind) => kind.id === event(id)?.kind)?.decided;
    expect(decided('at-kravet-tas-bort')).toBe(true);
    expect(decided('proposition-om-bt')).toBe(false);
    expect(decided('lakarforbundets-47-forslag')).toBe(false);
    expect(decided('sou-2025-62')).toBe(false);
  });
});

describe('the planners', () => {
  const { planners, chain } = json<PlannersDocument>('planners.json');

  test('have one link where the number is decided, and it is the regions', () => {
    const deciding = chain.filter(({ kind }) => kind === 'decision');
    expect(deciding.map(({ planner }) => planner)).toEqual(['regionerna']);
  });

  test('a party decides nothing, and is marked', () => {
    const parties = planners.filter(({ party }) => party);
    expect(parties.map(({ id }) => id)).toEqual(['lakarforbundet']);
    for (const { tasks } of parties) expect(tasks.every(({ role }) => role === 'demands')).toBe(true);
  });
});

test('a source of events and claims says on which pages they are told', () => {
  const { sources } = json<SourcesDocument>('sources.json');
  const riksdagen = sources.find(({ id }) => id === 'riksdagen-2018-19-sou5');
  expect(riksdagen).toMatchObject({ figures: 0 });
  expect(riksdagen?.pages).toEqual(expect.arrayContaining(['/utbildning/tidslinje/', '/vem-planerar/']));
});
