import { describe, expect, test } from 'vitest';
import { toHtml } from '../../draw/draw.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { measureOf } from '../../model/measure.ts';
import { loadIndicator, loadIndicators, loadRegions } from '../../publish/readEdition.ts';
import { rankingModel } from './rankingModel.ts';
import { rankingView } from './rankingView.ts';

const { regions } = loadRegions();
const documents = loadIndicators()
  .indicators.map(({ slug }) => loadIndicator(slug))
  .filter(({ kind, coverage }) => kind !== 'category' && coverage === 'regions');
const html = (document: IndicatorDocument, period: string) =>
  toHtml(rankingView(document, rankingModel(document, regions, period), { period, marked: [], order: 'högst först' }));

describe('the list of regions', () => {
  test('has bars where its scale starts at zero, and dots where it does not', () => {
    const marks = documents.flatMap((document) =>
      measureOf(document)
        .periods()
        .map((period) => ({ name: `${document.slug} ${period}`, ...rankingModel(document, regions, period) })),
    );
    const offenders = marks.filter(({ mark, ticks }) => (mark === 'bar') !== (ticks[0]?.label === '0'));
    expect(offenders.map(({ name }) => name)).toEqual([]);
    const markOf = (name: string) => marks.find((one) => one.name === name)?.mark;
    expect([markOf('overbelaggningar 2025'), markOf('fortroende-vardcentral 2025')]).toEqual(['bar', 'dot']);
  });

  test('names each of its lines in the head, with its value', () => {
    const [head = ''] = html(loadIndicator('invanare-per-lakare'), '2016').split('</thead>');
    const named = [...head.matchAll(/<b>([^<]+)<\/b>/g)].map(([, name = '']) => name.replaceAll('\u202F', ' '));
    expect(named).toEqual(['riktvärde 1 100', 'listtak 1 500', 'Riket 1 410']);
  });

  test('puts what is behind a suspected break hollow and without a number after what is compared', () => {
    const rows = html(loadIndicator('bedomd-inom-tre-dagar'), '2025').split('data-r="').slice(1);
    const hollow = rows.flatMap((row, index) => (row.includes('hollow') ? [index] : []));
    expect(hollow.map((index) => rows[index]?.slice(0, 2))).toEqual(['21', '25']);
    expect(hollow.every((index) => rows[index]?.includes('<td class="place"></td>'))).toBe(true);
    expect(Math.min(...hollow)).toBe(rows.findLastIndex((row) => /class="dot t/.test(row)) + 1);
  });

  test('is text and boxes, and gives no element a style of its own, which no page would follow', () => {
    expect(documents.filter(({ slug, lead }) => /<svg|style=/.test(html(loadIndicator(slug), lead ?? '')))).toEqual([]);
  });
});
