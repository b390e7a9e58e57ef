import { ageOf } from '../model/age.ts';
import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionsDocument } from '../publish/documents.ts';
import { keyFindings, shortageSentence, targetSentence } from './frontFindings.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const documentOf = (slug: string) => JSON.parse(files.get(`indicators/${slug}.json`) ?? '{}') as IndicatorDocument;
const { regions } = JSON.parse(files.get('regions.json') ?? '{}') as RegionsDocument;
const findings = keyFindings(documentOf, regions);
const textOf = (slug: string) => {
  const found = findings.find((one) => one.slug === slug);
  return `${found?.value ?? ''} ${found?.text ?? ''}`.replace(/[\u202F\u00A0]/g, ' ');
};
const regional = (slug: string, period: string) =>
  rawRows(slug).filter((row) => row.region !== '00' && row.period === period && row['value']);
const shortOf = (code: string | undefined) => regions.find((region) => region.code === code)?.short ?? '';
const comma = (value: string | undefined) => (value ?? '').replace('.', ',');

describe('what the front page opens with, held against the printed figures', () => {
  test('leads with a figure of now, and each has its source', () => {
    const years = findings.map(({ period }) => /\d{4}/.exec(period)?.[0] ?? '');
    expect(years.map((year) => ageOf(year, dataset.edition))).toContain('now');
    for (const { source, publisher } of findings) {
      expect(dataset.sources.some(({ id }) => id === source)).toBe(true);
      expect(publisher).not.toBe('');
    }
  });

  test('regions that report a shortage of specialists', () => {
    const newest = rawRows('bedomning-specialistlakare')
      .filter((row) => row.region === '00' && row['value'] === 'brist')
      .toSorted((a, b) => a.period.localeCompare(b.period))
      .at(-1);
    expect(textOf('bedomning-specialistlakare')).toContain(
      `${newest?.['count'] ?? ''} av ${newest?.['of'] ?? ''} regioner bedömde`,
    );
    expect(textOf('bedomning-specialistlakare')).toContain(`rapport ${newest?.period ?? ''}`);
  });

  test('the share of hired staff, now and at its highest', () => {
    const rows = rawRows('hyrpersonal-andel-riket')
      .filter((row) => row['value'] && !row['series'])
      .toSorted((a, b) => a.period.localeCompare(b.period));
    const peak = rows.toSorted((a, b) => Number(b['value']) - Number(a['value']))[0];
    const text = textOf('hyrpersonal-andel-riket');
    expect(text).toContain(`${comma(rows.at(-1)?.['value'])} % av regionernas personalkostnad`);
    expect(text).toContain(`År ${peak?.period ?? ''} var den ${comma(peak?.['value'])} procent`);
  });

  test('assessment within three days, from the lowest region to the highest', () => {
    const { lead } = documentOf('bedomd-inom-tre-dagar');
    const rows = regional('bedomd-inom-tre-dagar', lead ?? '').toSorted(
      (a, b) => Number(a['value']) - Number(b['value']),
    );
    const [lowest, highest] = [rows[0], rows.at(-1)];
    expect(textOf('bedomd-inom-tre-dagar')).toMatch(
      new RegExp(
        `från ${Number(lowest?.['value']).toFixed(1).replace('.', ',')} procent \\S+ ${shortOf(lowest?.region)} till ${Number(highest?.['value']).toFixed(1).replace('.', ',')} procent \\S+ ${shortOf(highest?.region)}`,
      ),
    );
  });

  test('inhabitants per doctor, from the region with the fewest to that with the most', () => {
    const rows = regional('invanare-per-lakare', '2016').toSorted((a, b) => Number(b['value']) - Number(a['value']));
    const text = textOf('invanare-per-lakare');
    for (const row of [rows[0], rows.at(-1)]) expect(text).toContain(shortOf(row?.region));
    expect(text.indexOf(shortOf(rows[0]?.region))).toBeLessThan(text.indexOf(shortOf(rows.at(-1)?.region)));
  });

  test('regions that met the target for hired staff', () => {
    const met = (period: string) =>
      rawRows('mal-hyrpersonal').filter((row) => row.period === period && row['value'] === 'ja');
    const text = targetSentence(documentOf('mal-hyrpersonal'));
    expect(met('2025')).toHaveLength(5);
    expect(text).toMatch(/^Fem av 21 regioner nådde det nationella målet 2025/);
    expect(met('2021')).toHaveLength(1);
    expect(text).toMatch(/År 2021 var det en\.$/);
  });

  test('professions of which every region reports a shortage', () => {
    const assessments = dataset.indicators.filter(({ assessmentOf }) => assessmentOf !== null);
    const text = shortageSentence(assessments.map(({ slug }) => documentOf(slug))) ?? '';
    const period = /rapport (\d{4})/.exec(text)?.[1] ?? '';
    for (const { slug, assessmentOf } of assessments) {
      const rows = rawRows(slug).filter((row) => row.period === period && row['value'] === 'brist');
      const isAll =
        rows.filter(({ region }) => region !== '00').length === 21 ||
        rows.some((row) => row.region === '00' && row['count'] === '21' && row['of'] === '21');
      expect([slug, text.includes((assessmentOf ?? '').toLowerCase())]).toEqual([slug, isAll]);
    }
  });
});
