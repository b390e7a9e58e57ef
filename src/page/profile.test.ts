import { isKnown } from '../model/measure.ts';
import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionDocument } from '../publish/documents.ts';
import { missingByReason, regionProfile } from './profile.ts';
import { standOutRule } from './standOuts.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const read = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const documentOf = (slug: string) => read<IndicatorDocument>(`indicators/${slug}.json`);
const profiles = dataset.regions.map(({ code, slug }) => {
  const region = read<RegionDocument>(`regions/${slug}.json`);
  return { code, slug, region, profile: regionProfile(region, documentOf, dataset.story) };
});

/** Whether the printed figure is among the three at an end, counting those that print the same as sharing a place. */
function isAtEnd(indicator: string, period: string, code: string): boolean {
  const rows = rawRows(indicator).filter((row) => row.region !== '00' && row.period === period && row['value']);
  const values = rows.map((row) => Number(row['value']));
  const own = Number(rows.find(({ region }) => region === code)?.['value']);
  const above = values.filter((value) => value >= own).length;
  const below = values.filter((value) => value <= own).length;
  return Math.min(above, below) <= 3;
}

describe('what stands out', () => {
  test.each(profiles)(
    '$slug: at an end or a rare answer, one for each topic, in the order of the story',
    ({ code, profile }) => {
      const { standOuts } = profile;
      expect(standOuts.length).toBeLessThanOrEqual(5);
      const topics = standOuts.map(({ slug }) => documentOf(slug).topic);
      expect(new Set(topics).size).toBe(topics.length);
      const places = topics.map((topic) => dataset.story.topics.findIndex(({ id }) => id === topic));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const { slug, period, figure, sentence } of standOuts) {
        if (documentOf(slug).kind !== 'category') expect([slug, isAtEnd(slug, period, code)]).toEqual([slug, true]);
        else expect(sentence).toMatch(/ (Det svaret har|Så var det i) (en|två|tre) av 2[01] regioner\.$/);
        expect(figure.region).toBe(code);
      }
    },
  );

  test('opens with doctors where a region stands out so, however old', () => {
    for (const { slug, profile } of profiles) {
      const topics = profile.standOuts.map((one) => documentOf(one.slug).topic);
      if (topics.includes('lakare')) expect(topics[0], slug).toBe('lakare');
    }
  });

  test('is a key figure of its topic where one sets the region apart, however new its neighbours are', () => {
    const passedOver = profiles.flatMap(({ slug, code, profile }) =>
      profile.standOuts.flatMap((one) => {
        const { topic, keyFigure } = documentOf(one.slug);
        const keys = profile.key.filter(({ document, figure }) => document.topic === topic && figure?.rank);
        const better = keys.find(({ document, figure }) => isAtEnd(document.slug, figure?.period ?? '', code));
        return !keyFigure && better ? [`${slug}: ${one.slug} before ${better.document.slug}`] : [];
      }),
    );
    expect(passedOver).toEqual([]);
  });

  test('the rule names the topics at either end of the order', () => {
    expect(standOutRule(dataset.story.topics)).toContain('med läkare först och kostnad sist');
  });

  test('is nothing that a party to the matter has made, however rare the answer', () => {
    const answers = profiles.flatMap(({ profile }) => profile.answers);
    expect(answers.some(({ document }) => document.madeBy !== null)).toBe(true);
    for (const { profile } of profiles) {
      for (const { slug } of profile.standOuts) expect(documentOf(slug).madeBy).toBeNull();
    }
  });

  test('the regions do not all get the same', () => {
    const told = profiles.map(({ profile }) => profile.standOuts.map(({ slug }) => slug).join());
    expect(new Set(told).size).toBeGreaterThanOrEqual(10);
  });
});

describe('every profile', () => {
  const covering = dataset.indicators.filter(
    ({ coverage, topic, bulk }) =>
      coverage === 'regions' && bulk === undefined && !dataset.story.topics.find(({ id }) => id === topic)?.background,
  );

  test.each(profiles)(
    '$slug tells of every indicator that covers the regions and its file holds, once',
    ({ profile }) => {
      const numbers = profile.measures.flatMap(({ entries }) => entries.map(({ document }) => document.slug));
      const answers = [...profile.assessments, ...profile.answers].map(({ document }) => document.slug);
      expect([...numbers, ...answers].toSorted()).toEqual(covering.map(({ slug }) => slug).toSorted());
    },
  );

  test.each(profiles)(
    '$slug tells of a measure of a few regions once: its figure, or that there is none',
    ({ profile }) => {
      const singles = profile.singles.map(({ document }) => document.slug);
      const missing = profile.missing.map(({ document }) => document.slug);
      for (const slug of ['hme-ledarskap', 'hme-motivation', 'hme-styrning']) {
        expect([...singles, ...missing].filter((own) => own === slug)).toEqual([slug]);
      }
      for (const { figures } of profile.singles) {
        expect(figures.filter(isKnown)).not.toHaveLength(0);
      }
    },
  );

  test('what is missing is told once for each reason, and nothing of it is left out', () => {
    for (const { profile, region } of profiles) {
      const groups = missingByReason(profile.missing, region);
      expect(groups.flatMap(({ names }) => names)).toHaveLength(profile.missing.length);
      expect(new Set(groups.map(({ reason }) => reason)).size).toBe(groups.length);
      for (const { reason } of groups) expect(reason).toMatch(/\.$/);
    }
  });

  test('what a region misses is said of that region, by its name', () => {
    const told = profiles.flatMap(({ region, profile }) =>
      profile.missing.map(({ sentence }) => ({ sentence, short: region.short })),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ sentence, short }) => !sentence.includes(short))).toEqual([]);
  });
});
