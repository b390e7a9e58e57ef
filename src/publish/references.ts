import { parsePeriod, yearOf } from '../model/period.ts';
import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { formatDate } from '../text/periods.ts';
import { plain } from '../text/plain.ts';
import { indicatorAddress, type Address } from './address.ts';
import { origin } from './citation.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';

/** A citation as files for programs that keep lists of references. */

type Cited = Pick<IndicatorDocument, 'slug' | 'name' | 'edition' | 'figures' | 'sources' | 'periods'>;

/**
 * BibTeX, in UTF-8. `misc`, for the oldest styles know no other type that a data set could be. Publisher and title are in
 * double braces: an organisation has no first name, and its capitals are to be kept.
 */
export function bibtex(document: Cited, address: Address): string {
  const { slug, name, edition } = document;
  const { year, part } = parsePeriod(edition.updated) ?? {};
  const fields = [
    ['author', `{{${escaped(PUBLISHER.name)}}}`],
    ['title', `{{${escaped(name)}}}`],
    ['year', `{${year ?? ''}}`],
    // A number in braces: the macros for months are not known to every reader.
    ['month', `{${part ?? ''}}`],
    ['publisher', `{{${escaped(PUBLISHER.name)}}}`],
    ['version', `{${escaped(edition.version)}}`],
    ['howpublished', '{Datamängd}'],
    ['note', `{${escaped(noteOf(document))}}`],
    ['url', `{${encodeURI(indicatorAddress(address, slug))}}`],
    ['language', '{swedish}'],
  ] as const;
  const body = fields.map(([field, value]) => `  ${field} = ${value},\n`).join('');
  return `@misc{${PUBLISHER.name.toLowerCase()}-${slug},\n${body}}\n`;
}

/** RIS, a line for each field, ended as the format asks: carriage return and line feed. DATA is a data file. */
export function ris(document: Cited, address: Address): string {
  const { slug, name, edition } = document;
  const lines = [
    ['TY', 'DATA'],
    ['AU', PUBLISHER.name],
    ['TI', name],
    ['PY', String(yearOf(edition.updated) ?? '')],
    ['DA', edition.updated.replaceAll('-', '/')],
    ['PB', PUBLISHER.name],
    ['ET', edition.version],
    ['N1', noteOf(document)],
    ['LA', 'sv'],
    ['UR', encodeURI(indicatorAddress(address, slug))],
    ['ER', ''],
  ] as const;
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

const noteOf = (document: Cited) =>
  `Utgåva ${document.edition.version}, ${formatDate(document.edition.updated)}. ${origin(document)} ${LICENCE.name}.`;

/** On one line, with ordinary spaces: programs that set references break lines as they please. */
const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' '));

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What LaTeX would read as an order; letters such as å, ä and ö stand as they are. */
const escaped = (text: string): string =>
  oneLine(text).replace(/[\\~^&%$#_{}]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);
