import { REGION_COUNT } from '../model/country.ts';
import { basisText } from './figures.ts';
import { joinWords, MISSING, numberWord } from './numbers.ts';
import { formatPeriod } from './periods.ts';

/** What the signs in the charts mean, in the same words under a chart on a page and under one that stands alone. */

export const OVER_KEY = 'Prickad kant: källan anger minst så mycket, till exempel ”över” eller ”drygt”.';
export const UNDER_KEY = 'Randig stapel: källan anger högst så mycket, till exempel ”under” eller ”knappt”.';
export const PART_OF_YEAR_KEY = 'Bara en ram: gäller en del av ett år och går inte att jämföra med ett helt år.';
/** Of one answer, beside it. */
export const IMPLIED_TITLE = basisText({ basis: 'implied' });
/** Of one answer, where there is no key. */
export const IMPLIED_SHORT = 'vår slutsats';
export const IMPLIED_KEY = '* Källan namnger bara undantagen. Det andra är vår slutsats.';

/** A column of another count than those around it. */
export const asideKey = (period: string, counts: string | undefined): string =>
  `${period}: ${counts ?? ''}. Går inte att jämföra rakt av med de andra åren.`;

/** What hatched years are: "2011–2014 och 2024: uppgift saknas.", and by themselves those that the publisher says more of. */
export function gapKeys(gaps: readonly { from: number; to: number; reason: string | null }[]): string[] {
  const years = ({ from, to }: (typeof gaps)[number]) => (from === to ? String(from) : `${from}–${to}`);
  const [silent, told] = [gaps.filter(({ reason }) => reason === null), gaps.filter(({ reason }) => reason !== null)];
  return [
    ...(silent.length > 0 ? [`${joinWords(silent.map(years))}: ${MISSING}.`] : []),
    ...told.map((gap) => `${years(gap)}: ${MISSING}. ${gap.reason ?? ''}`),
  ];
}

/** The lines through the dots of a ranking; `unit` is the publisher's own, of an inverted figure. */
export function intervalKey(unit: string | undefined): string {
  const key =
    'Strecket visar spannet som avrundningen i källan ger. Regioner vars spann överlappar går inte att skilja åt.';
  return unit ? `${key} Beräknat ur källans tal: ${unit}.` : key;
}

/** Why the regions of a measure that covers a few of them are not ranked. */
export function knownNote(regions: number): string {
  const order = regions > 1 ? 'Regionerna står i bokstavsordning. ' : '';
  return `${order}Vi har uppgifter om ${numberWord(regions)} av ${REGION_COUNT} regioner och vet inte hur det var i de andra ${numberWord(REGION_COUNT - regions)}. Därför är det ingen rangordning.`;
}

/** Under a list that is shortened. */
export const NEWEST_OF_EACH =
  'Här står de nyaste uppgifterna för varje region. De äldre finns i tabellen med alla siffror.';

/** Answers of a period in which most are not known. */
export function loneAnswersNote(
  { period, regions, answers }: { period: string; regions: number; answers: readonly { text: string }[] },
  isOwn: boolean,
): string {
  const whose = regions === 1 ? 'en regions' : `${numberWord(regions)} regioners`;
  const said = answers.map(({ text }) => text).join('; ');
  return `För ${formatPeriod(period)} har vi bara ${whose} ${isOwn ? 'svar' : 'uppgift'}: ${said}.`;
}

/** How to read the strips beside a region's figures. */
export const stripKey = ({ short }: { short: string }): string =>
  `Varje streck är en region, med det lägsta värdet längst till vänster. ${short} har ett brett streck, riket ett långt.`;

export const SURVEY_YEAR = 'Årtalet är rapportens. Enkäten gjordes året före.';

export const FEW_REGIONS = 'Här står uppgifter som vi bara har för några regioner. Därför jämför vi dem inte.';
