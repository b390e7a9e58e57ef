import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { hasValue } from '../model/measure.ts';
import { publishedOf } from './allDocuments.ts';

const dataset = realDataset();
const { indicators } = publishedOf(dataset);
const figuresOf = (slug: string) => indicators.find(({ document }) => document.slug === slug)?.document.figures ?? [];
const pairs = dataset.indicators.flatMap(({ slug, fullTimeOf }) => (fullTimeOf ? [[slug, fullTimeOf] as const] : []));
const TOLD = /fler årsarbetare \([\d,\u202F]+\) än personer \([\d,\u202F]+\)/;

test.each(pairs)(
  '%s and %s tell of each other where there are more full-time equivalents than persons, and nowhere else',
  (fullTime, persons) => {
    const counted = figuresOf(persons).filter(hasValue);
    const compared = figuresOf(fullTime)
      .filter(hasValue)
      .flatMap((figure) => {
        const other = counted.find(({ region, period }) => region === figure.region && period === figure.period);
        return other ? [{ figure, other }] : [];
      });
    expect(compared.length).toBeGreaterThan(20);
    for (const { figure, other } of compared) {
      for (const { note = '' } of [figure, other]) {
        expect(TOLD.test(note), `${fullTime} ${figure.region} ${figure.period}`).toBe(figure.value > other.value);
      }
    }
  },
);

test('so it is with Gotland’s specialists in 2024, in both counts', () => {
  for (const slug of ['regionanstallda-specialistlakare', 'regionanstallda-specialistlakare-arsarbetare']) {
    const figure = figuresOf(slug).find(({ region, period }) => region === '09' && period === '2024');
    expect(figure?.note, slug).toMatch(/^Källan har fler årsarbetare \(166\) än personer \(126\)\./);
  }
});
