import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { needData } from '../../page/calculator.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { Role } from '../../model/topic.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { growthLegend, needAnswer, needRows, needSentences, rangeText } from './needModel.ts';
import type { NeedState } from './needModel.ts';
import { defaultNeedState, readNeedState, writeNeedState } from './needState.ts';

const dataset = fixedDataset();
const files = allDocuments(dataset);
const load = (role: Role) =>
  JSON.parse(files.get(`indicators/${dataset.story.roles[role]}.json`) ?? '{}') as IndicatorDocument;
const { regions } = JSON.parse(files.get('regions.json') ?? '{}') as RegionsDocument;
const data = needData(load, regions);
const rowOf = (name: string, state = defaultNeedState(data)) =>
  needRows(data, state).find((row) => row.name === name) ?? expect.fail(name);
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');

describe('a row', () => {
  test('of Läkarförbundet’s count gives back what it published', () => {
    const state = { ...defaultNeedState(data), count: 'lakarforbundet-2022' };
    expect(rowOf('Blekinge', state)).toMatchObject({ gap: '+88', growth: '+155 %' });
    expect(rowOf('Stockholm', state).growth).toBe('+99 %');
    expect(rowOf('Jämtland Härjedalen', state).growth).toBe('+21 %');
    expect(rowOf('Skåne', state)).toMatchObject({ doctors: 'uppgift saknas', gap: '–', fill: null });
  });

  test('carries the rounding of the source through, and rounds last', () => {
    const { doctors, gap } = rowOf('Uppsala');
    const [low, high] = plain(doctors).replaceAll(' ', '').split('–').map(Number);
    const inhabitants = data.regions.find(({ name }) => name === 'Uppsala')?.inhabitants['2016'] ?? 0;
    expect([low, high]).toEqual([Math.round((inhabitants * 0.515) / 1000), Math.round((inhabitants * 0.525) / 1000)]);
    expect(plain(gap)).toBe(
      `+${Math.round(inhabitants / 1100 - (inhabitants * 0.525) / 1000)}–${Math.round(inhabitants / 1100 - (inhabitants * 0.515) / 1000)}`,
    );
  });

  test('of a region without a figure says so, and is in no class', () => {
    expect(rowOf('Gotland')).toMatchObject({ doctors: 'uppgift saknas', gap: '–', growth: '–', fill: null });
  });

  test('with a later population keeps the doctors', () => {
    const now = rowOf('Uppsala', { ...defaultNeedState(data), people: 'now' });
    expect(now.doctors).toBe(rowOf('Uppsala').doctors);
    expect(now.needed).not.toBe(rowOf('Uppsala').needed);
  });
});

describe('the map', () => {
  const caps = Array.from(
    { length: (data.cap.most - data.cap.least) / data.cap.step + 1 },
    (_, index) => data.cap.least + index * data.cap.step,
  );
  const fillsAt = (cap: number) => needRows(data, { ...defaultNeedState(data), cap }).flatMap(({ fill }) => fill ?? []);

  test('tells regions apart at every cap of the slider', () => {
    const flat = caps.filter((cap) => new Set(fillsAt(cap)).size < 2);
    expect(flat).toEqual([]);
  });

  test('has more on one side, fewer on the other and grey between, from one end of the slider to the other', () => {
    expect(fillsAt(800).every((fill) => fill.startsWith('more-'))).toBe(true);
    expect(fillsAt(2500).every((fill) => fill.startsWith('less-'))).toBe(true);
    for (const cap of caps) {
      for (const { growth, fill } of needRows(data, { ...defaultNeedState(data), cap })) {
        const ends = [...growth.replaceAll('−', '-').matchAll(/[+-]?\d+/g)].map(([end]) => Number(end));
        if (fill?.startsWith('more-')) expect(Math.max(...ends), `${cap} ${growth}`).toBeGreaterThan(0);
        if (fill?.startsWith('less-')) expect(Math.min(...ends), `${cap} ${growth}`).toBeLessThan(0);
        if (fill === 'even') expect(Math.max(...ends.map(Math.abs)), `${cap} ${growth}`).toBeLessThanOrEqual(6);
      }
    }
  });
});

