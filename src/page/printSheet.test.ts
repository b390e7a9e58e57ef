import { RIKET } from '../model/country.ts';
import { hasValue, measureOf } from '../model/measure.ts';
import { describe, expect, it } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionDocument } from '../publish/documents.ts';
import { valueShort } from '../text/figures.ts';
import { printSheet } from './printSheet.ts';
import { regionProfile } from './profile.ts';
import { placeOfOrder } from '../../tests/support/placeOfOrder.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const read = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const documentOf = (slug: string) => read<IndicatorDocument>(`indicators/${slug}.json`);
const published = new Map(dataset.sources.map((source) => [source.id, source]));
const sheets = dataset.regions.map(({ slug, code }) => {
  const profile = regionProfile(read<RegionDocument>(`regions/${slug}.json`), documentOf, dataset.story);
  const newsSource = profile.card[0]?.figure?.source ?? null;
  return {
    slug,
    code,
    profile,
    newsSource,
    sheet: printSheet(profile, { published, edition: dataset.edition, newsSource }),
  };
});

describe.each(sheets)('$slug', ({ code, profile, newsSource, sheet }) => {
  const figureOf = (slug: string) => measureOf(documentOf(slug)).lead()?.of(code);

  it('opens with the answers of its card, those that are missing too, and tells no figure twice', () => {
    const slugs = sheet.cards.map(({ document }) => document.slug);
    expect(slugs.slice(0, profile.card.length)).toEqual(profile.card.map(({ document }) => document.slug));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.length).toBeLessThanOrEqual(6);
  });

  it('tells of a newer figure that is not led with', () => {
    for (const { newer, document } of profile.card) {
      const { sentence } = sheet.cards.find((card) => card.document === document) ?? {};
      if (newer) expect(sentence).toContain(newer.text);
    }
  });

  it('names the source of every figure by its number, and no other source', () => {
    const named = new Set<string>();
    const expectSource = (number: number | null, id: string | undefined) => {
      const source = sheet.sources[(number ?? 0) - 1];
      expect(source?.id).toBe(id);
      named.add(source?.id ?? '');
    };
    if (newsSource !== null) expectSource(sheet.opening, newsSource);
    for (const { figure, source } of sheet.cards) {
      if (figure) expectSource(source, figure.source);
      else expect(source).toBeNull();
    }
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
    expect(rows.length).toBe(6);
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
    const told = sheet.cards.map(({ document }) => document.slug);
    expect(rows.filter(({ slug }) => told.includes(slug))).toEqual([]);
  });

  it('has the value of the country beside that of the region, in the same period', () => {
    const riketOf = (slug: string) => {
      const document = documentOf(slug);
      const riket = measureOf(document).lead()?.of(RIKET);
      return hasValue(riket) ? valueShort(riket, document) : null;
    };
    const rows = [
      ...sheet.cards.map(({ document, riket }) => [document.slug, riket] as const),
      ...sheet.topics.flatMap((topic) => topic.rows).map(({ slug, riket }) => [slug, riket] as const),
    ];
    for (const [slug, riket] of rows) expect(riket, slug).toBe(riketOf(slug));
    expect(rows.filter(([, riket]) => riket !== null).length).toBeGreaterThan(6);
  });

  it('says what is missing, or counts it', () => {
    const { missing } = profile;
    if (missing.length === 0) expect(sheet.missing).toBeNull();
    else expect(sheet.missing).toContain(missing[0]?.document.short);
    if (missing.length > 5) expect(sheet.missing).toMatch(new RegExp(`och ${missing.length - 4} mått till$`));
  });
});
