import { ageOf } from '../model/age.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { HARD_SPACE } from '../text/numbers.ts';
import { formatPeriod, yearSpan } from '../text/periods.ts';

/**
 * The one place that says whether the figures of a chart are of the archive, and how its drawing says so: what has a fill
 * is drawn in outline, and its period is stamped. Only of a measure that has nothing newer to compare: of one that has, an
 * older year is a choice of the reader's, or a step on the way to the newest.
 */

type Dated = Pick<IndicatorDocument, 'coverage' | 'edition' | 'lead' | 'periods'>;

/** The period of a measure's newest figure that can be held against others. */
const newestOf = ({ coverage, lead, periods }: Dated): string =>
  (coverage === 'regions' ? lead : null) ?? periods.at(-1) ?? '';

export const isArchive = (document: Dated): boolean => ageOf(newestOf(document), document.edition) === 'archive';

const ARCHIVE = `·${HARD_SPACE}arkiv`;

/** A period where a drawing names it anyhow: "andra halvåret 2017 · arkiv", and "2025" where it is not of the archive. */
export const stampedPeriod = (document: Dated, period: string): string =>
  isArchive(document) ? `${formatPeriod(period)} ${ARCHIVE}` : formatPeriod(period);

/** A short stamp for a drawing of the archive: "2017 · arkiv". Null for all other measures. */
export function archiveStamp(document: Dated, ...periods: readonly string[]): string | null {
  return isArchive(document) ? `${yearSpan(periods)} ${ARCHIVE}` : null;
}

/** Tells that figures belong to the archive, wherever they are drawn; empty for all other measures. */
export function archiveNote(document: Dated): string {
  if (!isArchive(document)) return '';
  const isLast = document.periods.at(-1) === newestOf(document);
  return `Senaste jämförbara uppgift.${isLast ? ' Vi har inte hittat någon nyare.' : ''}`;
}
