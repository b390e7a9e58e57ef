import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { AddressKind } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { formatDate } from './periods.ts';

// Who says a figure, and how it came here, in the same words in frames, pictures, citations and files.

/** What a publisher is to the figures in its publication. */
export const RELATION_WORDS: Readonly<Record<Source['relation'], string>> = {
  own: 'Första hand',
  relay: 'Återger andras siffror',
  press: 'Press',
};

type Said = Pick<Source, 'publisher' | 'relation' | 'behind'>;

/** "SCB"; "SKR via Kolada", "SKR enligt Läkartidningen", of one who hands on another's figures; "Corren (press)" where we do not know whose. */
export function bylineOf({ publisher, relation, behind }: Said): string {
  if (relation === 'own') return publisher;
  if (behind) return `${behind} ${relation === 'press' ? 'enligt' : 'via'} ${publisher}`;
  return `${publisher} (${relation === 'press' ? 'press' : 'återger andra'})`;
}

/** Whom a figure of a measure is from. */
export const bylineIn = ({ sources }: Pick<IndicatorDocument, 'sources'>, { source }: Pick<Figure, 'source'>): string =>
  sources.find(({ id }) => id === source)?.byline ?? source;

/** A publication that was read on several days is one publication: its readings together, in the order that they have. */
export const publicationsOf = <Own extends Pick<Source, 'title'> & { byline: string }>(
  sources: readonly Own[],
): [Own, ...Own[]][] =>
  [...Map.groupBy(sources, ({ byline, title }) => `${byline}: ${title}`).values()] as [Own, ...Own[]][];

type Read = Pick<Source, 'reading'>;

/** When and where figures were taken, of what we know: "Siffrorna är lästa i en kopia av källan från den 2 juli 2026."; null for a text that was read on its page. */
export function readingText(sources: readonly Read[]): string | null {
  const copied = sources.filter(({ reading }) => reading.at === 'copy');
  const fetched = sources.filter(({ reading }) => reading.at === 'publisher');
  if (copied.length > 0 && copied.length === sources.length) {
    const day = commonDay(copied);
    return `Siffrorna är lästa i en kopia av källan${day ? ` från den ${day}` : ''}.`;
  }
  if (copied.length > 0) return 'Några av siffrorna är lästa i en kopia av källan.';
  const day = fetched.length === sources.length ? commonDay(fetched) : null;
  return day ? `Uppgifterna hämtades hos utgivaren den ${day}.` : null;
}

/** How one publication's figures came here: "Läst i en kopia från den 2 juli 2026:", before the copy's name. */
export function readingOf({ reading: { at, date } }: Read): string {
  const day = date ? ` den ${formatDate(date)}` : '';
  if (at === 'copy') return `Läst i en kopia${day && ` från${day}`}: `;
  return at === 'publisher' ? `Hämtad hos utgivaren${day}.` : 'Läst som webbsida.';
}

/** "Analys-Region-Halland/hosrapport-utkast, version 46106ba, filen ar-ekonomi.json" */
export function copyText({ name, commit, file }: NonNullable<Source['reading']['copy']>): string {
  return [name, commit && `version ${commit.slice(0, 7)}`, file && `filen ${file}`].filter(Boolean).join(', ');
}

/** How much is known of an address; nothing is said of one that was opened. */
export const ADDRESS_WORDS: Readonly<Record<AddressKind, string | null>> = {
  opened: null,
  rule: 'byggd efter utgivarens regel, inte öppnad',
  form: 'ett formulär där valen görs',
  front: 'startsida eller lista',
  none: null,
};

/** The day that is known of all of them, and is the same. */
function commonDay(sources: readonly Read[]): string | null {
  const days = new Set(sources.map(({ reading }) => reading.date));
  const [day] = days;
  return days.size === 1 && day ? formatDate(day) : null;
}

type Based = Pick<Figure, 'basis'>;

/** What stands before and after the names of whom figures are from. */
export interface Authorship {
  /** "Källa:"; "Bristkartans beräkning på uppgifter från", so that nobody answers for arithmetic that is not theirs. */
  before: string;
  /** What is to be said besides, of some of the figures. */
  after: string | null;
}

/** Who has worked out the figures that so many publications are the source of. */
export function authorship(figures: readonly Based[], sources: number): Authorship {
  const known = figures.filter(({ basis }) => basis !== 'missing');
  const ours = known.filter(({ basis }) => basis === 'calculated').length;
  const inCopy = known.filter(({ basis }) => basis === 'calculated-in-copy').length;
  if (ours > 0 && ours === known.length) return { before: 'Bristkartans beräkning på uppgifter från', after: null };
  if (inCopy > 0 && inCopy === known.length)
    return { before: 'Uträknat i en öppen kopia på uppgifter från', after: null };
  const before = sources === 1 ? 'Källa:' : 'Källor:';
  return { before, after: ours > 0 ? 'Några av talen har Bristkartan räknat fram.' : null };
}
