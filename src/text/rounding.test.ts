import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import type { Indicator } from '../model/indicator.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { intervalText } from './figures.ts';
import { formatNumber, rounded, roundTo } from './numbers.ts';

const dataset = realDataset();
const definition = dataset.indicators.find(({ published }) => published !== null) ?? expect.fail();
const observation = dataset.observations.find(({ indicator }) => indicator === definition.slug) ?? expect.fail();
const published = definition.published ?? expect.fail();

/** A number that is never anything but whole numbers: `over / under`. */
interface Ratio {
  over: bigint;
  under: bigint;
}

/** Rounded once, halves away from zero, and set as in Swedish. */
function written({ over, under }: Ratio, decimals: number): string {
  const scaled = (2n * over * 10n ** BigInt(decimals) + under) / (2n * under);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '\u202F');
  return decimals === 0 ? whole : `${whole},${digits.slice(-decimals)}`;
}

/** The ends of what `printed / 10 ** decimals` can have been before it was rounded, turned round where it is converted. */
function exactEnds(printed: number, decimals: number, reciprocal: number | null): [Ratio, Ratio] {
  const under = 2n * 10n ** BigInt(decimals);
  const [low, high] = [2n * BigInt(printed) - 1n, 2n * BigInt(printed) + 1n];
  if (reciprocal === null) {
    return [
      { over: low, under },
      { over: high, under },
    ];
  }
  const over = BigInt(reciprocal) * under;
  return [
    { over, under: high },
    { over, under: low },
  ];
}

/** In the last decimal: the smallest that can be printed, and some whose reciprocals end near a half. */
const PRINTED = [...Array.from({ length: 1500 }, (_, index) => index + 1), 9900, 9901, 9990, 9999];

/** What is shown of each of them where one measure publishes them all. */
function shownSpans(decimals: number, shownDecimals: number, isConverted: boolean) {
  const indicator: Indicator = {
    ...definition,
    coverage: 'riket',
    ranking: 'none',
    decimals,
    published: isConverted ? published : null,
    display: { decimals: shownDecimals, roundTo: isConverted && shownDecimals === 0 ? 10 : null, approximate: false },
  };
  const observations = PRINTED.map((printed) => {
    const value = Number(`${printed}e-${decimals}`);
    return {
      ...observation,
      indicator: indicator.slug,
      value,
      printed: value.toFixed(decimals),
      basis: 'published' as const,
    };
  });
  const { figures } = indicatorDocument({ ...dataset, observations }, indicator);
  return PRINTED.map((printed, index) => ({ printed, text: intervalText(figures[index] ?? expect.fail(), indicator) }));
}

test('the ends of a span are those of the exact interval, rounded once, of every value with one, two and three decimals', () => {
  const wrong: string[] = [];
  let checked = 0;
  for (const decimals of [1, 2, 3]) {
    for (const [shownDecimals, isConverted] of [
      [0, true],
      [1, true],
      [decimals, false],
      [decimals - 1, false],
    ] as const) {
      // Where the value is shown in tens its ends are whole; else they have a digit more than it.
      const digits = isConverted && shownDecimals === 0 ? 0 : shownDecimals + 1;
      for (const { printed, text } of shownSpans(decimals, shownDecimals, isConverted)) {
        const ends = exactEnds(printed, decimals, isConverted ? published.reciprocal : null);
        const expected = ends.map((end) => written(end, digits)).join('–');
        if (text !== expected) wrong.push(`${printed}e-${decimals} with ${digits}: ${text}, not ${expected}`);
        checked += 1;
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(checked).toBe(12 * PRINTED.length);
});

test('0,67 per 1 000 is 1 481 to 1 504 inhabitants per doctor', () => {
  const document = indicatorDocument(dataset, definition);
  const spans = document.figures
    .filter(({ printed }) => printed === '0.67')
    .map((figure) => intervalText(figure, document));
  expect(new Set(spans)).toEqual(new Set(['1\u202F481–1\u202F504']));
});

test('a half is rounded from zero, whatever its binary digits', () => {
  expect([12.35, -12.35, -0.04].map((value) => rounded(value, 1))).toEqual([12.4, -12.4, 0]);
  expect([0.5, 1.5, 2.5, -0.5].map((value) => rounded(value, 0))).toEqual([1, 2, 3, -1]);
  expect(rounded(1.005, 2)).toBe(1.01);
  expect(formatNumber(1e-9, 2)).toBe('0,00');
  expect(roundTo(1204.96, 10)).toBe(1200);
});
