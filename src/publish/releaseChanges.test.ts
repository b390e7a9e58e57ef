import { describe, expect, test } from 'vitest';
import { readDataset } from '../dataset/readDataset.ts';
import { PROJECT, realDataset } from '../../tests/support/dataset/testData.ts';
import type { Observation } from '../model/observation.ts';
import { differenceOf, isEmpty, nextVersion, snapshotOf, totalsOf } from './releaseChanges.ts';

const dataset = realDataset();
const before = snapshotOf(dataset);
const SLUG = 'hyrpersonal-andel';

/** The difference that a change of the figures makes. */
const after = (change: (observations: Observation[]) => Observation[]) =>
  differenceOf(before, snapshotOf({ ...dataset, observations: change(dataset.observations) }));
const isNorrbotten = ({ indicator, region }: Observation) => indicator === SLUG && region === '25';

describe('a snapshot', () => {
  test('has every figure once, and as it is printed', () => {
    const count = Object.values(before).reduce((sum, { figures }) => sum + Object.keys(figures).length, 0);
    expect(count).toBe(dataset.observations.length);
    expect(before['invanare-per-lakare']?.figures['03 2016']).toBe('0.52');
    expect(before[SLUG]?.figures['09 2017']).toBe('uppgift saknas');
    expect(before['hyrpersonal-kostnad']?.figures['00 2023']).toBe('< 9.3');
  });

  test('does not depend on the order of the rows', () => {
    const observations = dataset.observations.toReversed();
    expect(JSON.stringify(snapshotOf({ ...dataset, observations }))).toBe(JSON.stringify(before));
  });
});

describe('the difference', () => {
  test('of the same is nothing', () => {
    expect(isEmpty(differenceOf(before, snapshotOf(readDataset(PROJECT))))).toBe(true);
  });

  test('from nothing is everything', () => {
    const { changes, indicators, figures } = differenceOf(null, before);
    expect(changes).toEqual({ added: dataset.observations.length, changed: 0, removed: 0 });
    expect(indicators.map(({ definition }) => definition)).toEqual(dataset.indicators.map(() => 'added'));
    expect(figures).toEqual([]);
  });

  test('tells a changed figure with what it was', () => {
    const difference = after((all) => all.map((own) => (isNorrbotten(own) ? { ...own, printed: '8.7' } : own)));
    expect(difference).toEqual({
      changes: { added: 0, changed: 1, removed: 0 },
      indicators: [{ indicator: SLUG, definition: 'unchanged', regions: { 25: { added: 0, changed: 1, removed: 0 } } }],
      figures: [{ indicator: SLUG, region: '25', period: '2017', part: '', from: '8.6', to: '8.7' }],
    });
    expect(nextVersion('1.4.2', difference)).toBe('1.4.3');
  });

  test('tells a bound that is worded as its publication words it', () => {
    const isBound = ({ indicator, period }: Observation) => indicator === 'hyrpersonal-kostnad' && period === '2023';
    const { figures } = after((all) => all.map((own) => (isBound(own) ? { ...own, wording: 'nästan' } : own)));
    expect(figures.map(({ from, to }) => [from, to])).toEqual([['< 9.3', 'nästan 9.3']]);
  });

  test('counts what is gone and what is new', () => {
    const gone = after((all) => all.filter((own) => !isNorrbotten(own)));
    expect(gone.changes).toEqual({ added: 0, changed: 0, removed: 1 });
    const fresh = after((all) => all.flatMap((own) => (isNorrbotten(own) ? [own, { ...own, period: '2018' }] : [own])));
    expect(fresh.changes).toEqual({ added: 1, changed: 0, removed: 0 });
    expect([gone, fresh].map((difference) => nextVersion('1.4.2', difference))).toEqual(['1.5.0', '1.5.0']);
  });

  test('sees a definition with other words, and an indicator that is gone', () => {
    const [first, ...rest] = dataset.indicators;
    const worded = dataset.indicators.map((own) => (own.slug === SLUG ? { ...own, why: 'Annat.' } : own));
    const changed = differenceOf(before, snapshotOf({ ...dataset, indicators: worded }));
    expect(changed.indicators).toEqual([{ indicator: SLUG, definition: 'changed', regions: {} }]);
    expect(nextVersion('1.4.2', changed)).toBe('1.4.3');
    const fewer = differenceOf(before, snapshotOf({ ...dataset, indicators: rest }));
    expect(fewer.indicators).toMatchObject([{ indicator: first?.slug, definition: 'removed' }]);
  });
});

test('the project’s own first release says what was in it', () => {
  const release = dataset.releases.at(-1);
  expect(release).toMatchObject({ version: '1.0.0', date: '2026-11-22', changes: { changed: 0, removed: 0 } });
  const { figures, missing } = release?.totals ?? { figures: 0, missing: 0 };
  expect(release?.changes.added).toBe(figures + missing);
  expect(totalsOf(dataset).regions).toBe(21);
});
