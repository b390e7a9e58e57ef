import { measureOf } from '../model/measure.ts';
import { describe, expect, it } from 'vitest';
import { realDataset } from '../dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionDocument } from '../publish/documents.ts';
import { valueShort } from '../text/figures.ts';
import { printSheet } from './printSheet.ts';
import { regionProfile } from './profile.ts';
import { placeOfOrder } from '../text/testOrders.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const read = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const documentOf = (slug: string) => read<IndicatorDocument>(`indicators/${slug}.json`);
const published = new Map(dataset.sources.map((source) => [source.id, source]));
const sheets = dataset.regions.map(({ slug, code }) => {
  const profile = regionProfile(read<RegionDocument>(`regions/${slug}.json`), documentOf, dataset.story.topics);
  return { slug, code, profile, sheet: printSheet(profile, published, dataset.edition) };
});

describe.each(sheets)('$slug', ({ code, profile, sheet }) => {
  const figureOf = (slug: string) => measureOf(documentOf(slug)).lead()?.of(code);

  it('tells four to six figures in sentences, none that the page opens with', () => {
    expect(sheet.cards.length).toBeGreaterThanOrEqual(4);
    expect(sheet.cards.length).toBeLessThanOrEqual(6);
    const slugs = sheet.cards.map(({ document }) => document.slug);
    expect(new Set([profile.standOuts[0]?.slug, ...slugs]).size).toBe(slugs.length + 1);
  });

  it('names the source of every figure by its number, and no other source', () => {
    const named = new Set<string>();
    const expectSource = (number: number | null, id: string | undefined) => {
      const source = sheet.sources[(number ?? 0) - 1];
      expect(source?.id).toBe(id);
      named.add(source?.id ?? '');
    };
    expectSource(sheet.opening, profile.standOuts[0]?.figure.source);
    for (const { figure, source } of sheet.cards) expectSource(source, figure.source);
    for (const { slug, source } of sheet.topics.flatMap(({ rows }) => rows))
      expectSource(source, figureOf(slug)?.source);
    for (const { profession, period, source } of sheet.answers) {
      const { figures } = profile.assessments.find(({ document }) => document.assessmentOf === profession) ?? {};
      expectSource(source, figures?.find((figure) => figure.period === period)?.source);
    }
    expect(named.size).toBe(sheet.sources.length);
  });

  it('has value and place of the newer measures that rank the region, as the measure has them', () => {
    const rows = sheet.topics.flatMap((topic) => topic.rows);
    expect(rows.length).toBeGreaterThan(8);
    for (const { slug, value, place, period } of rows) {
      const document = documentOf(slug);
      const figure = figureOf(slug);
      const { from, to, of } = figure?.rank ?? { from: 0, to: 0, of: 0 };
      expect(value.startsWith(valueShort(figure, document))).toBe(true);
      const [order = '', among = '21'] = place.split(' av ');
      expect([placeOfOrder(order, among), Number(among)]).toEqual([to > from ? `${from}–${to}` : `${from}`, of]);
      expect(Number(/\d{4}/.exec(period)?.[0])).toBeGreaterThanOrEqual(sheet.since);
      // Whoever made a figure that is a party to the matter is named in a sentence; a row has no room for one.
      expect(document.madeBy).toBeNull();
    }
    const told = [profile.standOuts[0]?.slug, ...sheet.cards.map(({ document }) => document.slug)];
    expect(rows.filter(({ slug }) => told.includes(slug))).toEqual([]);
  });

  it('says what is missing, or counts it', () => {
    const { missing } = profile;
    if (missing.length === 0) expect(sheet.missing).toBeNull();
    else expect(sheet.missing).toContain(missing[0]?.document.short);
    if (missing.length > 7) expect(sheet.missing).toMatch(new RegExp(`och ${missing.length - 6} mått till$`));
  });
});
