import { describe, expect, test } from 'vitest';
import { fixedRows, fixedDataset } from '../../tests/support/dataset/testData.ts';
import { ageOf } from '../model/age.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { IndicatorsDocument, ProposalsDocument, RegionsDocument } from '../publish/documents.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import {
  allDoctors,
  assessedHeading,
  assessedNumber,
  countedOtherwise,
  doctorsHeading,
  frontNews,
  hiredHeading,
  hiredNumber,
  hiredShare,
  largestChange,
  proposalsHeading,
  proposalsNumber,
  shareNews,
  shortageHeading,
  shortageNumber,
  shortageSentence,
  targetHistory,
  targetReached,
} from './frontFindings.ts';

const dataset = fixedDataset();
const files = allDocuments(dataset);
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const documentOf = (slug: string) => json<IndicatorDocument>(`indicators/${slug}.json`);
const { regions } = json<RegionsDocument>('regions.json');
const rules = json<IndicatorsDocument>('indicators.json');
const proposals = json<ProposalsDocument>('proposals.json');
const spaced = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');
const comma = (value: string | undefined) => (value ?? '').replace('.', ',');
const shortOf = (code: string | undefined) => regions.find((region) => region.code === code)?.short ?? '';

const national = documentOf('hyrpersonal-andel-riket');
const target = documentOf('mal-hyrpersonal');
const shareOf = (document: IndicatorDocument) => hiredShare(document) ?? expect.fail('no two years');
const share = shareOf(national);

/** The national share with one more year, of a source of its own. */
const withYear = (period: string, value: number): IndicatorDocument => ({
  ...national,
  figures: [...national.figures, { ...(national.figures.at(-1) as Figure), period, value }],
  periods: [...national.periods, period],
});

describe('the cost of hired staff, held against the printed figures', () => {
  const rows = fixedRows('hyrpersonal-andel-riket')
    .filter((row) => row['value'] && !row['series'])
    .toSorted((a, b) => a.period.localeCompare(b.period));
  const last = rows.at(-1);
  const highest = rows.toSorted((a, b) => Number(b['value']) - Number(a['value']))[0];
  const reached = fixedRows('mal-hyrpersonal').filter((row) => row.period === '2025' && row['value'] === 'ja');

  test('the news is the newest year beside the highest, and how many regions reached the target', () => {
    expect(reached).toHaveLength(5);
    expect(spaced(frontNews(share, target))).toBe(
      `Hyrpersonal kostade ${comma(last?.['value'])} procent av personalkostnaden ${last?.period}, enligt Upphandling24, mot ${comma(highest?.['value'])} procent ${highest?.period} enligt Arbetet. De kan ha räknat olika. Fem av 21 regioner nådde målet.`,
    );
    expect(targetReached(target)).toEqual({ period: '2025', reached: 5, of: 21 });
  });

  test('two publications may have counted in two ways, so both are named; one need not be', () => {
    expect(shareNews(share).flatMap(({ source }) => source ?? [])).toEqual([share.last.source, share.highest.source]);
    expect(countedOtherwise(share)).toBe('Källorna för 2023 och 2025 kan ha räknat olika.');
    const one = { ...share, highest: { ...share.highest, source: share.last.source } };
    expect(
      shareNews(one)
        .map(({ text }) => text)
        .join(''),
    ).not.toMatch(/enligt|olika/);
    expect(countedOtherwise(one)).toBe('');
  });

  test('another year of figures is told as what it is', () => {
    const told = (value: number) => spaced(frontNews(shareOf(withYear('2026', value)), target));
    expect(told(3.1)).toMatch(/ kostade 3,1 procent av personalkostnaden 2026, .*, mot 5,1 procent 2023 /);
    expect(told(5.1)).toMatch(/, lika mycket som 2023 /);
    expect(told(5.4)).toMatch(
      / kostade 5,4 procent .* 2026, .*, mer än 5,1 procent 2023, som var det högsta dittills /,
    );
    // The target is of another year then.
    expect(told(3.1)).toMatch(/nådde målet 2025\.$/);
  });

  test('the heading tells the highest and the newest without a way between them, or that the newest is the highest', () => {
    expect(spaced(hiredHeading(share))).toBe(
      'Hyrpersonal kostade 5,1 procent av personalkostnaden 2023 och 2,5 procent 2025',
    );
    expect(spaced(hiredHeading(shareOf(withYear('2026', 5.4))))).toBe(
      'Hyrpersonal kostade 5,4 procent av personalkostnaden 2026, mest sedan 2017',
    );
    expect(spaced(hiredNumber(share).value)).toBe('5,1 och 2,5 %');
  });

  test('the years of the target, each with its count', () => {
    expect(targetHistory(target)).toBe('En region nådde det 2018, en 2021 och fem 2025.');
  });
});

