import { ageOf } from '../model/age.ts';
import { REGION_COUNT } from '../model/country.ts';
import type { Indicator, NextPublication } from '../model/indicator.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf } from '../model/measure.ts';
import { comparePeriods, parsePeriod } from '../model/period.ts';
import type { Source } from '../model/source.ts';
import { fill, fillSome } from '../model/template.ts';
import { capitalise, joinWords, numberWord } from './numbers.ts';
import { formatDate, formatPeriod } from './periods.ts';

// What the figures of a measure change with the next ones, in words: so that no definition says it by hand. Which period a
// measure leads with, and why, is told by leadReason.ts.

type Told = Pick<IndicatorDocument, 'coverage' | 'kind' | 'country' | 'edition' | 'figures' | 'periods'>;

/** What words need besides the figures. */
export interface About {
  regions: readonly { code: string; short: string }[];
  /** The publications of the figures, each with its publisher's short name. */
  sources: readonly (Pick<Source, 'reading' | 'relation'> & { publisher: string })[];
}

type Words = Pick<IndicatorDocument, 'caveats' | 'unknown' | 'nextPublication'>;

/** A definition's words that speak of its figures, with what the figures themselves tell. */
export function wordsOfFigures(indicator: Indicator, document: Told, about: About): Words {
  const copies = about.sources.filter(({ reading }) => reading.at === 'copy');
  const facts = { read: readOn(about.sources), copied: readOn(copies), newest: formatPeriod(newestOf(document)) };
  const isLive = indicator.imports !== undefined && document.coverage === 'regions' && document.kind !== 'category';
  return {
    caveats: [
      isLive && archiveCaveat(document),
      // What asks for what there is not, such as a copy where all is read at the publisher, is no longer so.
      ...indicator.caveats.map((caveat) => fill(caveat, facts)),
      isLive && yearsCaveat(document, about.regions),
    ].filter((caveat) => typeof caveat === 'string'),
    unknown: fillSome(indicator.unknown ?? unknownOf(indicator, about.sources, facts.read) ?? '', facts) || null,
    nextPublication: indicator.nextPublication && nextPublicationText(indicator.nextPublication, document),
  };
}

const newestOf = ({ periods }: Pick<Told, 'periods'>): string => periods.at(-1) ?? '';

/** "den 2 juli 2026", of several readings "den 2 juli 2026 och den 1 december 2026"; null where no day is known. */
function readOn(sources: About['sources']): string | null {
  const days = [...new Set(sources.flatMap(({ reading }) => reading.date ?? []))].toSorted(comparePeriods);
  return days.length === 0 ? null : joinWords(days.map((day) => `den ${formatDate(day)}`));
}

/** That one publisher who hands on others' figures had none, the days that they were read; null of all other figures. */
function unknownOf({ imports = [] }: Indicator, sources: About['sources'], read: string | null): string | null {
  const [publisher, ...others] = new Set(sources.map((source) => source.publisher));
  const isRelayed = sources.every(({ relation, reading }) => relation === 'relay' && reading.date !== null);
  if (publisher === undefined || others.length > 0 || !isRelayed || read === null) return null;
  const orWrong = imports.some(({ leaveOut = [] }) => leaveOut.length > 0)
    ? ', eller en uppgift som inte kan stämma'
    : '';
  return `${publisher} hade ingen uppgift för {short} det året när uppgifterna lästes ${read}${orWrong}.`;
}

/** Of a measure whose only period is long ago. */
function archiveCaveat({ periods, edition }: Told): string | null {
  const [period, ...others] = periods;
  if (period === undefined || others.length > 0 || ageOf(period, edition) !== 'archive') return null;
  return `Uppgifterna gäller ${formatPeriod(period)}. Läget kan ha ändrats sedan dess.`;
}

/** So many regions are missing by name in a period; where more are, those that are there are counted. */
const NAMED = 2;
/** So many periods are told one by one. */
const TOLD = 4;

/**
 * From when to when a series goes, and who is missing in it: "Serien har alla regioner varje år från 2016 till 2025.", "Serien
 * går från 2019 till 2025. Halland saknas 2025. År 2019 har 14 av 21 regioner en uppgift." Null of a single period.
 */
