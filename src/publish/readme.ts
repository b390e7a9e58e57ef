import { RIKET } from '../model/country.ts';
import { addressAt } from '../model/place.ts';
import { LICENCE, LICENCE_LIMIT, PUBLISHER } from '../model/publisher.ts';
import { readingText } from '../text/origin.ts';
import { formatDate } from '../text/periods.ts';
import { absolute, type Address } from './address.ts';
import { coveredPeriod, figureSources, longCitation, shortCitation } from './citation.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';

const WIDTH = 78;

/** A heading and its paragraphs; one without paragraphs is left out. */
export type Section = readonly [heading: string, paragraphs: readonly string[]];

/** What our licence is and what it does not cover. */
export const LICENCE_SECTION: Section = [
  'Licens',
  [`${LICENCE.title} (${LICENCE.name}), ${LICENCE.url}`, LICENCE_LIMIT],
];

export const contactSection = (address: Address): Section => [
  'Fel och frågor',
  [`Skriv till ${PUBLISHER.contact}. Rättelser: ${absolute(address, '/rattelser/')}`],
];

/** Of a csv with texts in it. */
export const APOSTROPHE = 'Text som börjar med ett tecken som Excel tolkar som en formel har en apostrof framför sig.';

/** A README as a text that any editor shows whole. */
export function readmeText(title: string, lead: string, sections: readonly Section[]): string {
  const body = sections
    .filter(([, paragraphs]) => paragraphs.length > 0)
    .map(([heading, paragraphs]) => [underlined(heading, '-'), ...paragraphs.map(wrapped)].join('\n\n'));
  // Line ends of Windows: its oldest text editors know no others, and all the rest know these.
  return `${[underlined(title, '='), wrapped(lead), ...body].join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

/** README.txt of an indicator's zip: what whoever meets the files alone has to know. */
export function readme(document: IndicatorDocument, address: Address): string {
  return readmeText(document.name, document.question, [
    ['Så hänvisar du', citations(document, address)],
    ['Vad siffrorna är', definition(document)],
    ['Tid', dates(document)],
    ['Tänk på', document.caveats],
    ['Källor', figureSources(document).map((source) => sourceText(source, document.periods.at(-1) ?? ''))],
    LICENCE_SECTION,
    ['Filerna', files(document)],
    contactSection(address),
  ]);
}

function citations(document: IndicatorDocument, address: Address): string[] {
  return [`Kort: ${shortCitation(document)}`, `Lång: ${longCitation(document, address)}`];
}

function definition(document: IndicatorDocument): string[] {
  const { measures, numerator, denominator, unit, published, shows_not: showsNot } = document;
  return [
    measures,
    `Täljare: ${numerator}`,
    ...(denominator ? [`Nämnare: ${denominator}`] : []),
    ...(unit ? [`Enhet: ${unit}.`] : []),
    ...(published ? [`Källan anger ${published.unit}. Vi delar ${published.reciprocal} med det talet.`] : []),
    `Vad måttet inte visar: ${showsNot}`,
  ];
}

function dates(document: IndicatorDocument): string[] {
  const { edition, nextPublication } = document;
  return [
    `Uppgifterna gäller: ${coveredPeriod(document)}.`,
    `Uppdaterad: ${formatDate(edition.updated)} (utgåva ${edition.version}).`,
    ...(nextPublication ? [`Nästa publicering: ${nextPublication}.`] : []),
  ];
}

function sourceText(source: IndicatorDocument['sources'][number], period: string): string {
  const { byline, title, published, terms, party, at } = source;
  const reading = readingText([source]);
  const known = at.page ?? at.copy;
  const address = known && addressAt(at, known, { region: RIKET, period }).url;
  return [
    `${byline}: ${title}.`,
    `Publicerad: ${formatDate(published)}.`,
    ...(at.says ? [`Plats: ${at.says}.`] : []),
    `Adress: ${address ?? 'inte känd'}`,
    ...(reading ? [reading] : []),
    terms ? `Villkor: ${terms.licence ?? terms.says}` : 'Utgivarens villkor är inte kända.',
    ...(party ? ['Källan är part i frågan.'] : []),
  ].join(' ');
}

function files({ slug }: IndicatorDocument): string[] {
  return [
    `${slug}.csv: en rad för varje siffra. Komma mellan fälten, decimalpunkt, UTF-8.`,
    `${slug}.excel.csv: samma rader för svenska Excel. Semikolon mellan fälten, decimalkomma.`,
    `${slug}.wide.csv: en rad för varje region och en kolumn för varje period. En gräns står som <5.`,
    `${slug}.json: måttets definition och alla siffror.`,
    `${slug}.csv-metadata.json: vad kolumnerna i csv-filen betyder (CSVW).`,
    APOSTROPHE,
  ];
}

const underlined = (heading: string, line: string) => `${heading}\n${line.repeat(heading.length)}`;

/** Lines of a width that any program shows whole; an address is never broken. */
function wrapped(paragraph: string): string {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length + 1 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.join('\n');
}