describe('what the regions say', () => {
  const specialists = documentOf('bedomning-specialistlakare');
  const newest = fixedRows('bedomning-specialistlakare')
    .filter((row) => row.region === '00' && row['value'] === 'brist')
    .toSorted((a, b) => a.period.localeCompare(b.period))
    .at(-1);

  test('is the count of the newest report, with how many answered', () => {
    expect(shortageHeading(specialists)).toBe(
      'I Socialstyrelsens rapport 2022 angav alla 21 regioner brist på specialistläkare',
    );
    expect(shortageNumber(specialists)?.value).toBe(`${newest?.['count']} av ${newest?.['of']}`);
    const some = {
      ...specialists,
      figures: specialists.figures.filter(({ period }) => period !== '2022'),
      periods: specialists.periods.filter((period) => period !== '2022'),
    };
    expect(shortageHeading(some)).toBe(
      'I Socialstyrelsens rapport 2021 angav 19 av 21 regioner brist på specialistläkare',
    );
  });

  test('names the professions of which every region reports a shortage', () => {
    const assessments = dataset.indicators.filter(({ assessmentOf }) => assessmentOf !== null);
    const text = shortageSentence(assessments.map(({ slug }) => documentOf(slug))) ?? '';
    const period = /rapport (\d{4})/.exec(text)?.[1] ?? '';
    for (const { slug, assessmentOf } of assessments) {
      const rows = fixedRows(slug).filter((row) => row.period === period && row['value'] === 'brist');
      const isAll =
        rows.filter(({ region }) => region !== '00').length === 21 ||
        rows.some((row) => row.region === '00' && row['count'] === '21' && row['of'] === '21');
      expect([slug, text.includes((assessmentOf ?? '').toLowerCase())]).toEqual([slug, isAll]);
    }
  });
});

describe('how it is felt', () => {
  test('assessment within three days goes from the lowest region to the highest of the leading year', () => {
    const document = documentOf('bedomd-inom-tre-dagar');
    const rows = fixedRows('bedomd-inom-tre-dagar')
      .filter((row) => row.region !== '00' && row.period === document.lead && row['value'])
      .toSorted((a, b) => Number(a['value']) - Number(b['value']));
    const [lowest, highest] = [rows[0], rows.at(-1)].map((row) => ({
      name: shortOf(row?.region),
      value: Number(row?.['value']).toFixed(1).replace('.', ','),
    }));
    expect(spaced(assessedHeading(document, regions))).toBe(
      `Medicinsk bedömning inom tre dagar 2024: från ${lowest?.value} procent i ${lowest?.name} till ${highest?.value} procent i ${highest?.name}`,
    );
    expect(spaced(assessedNumber(document).value)).toBe(`${lowest?.value}–${highest?.value} %`);
  });

  test('the largest change of all is told without a cause, and only while it is news', () => {
    const trust = documentOf('fortroende-vardcentral');
    const change = largestChange(trust, regions, rules);
    expect(spaced(change?.title ?? '')).toBe(
      'Förtroende för vårdcentralerna i Blekinge: från 61,7 till 46,5 procent av de svarande mellan 2024 och 2025',
    );
    expect(change?.text).toMatch(
      /sedan 2016\. Undersökningen bygger på ett urval\. Vad fallet beror på säger inte siffran\.$/,
    );
    const before = { ...trust, lead: '2024', figures: trust.figures.filter(({ period }) => period !== '2025') };
    expect(largestChange(before, regions, rules)).toBeNull();
  });
});

test('the proposals are told by what has become of them', () => {
  expect(proposalsHeading(proposals)).toBe(
    'För ett av Läkarförbundets 18 förslag finns ett delvis beslut, sex utreds eller har fått pengar',
  );
  expect(proposalsNumber(proposals).value).toBe('1 av 18');
  const none = { ...proposals, proposals: proposals.proposals.filter(({ status }) => status === 'inget-hittat') };
  expect(proposalsHeading(none)).toBe('Inget av Läkarförbundets 11 förslag är beslutat');
});

test('patients per doctor are an older picture only while they are an archive', () => {
  const doctors = documentOf('invanare-per-lakare');
  expect(doctorsHeading(doctors)).toBe('Äldre bild: invånare per läkare i primärvården 2016');
  expect(doctorsHeading({ ...doctors, lead: '2026' })).toBe('Invånare per läkare i primärvården 2026');
});

test('all doctors are told by the lowest and the highest region of the leading year', () => {
  const document = documentOf('anstallda-lakare-per-100-000-scb');
  const values = document.figures
    .filter(({ region, period, value }) => region !== '00' && period === document.lead && value !== null)
    .map(({ value }) => Math.round(value ?? 0));
  expect(spaced(allDoctors(document))).toBe(
    `Alla anställda läkare, också på sjukhus: ${Math.min(...values)}–${Math.max(...values)} per 100 000 invånare 2023.`,
  );
});

test('the map has measures of now, and no more than one of an archive', () => {
  const ages = dataset.story.frontMap.map((slug) => {
    const { lead, edition } = documentOf(slug);
    return ageOf(lead ?? '', edition);
  });
  expect(ages).toContain('now');
  expect(ages.filter((age) => age === 'archive')).toHaveLength(1);
});
