import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { differenceSentence } from './differences.ts';
import { inRegion } from './names.ts';

const dataset = realDataset();
const { regions } = dataset;
const documents = dataset.indicators
  .map((indicator) => indicatorDocument(dataset, indicator))
  .filter(({ coverage }) => coverage !== 'riket');

const figureIn = (document: IndicatorDocument, code: string) =>
  document.figures.find(({ region, period, series }) => region === code && period === document.lead && !series);
const tell = (document: IndicatorDocument, chosen: readonly (typeof regions)[number][]) =>
  differenceSentence(
    chosen.map((region) => ({ region, figure: figureIn(document, region.code) })),
    document,
  ).replace(/[\u202F\u00A0]/g, ' ');

const isMissing = (figure: Figure | undefined): figure is undefined => !figure || figure.basis === 'missing';

/** Every measure and every two regions, both ways. */
const pairs = documents.flatMap((document) =>
  regions.flatMap((a) =>
    regions
      .filter((b) => b !== a)
      .map((b) => {
        const [first, second] = [figureIn(document, a.code), figureIn(document, b.code)];
        return { document, a, b, first, second, text: tell(document, [a, b]) };
      }),
  ),
);
const known = pairs.flatMap(({ first, second, ...rest }) =>
  isMissing(first) || isMissing(second) ? [] : [{ ...rest, first: first as Figure, second: second as Figure }],
);
const numbers = known.filter(
  ({ document: { kind, ranking, coverage } }) => kind !== 'category' && ranking === 'rank' && coverage === 'regions',
);

/** The published digits as a whole number of the last decimal, so that nothing is lost to binary fractions. */
const printed = ({ printed: digits = '' }: Figure, decimals: number) => Math.round(Number(digits) * 10 ** decimals);
const numberIn = (text: string) =>
  Number((/\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?/.exec(text)?.[0] ?? 'none').replaceAll(' ', '').replace(',', '.'));

describe('the difference between two regions, of every measure and all pairs', () => {
  test('can be printed', () => {
    expect(pairs.length).toBeGreaterThan(40_000);
    for (const text of new Set(pairs.map((pair) => pair.text))) {
      expect(text).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}|\.\.| [.,]|\n|\d\.\d/);
      expect(text).not.toMatch(/bättre|sämre|värst|bäst/i);
    }
  });

  test('names those whose figure is missing, and tells no number then', () => {
    const missing = pairs.filter(({ first, second }) => isMissing(first) || isMissing(second));
    expect(missing.length).toBeGreaterThan(500);
    for (const { a, b, first, second, text } of missing) {
      const only = isMissing(first) ? b : a;
      const expected =
        isMissing(first) && isMissing(second)
          ? 'Uppgift saknas för båda.'
          : `Går inte att jämföra: bara ${only.short} har uppgift.`;
      expect(text).toBe(expected);
    }
  });

  test('has the right direction, and says so when the published digits are the same', () => {
    expect(numbers.length).toBeGreaterThan(15_000);
    for (const { document, a, b, first, second, text } of numbers) {
      const sign = document.published ? -1 : 1;
      const decimals = document.decimals ?? 0;
      const more = sign * (printed(first, decimals) - printed(second, decimals));
      if (more === 0) {
        const same = document.exact ? 'Ingen skillnad.' : 'Går inte att skilja åt: skillnaden ryms i avrundningen.';
        expect(text, `${document.slug} ${a.slug} ${b.slug}`).toBe(same);
        continue;
      }
      expect(text).toMatch(more > 0 ? / (fler|högre)( |$)/ : / (färre|lägre)( |$)/);
      expect(text).not.toMatch(more > 0 ? /färre|lägre/ : /fler|högre/);
      expect(text.endsWith(` ${inRegion(a)} än ${inRegion(b)}.`)).toBe(true);
    }
  });

  test('has the right number, with no more decimals than the figures, in percentage points where they are per cent', () => {
    for (const { document, first, second, text } of numbers) {
      if (/Går inte|Ingen/.test(text)) continue;
      const { display, published, kind } = document;
      const size = published
        ? Math.abs(published.reciprocal / Number(first.printed) - published.reciprocal / Number(second.printed))
        : Math.abs(printed(first, 6) - printed(second, 6)) / 1e6;
      const step = display.roundTo ?? 10 ** -display.decimals;
      if (text.startsWith('Mindre än')) expect(size).toBeLessThan(step);
      else expect(Math.abs(numberIn(text) - size)).toBeLessThanOrEqual(step / 2 + 1e-6);
      expect(text.split(',')[1]?.match(/^\d+/)?.[0].length ?? 0).toBeLessThanOrEqual(display.decimals);
      expect(text.startsWith('Omkring ')).toBe(display.approximate && !text.startsWith('Mindre'));
      expect(/procentenhet(er)? /.test(text)).toBe(kind === 'percent');
      expect(text).not.toMatch(/\bprocent\b|%/);
    }
  });

  test('is the same from the other side, but for the direction', () => {
    const turn: Record<string, string> = { fler: 'färre', färre: 'fler', högre: 'lägre', lägre: 'högre' };
    for (const { document, a, b, text } of numbers) {
      const turned = text
        .replace(/fler(?= )|färre|högre|lägre/, (word) => turn[word] ?? word)
        .replace(`${inRegion(a)} än ${inRegion(b)}.`, `${inRegion(b)} än ${inRegion(a)}.`);
      expect(tell(document, [b, a])).toBe(turned);
    }
  });

  test('of surveys is told in thirds alone, and of what is not ranked not at all', () => {
    const surveys = known.filter(({ document }) => document.ranking === 'thirds');
    expect(surveys.length).toBeGreaterThan(2000);
    for (const { first, second, text } of surveys) {
      expect(text).toMatch(/tredjedel/);
      expect(text.replace(/tredjedel/g, '')).not.toMatch(/\d|fler|högre|lägre|färre/);
      expect(text.startsWith('Båda hör till')).toBe(first.third === second.third);
    }
    const unranked = known.filter(({ document: { kind, ranking } }) => kind !== 'category' && ranking === 'none');
    expect(unranked.length).toBeGreaterThan(1000);
    for (const { text } of unranked) expect(text).toMatch(/^Jämförs inte/);
  });

  test('of answers says both, or that they are the same', () => {
    const answers = known.filter(({ document }) => document.kind === 'category');
    expect(answers.length).toBeGreaterThan(3000);
    for (const { document, a, b, first, second, text } of answers) {
      const label = ({ category }: Figure) => document.categories.find(({ id }) => id === category)?.label ?? '?';
      const isSame = first.category === second.category;
      expect(text.toLowerCase()).toContain(label(first).toLowerCase());
      expect(/båda/i.test(text), text).toBe(isSame);
      if (isSame || text.startsWith('Går inte')) continue;
      for (const [region, figure] of [[a, first] as const, [b, second] as const]) {
        const said = [`${label(figure)} ${inRegion(region)}`, `${region.short} ${label(figure)}`];
        expect(said.some((part) => text.toLowerCase().includes(part.toLowerCase()))).toBe(true);
      }
    }
  });
});