describe('the answer', () => {
  const answer = (change: Partial<NeedState>) => {
    const { large, small } = needAnswer(data, { ...defaultNeedState(data), ...change });
    return plain(`${large} / ${small}`);
  };

  test('is the region’s own, as its row has it', () => {
    const { gap, growth } = rowOf('Blekinge');
    expect(answer({ mark: 'blekinge' })).toBe(
      `${gap.slice(1)} fler läkare / i Blekinge, ${growth.slice(1, -2)} procent fler än 2016`,
    );
  });

  test.each([
    [
      { mark: 'jamtland-harjedalen', cap: 1500 },
      '38–40 färre läkare / i Jämtland Härjedalen, 31–32 procent färre än 2016',
    ],
    [{ mark: 'gotland' }, 'Uppgift saknas / om hur många läkare det fanns på Gotland 2016'],
    [{}, '19 av 20 regioner / skulle behöva fler läkare än de hade 2016'],
    [{ cap: 2500 }, 'Ingen av 20 regioner / skulle behöva fler läkare än de hade 2016'],
    [{ mark: 'blekinge', count: 'lakarforbundet-2022' }, '88 fler läkare / i Blekinge, 155 procent fler än 2022'],
  ])('of %j is %s', (change, text) => {
    expect(answer(change)).toBe(text);
  });

  test('says nothing of more or fewer where rounding leaves it open', () => {
    const { perDoctor } = data.sources[0] ?? expect.fail();
    const [lower, upper] = perDoctor['10'] ?? expect.fail();
    const between = { ...data, cap: { ...data.cap, step: 1 } };
    const cap = (lower + upper) / 2;
    expect(needAnswer(between, { ...defaultNeedState(data), mark: 'blekinge', cap })).toEqual({
      large: 'Ungefär lika många läkare',
      small: 'i Blekinge som 2016',
    });
  });

  test('as sentences to be shared names the cap, and which doctors it is of', () => {
    const state = { ...defaultNeedState(data), cap: 1300, people: 'now' as const };
    const more = needRows(data, state).filter(({ gap }) => gap.startsWith('+')).length;
    expect(needSentences(data, state).map(plain)).toEqual([
      `Räkneexempel för högst 1 300 invånare per läkare och invånarna ${data.newest}: ${more} av 20 regioner skulle behöva fler läkare än de hade 2016`,
      'Räknat på alla läkare i primärvården 2016, inte bara specialister',
    ]);
  });
});

test('the legend counts every region once', () => {
  const legend = growthLegend(needRows(data, defaultNeedState(data)));
  expect(legend.reduce((sum, { regions: count }) => sum + count, 0)).toBe(21);
});

test.each([
  [{ lower: 87.6, upper: 88.4 }, true, '+88'],
  [{ lower: -7.2, upper: 2.4 }, true, '−7 till +2'],
  [{ lower: -0.4, upper: 0.4 }, true, '0'],
  [{ lower: 85.2, upper: 91.7 }, true, '+85–92'],
  [{ lower: 98.5, upper: 99.5 }, true, '+99'],
  [{ lower: 1200, upper: 1300 }, false, '1\u202F200–1\u202F300'],
])('%j reads %s', (interval, isSigned, text) => {
  expect(rangeText(interval, isSigned)).toBe(text);
});

describe('the address', () => {
  test.each(['?tak=1500&invanare=nu&region=blekinge', '?kalla=lakarforbundet-2022', '?tak=800', ''])(
    '%s comes back as it was',
    (search) => {
      expect(writeNeedState(readNeedState(search, data), data)).toBe(search);
    },
  );

  test.each([
    '?tak=abc&kalla=<script>&invanare=0',
    '?tak=1e3&kalla=__proto__',
    '?tak=-5&invanare=NU',
    '?tak=%00&kalla=&x=1',
  ])('%s falls back to the default', (search) => {
    expect(readNeedState(search, data)).toEqual(defaultNeedState(data));
  });

  test('a cap outside is moved to the nearest', () => {
    expect([readNeedState('?tak=100', data).cap, readNeedState('?tak=9999', data).cap]).toEqual([800, 2500]);
  });
});