export function yearsCaveat(document: Told, regions: About['regions']): string | null {
  const measure = measureOf(document);
  const periods = measure.periods();
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const all = periods.map((period) => {
    const there = new Set(
      measure
        .at(period)
        .regions()
        .map(({ region }) => region),
    );
    return { period, missing: regions.filter(({ code }) => !there.has(code)).map(({ short }) => short) };
  });
  const lacking = all.filter(({ missing }) => missing.length > 0);
  const span = `från ${formatPeriod(first)} till ${formatPeriod(last)}`;
  const isWhole = lacking.length === 0 && isEveryYear(periods);
  return [
    isWhole ? `Serien har alla regioner varje år ${span}.` : `Serien går ${span}.`,
    absentText(periods),
    missingText(
      lacking.filter(({ missing }) => missing.length <= NAMED),
      periods,
    ),
    countedText(all),
    countryText(document, periods),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Åren 2024 och 2025 saknas."; empty where all between the first and the last are there. */
function absentText(periods: readonly string[]): string {
  if (!periods.every((period) => /^\d{4}$/.test(period))) return '';
  const [first, last] = [Number(periods[0]), Number(periods.at(-1))];
  const all = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const absent = all.filter((year) => !periods.includes(year));
  if (absent.length < 2) return absent.map((year) => `År ${year} saknas.`).join('');
  return isEveryYear(absent) && absent.length > 2
    ? `Åren ${absent[0] ?? ''}–${absent.at(-1) ?? ''} saknas.`
    : `Åren ${joinWords(absent)} saknas.`;
}

type Lacking = readonly { period: string; missing: readonly string[] }[];

/** "Örebro län och Västerbotten saknas 2018, och Norrbotten från 2019 till 2021."; empty where nobody is missing. */
function missingText(lacking: Lacking, all: readonly string[]): string {
  const names = [...new Set(lacking.flatMap(({ missing }) => missing))];
  const byPeriods = Map.groupBy(names, (name) =>
    periodsText(
      lacking.filter(({ missing }) => missing.includes(name)).map(({ period }) => period),
      all,
    ),
  );
  const parts = [...byPeriods].map(([periods, own], index) => `${joinWords(own)}${index ? '' : ' saknas'} ${periods}`);
  if (parts.length === 0) return '';
  const isPlain = parts.every((part) => !part.includes(' och '));
  return `${isPlain || parts.length < 2 ? joinWords(parts) : `${parts.slice(0, -1).join(', ')}, och ${parts.at(-1) ?? ''}`}.`;
}

/** "År 2019 har 14 av 21 regioner en uppgift, 2024 har 17 och 2025 har 19."; empty where enough are there. */
function countedText(all: Lacking): string {
  const few = all
    .filter(({ missing }) => missing.length > NAMED)
    .map(({ period, missing }) => ({ period, count: REGION_COUNT - missing.length }));
  if (few.length === 0) return '';
  if (few.length <= TOLD) {
    const [{ period, count }, ...others] = few as [(typeof few)[0], ...typeof few];
    const year = parsePeriod(period)?.form === 'year' ? `År ${period}` : capitalise(formatPeriod(period));
    const told = `${year} har ${numberWord(count)} av ${REGION_COUNT} regioner en uppgift`;
    return `${joinWords([told, ...others.map((own) => `${formatPeriod(own.period)} har ${numberWord(own.count)}`)])}.`;
  }
  const counts = few.map(({ count }) => count);
  const between = `har mellan ${numberWord(Math.min(...counts))} och ${numberWord(Math.max(...counts))} regioner en uppgift`;
  const whole = all.filter(({ missing }) => missing.length === 0).map(({ period }) => formatPeriod(period));
  return whole.length + few.length === all.length && whole.length > 0 && whole.length <= TOLD
    ? `Alla ${REGION_COUNT} regioner har en uppgift ${joinWords(whole)}. De andra åren ${between}.`
    : `${capitalise(numberWord(few.length))} av de ${numberWord(all.length)} åren ${between}.`;
}

/** Where the publisher has given the country's figure for some of the periods only. */
function countryText({ figures, country }: Told, periods: readonly string[]): string {
  const measure = measureOf({ figures });
  const without = periods.filter((period) => measure.at(period).country() === undefined);
  if (country?.by !== 'publisher' || without.length === periods.length || without.length === 0) return '';
  return `Rikets tal saknas ${periodsText(without, periods)}.`;
}

/** Of all periods some: "2018 och 2020", "från 2014 till 2023", "från 2021" where it is so to the last; "alla år". */
function periodsText(periods: readonly string[], all: readonly string[]): string {
  const [first, end] = [periods[0], periods.at(-1)];
  if (first === undefined || end === undefined) return '';
  if (periods.length === all.length) return 'alla år';
  if (periods.length < 3 || !isEveryYear(periods)) return joinWords(periods.map(formatPeriod));
  return end === all.at(-1) ? `från ${first}` : `från ${first} till ${end}`;
}

/** Years in a row, without a gap. */
const isEveryYear = (periods: readonly string[]): boolean =>
  periods.every((period, index) => /^\d{4}$/.test(period) && Number(period) === Number(periods[0]) + index);

/** When the next figures come, as a phrase that a sentence goes round; null when we have them. */
function nextPublicationText({ period, by, date, said }: NextPublication, document: Told): string | null {
  if (comparePeriods(newestOf(document), period) >= 0) return null;
  const when = formatPeriod(period);
  if (date === null) return `Siffrorna för ${when} finns hos ${by}, men dem har vi inte läst`;
  const on = `den ${formatDate(date)}`;
  const then = said === null ? '' : ` i ${formatDate(said)}`;
  return comparePeriods(date, document.edition.updated) <= 0
    ? `${by} angav${then} att talen för ${when} skulle komma ${on}, men dem har vi inte läst`
    : `Talen för ${when} väntas ${on}, enligt ${by}${then}`;
}