describe('the difference between three or four regions', () => {
  const some = fc.record({
    document: fc.constantFrom(
      ...documents.filter(({ ranking, coverage }) => ranking === 'rank' && coverage === 'regions'),
    ),
    chosen: fc.shuffledSubarray([...regions], { minLength: 3, maxLength: 4 }),
  });

  test('names those that may be highest and lowest, and the distance between the ends', () => {
    fc.assert(
      fc.property(some, ({ document, chosen }) => {
        const text = tell(document, chosen);
        const own = chosen.flatMap((region) => {
          const figure = figureIn(document, region.code);
          return isMissing(figure) ? [] : [{ region, figure: figure as Figure }];
        });
        for (const region of chosen) {
          if (isMissing(figureIn(document, region.code))) expect(text).toContain(region.short);
        }
        if (own.length < 3) return;
        const sign = document.published ? -1 : 1;
        const size = ({ figure }: (typeof own)[number]) => sign * printed(figure, document.decimals ?? 0);
        const [top, bottom] = [Math.max(...own.map(size)), Math.min(...own.map(size))];
        if (top === bottom) return void expect(text).toMatch(/^Går inte att skilja åt|^Ingen skillnad/);
        const [, highest = '', lowest = ''] =
          /^(?:Högst|Flest) (.*), (?:lägst|färst) (.*)\. Skillnad: /.exec(text) ?? [];
        for (const one of own) {
          const place = new RegExp(`${inRegion(one.region)}(?! län)(,| eller|$)`);
          expect(place.test(highest), `${document.slug}: ${text}`).toBe(size(one) === top);
          expect(place.test(lowest), `${document.slug}: ${text}`).toBe(size(one) === bottom);
        }
        return undefined;
      }),
      { numRuns: 3000, seed: 20261124 },
    );
  });
});

test('the comparative of every superlative in the data is known', () => {
  const words = new Set(documents.flatMap(({ superlatives }) => Object.values(superlatives ?? {})));
  expect([...words].toSorted()).toEqual(['flest', 'färst', 'högst', 'lägst']);
});
