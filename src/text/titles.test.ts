import { describe, expect, test } from 'vitest';
import { fixedDataset, fixedRows, realDataset } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionsDocument } from '../publish/documents.ts';
import { numberWord } from './numbers.ts';
import { formatPeriod } from './periods.ts';
import { findingTitle, subtitle } from './titles.ts';

const dataset = realDataset();
const readIn = (files: ReadonlyMap<string, string>) => (path: string) =>
  JSON.parse(files.get(path) ?? 'null') as unknown;
const [today, fixed] = [readIn(allDocuments(dataset)), readIn(allDocuments(fixedDataset()))];
const { regions } = today('regions.json') as RegionsDocument;
/** What any measure must be told as, today's too. */
const documents = dataset.indicators.map(({ slug }) => today(`indicators/${slug}.json`) as IndicatorDocument);

const document = (slug: string) => fixed(`indicators/${slug}.json`) as IndicatorDocument;
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');
const title = (slug: string) => plain(findingTitle(document(slug), regions));

/** Short names of the regions at one end, from the printed digits. */
function atTheEnd(slug: string, period: string, pick: (...values: number[]) => number): string[] {
  const rows = fixedRows(slug).filter((row) => row.region !== '00' && row.period === period && row['value']);
  const end = pick(...rows.map((row) => Number(row['value'])));
  const codes = rows.filter((row) => Number(row['value']) === end).map(({ region }) => region);
  return dataset.regions.filter(({ code }) => codes.includes(code)).map(({ short }) => short);
}

describe('the title of a chart', () => {
  test.each(documents)('$slug: says its finding, and when', (own) => {
    const text = plain(findingTitle(own, regions));
    expect(text).toMatch(/^[\p{Lu}\d].*[^.\s]$/u);
    expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}/);
    if (own.coverage === 'regions') expect(text).toContain(formatPeriod(own.lead ?? ''));
    else expect(own.periods.map((period) => period.slice(0, 4))).toContain(/\b(?:19|20)\d\d\b/.exec(text)?.[0]);
    // The fallback, when a finding cannot be made.
    expect(text).not.toBe(`${own.short} ${formatPeriod(own.lead ?? '')}`);
  });

  test.each([
    ['hyrpersonal-andel', Math.max, Math.min],
    ['bedomd-inom-tre-dagar', Math.max, Math.min],
    ['folkmangd', Math.max, Math.min],
    // Fewest doctors is most inhabitants per doctor.
    ['invanare-per-lakare', Math.min, Math.max],
  ])('%s: names those that are first and last', (slug, first, last) => {
    const lead = document(slug).lead ?? '';
    const [highest = '', lowest = ''] =
      title(slug)
        .split(': ')[1]
        ?.split(/, (?=\S+ [ip]å? )/) ?? [];
    for (const name of atTheEnd(slug, lead, first)) expect(highest).toContain(name);
    for (const name of atTheEnd(slug, lead, last)) expect(lowest).toContain(name);
  });

  test('counts the regions that met the target', () => {
    const met = fixedRows('mal-hyrpersonal').filter(({ period, value }) => period === '2025' && value === 'ja');
    expect(met).toHaveLength(5);
    expect(title('mal-hyrpersonal')).toMatch(/^Fem av 21 regioner nådde målet/);
  });

  test('names every region of a partial measure, and whose figures they are', () => {
    expect(title('lakarbehov-2022')).toMatch(
      /Läkarförbundet 2022: 155 procent i Blekinge, 99 i Stockholm och 21 i Jämtland Härjedalen$/,
    );
  });

  test('of what is not ranked tells how far the regions lie apart, and names none of them', () => {
    expect(title('vantetid-forsta-kontakt')).toMatch(
      / 2024 hade väntat minst 24,5 dagar i en region och minst 73,0 dagar i en annan$/,
    );
    expect(title('regionanstallda-specialistlakare')).toMatch(/ 2024: från 126 till 4 119 läkare$/);
  });

  test('tells a change as a rise or a fall, with its bound', () => {
    expect(title('hyrlakare-forandring')).toMatch(/ ökade med 16 procent 2022 och minskade med 12 procent 2025$/);
    expect(title('hyrkostnad-forandring')).toMatch(/ 25 procent mer 2022 och omkring 20 procent mindre 2025 än året/);
  });

  test('says the verb once of two changes in the same direction', () => {
    expect(title('hyrkostnad-forandring-primarvard')).toMatch(/ minskade med 7 procent 2018 och 6 procent 2020$/);
    expect(title('hyrkostnad-forandring-psykiatri')).toMatch(/ ökade med 0,5 procent 2018 och minskade med 6 procent/);
  });

  test('of figures of many periods says how many regions and which years', () => {
    const regionsOf = (slug: string) =>
      new Set(fixedRows(slug).flatMap(({ region }) => (region === '00' ? [] : [region]))).size;
    expect(title('hyrkostnad-region')).toBe(
      `Vad hyrpersonal kostade i ${numberWord(regionsOf('hyrkostnad-region'))} regioner, 2011–2025`,
    );
  });

  test('of a direction counts those that fell, not those that did not', () => {
    expect(title('hyrkostnad-riktning')).toBe('I tre av 21 regioner minskade kostnaden för hyrpersonal 2023');
  });

  test('names the ends of a measure that several regions have, and how many they are', () => {
    expect(title('fast-lakarkontakt')).toMatch(
      /: från 7 procent i Kronoberg till 96 procent i Västra Götaland, av sju regioner med uppgift$/,
    );
    expect(title('listtak')).toContain(
      'från 1 100 på Gotland och i Norrbotten till 1 750 listade per läkare i Kalmar län',
    );
  });

  test('of national counts says how many answered', () => {
    expect(title('bedomning-psykologer')).toMatch(/^14 av 18 svarande landsting /);
    expect(title('bedomning-logopeder')).toMatch(/13 av 21 regioner angav balans, 7 brist$/);
    expect(title('at-planer')).toMatch(/^Elva av 21 regioner planerade /);
  });

  test('of the national cost keeps a bound as a bound', () => {
    expect(title('hyrpersonal-kostnad')).toMatch(
      / under 9,3 miljarder kronor 2023 och knappt 4,8 miljarder kronor 2025$/,
    );
  });
});

test('a short name has no comma, so that names can be listed, and is in the words of the house', () => {
  const wrong = documents.filter(
    ({ short, name }) => short.includes(',') || /hyrkostnad|\bggr\b/i.test(`${short} ${name}`),
  );
  expect(wrong.map(({ slug, short }) => `${slug}: ${short}`)).toEqual([]);
});

test('the subtitle says the unit once, the period, and how many regions have a figure', () => {
  expect(subtitle(document('invanare-per-lakare'), '2016')).toBe(
    'Invånare per läkare i primärvården, 2016. Uppgift finns för 20 av 21 regioner.',
  );
  for (const own of documents) {
    const period = own.lead ?? own.periods.at(-1) ?? '';
    const text = subtitle(own, period);
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    if (own.coverage !== 'regions') continue;
    const [, coverage = ''] = text.split(`, ${formatPeriod(period)}`);
    expect(coverage).toMatch(/^\. Uppgift finns för (?:\d+ av|alla) 21 regioner\.$/);
  }
});
