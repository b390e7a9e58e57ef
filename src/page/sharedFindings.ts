import { madeText, originOf, shownIn, type Origin } from '../charts/frame/frameModel.ts';
import type { AuditDocument, ProposalsDocument, RegionSummary } from '../publish/documents.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { ageOf } from '../model/age.ts';
import { isKnown, measureOf } from '../model/measure.ts';
import { joinWords } from '../text/numbers.ts';
import { formatDate } from '../text/periods.ts';
import { findingTitle } from '../text/titles.ts';
import { frontNews, type HiredShare } from './frontFindings.ts';
import { newsSentence, type News } from './news.ts';
import type { Profile, ProfileEntry } from './profile.ts';
import { summarySentence } from './proposals.ts';
import type { Shared } from './share.ts';
import { SITE_NAME } from './site.ts';

/** A page's finding for those who have not seen the page. Its address is known where it is drawn. */
export type SharedFinding = Omit<Shared, 'address'>;

/** More publishers than these are not named one by one. */
const MOST_PUBLISHERS = 3;

/**
 * Shares a region's unusually large change if it has one, and otherwise the first answer on its card that does not belong to
 * the archive.
 */
export function regionFinding(
  region: Pick<RegionSummary, 'name' | 'short' | 'preposition' | 'code'>,
  { card }: Pick<Profile, 'card'>,
  news: News | undefined,
): SharedFinding {
  if (news) {
    const { document, step } = news;
    const figures = [step.before, step.after].flatMap(
      ({ period }) => measureOf(document).at(period).of(region.code) ?? [],
    );
    const finding = newsSentence(news, region);
    return { title: region.name, finding, source: sharedOrigin(originOf([{ document, figures }])) };
  }
  const first = card.find(
    ({ document, figure }) => isKnown(figure) && ageOf(figure.period, document.edition) !== 'archive',
  );
  if (!first) throw new Error(`${region.name} has no figure to share`);
  return answerFinding(region.name, first);
}

/** An answer of a region's card, alone. */
export function answerFinding(title: string, { document, figure, sentence }: ProfileEntry): SharedFinding {
  return { title, finding: sentence, source: sharedOrigin(originOf([{ document, figures: figure ? [figure] : [] }])) };
}

/** The finding that an indicator's chart has as its title. */
export function indicatorFinding(
  document: IndicatorDocument,
  regions: readonly RegionSummary[],
  title: string = document.name,
): SharedFinding {
  const periods = document.coverage === 'regions' && document.lead !== null ? [document.lead] : document.periods;
  const origin = originOf([shownIn(document, periods)]);
  return { title, finding: `${findingTitle(document, regions)}.`, source: sharedOrigin(origin) };
}

/** The news of the front page, with whom its figures are from. */
export function frontFinding(share: HiredShare, target: IndicatorDocument, title: string): SharedFinding {
  const { highest, last, document } = share;
  const period = target.periods.at(-1) ?? '';
  const origin = originOf([{ document, figures: [highest, last] }, shownIn(target, [period])]);
  return { title, finding: frontNews(share, target), source: sharedOrigin(origin) };
}

export function auditFinding(audit: AuditDocument, region: Pick<RegionSummary, 'name'>): SharedFinding {
  const title = `Granskning ${formatDate(audit.year)}, ${region.name}`;
  return { title, finding: `${title}. ${audit.overall.text}`, source: sourceText([audit.commissionedBy]) };
}

export function proposalsFinding(document: ProposalsDocument): SharedFinding {
  return {
    title: 'Förslagen och vad som har hänt sedan',
    finding: `${document.proposals.length} förslag från Läkarförbundet om fler specialistläkare. ${summarySentence(document)}`,
    source: `Läkarförbundet är part i frågan. Läget är ${SITE_NAME}s bedömning, med källor på sidan.`,
  };
}

/** Tells who made a finding's figures, in the words under its chart, with publishers by name alone. */
function sharedOrigin({ before, bylines, makers }: Origin): string {
  // When a party has made the figures, name the party; there is seldom room for who relays them too.
  const told = makers.length > 0 ? madeText(makers) : [`${before} ${named(bylines)}.`];
  return [...told, `Via ${SITE_NAME}.`].join(' ');
}

/** "Källa: SKR. Via Bristkartan." */
export function sourceText(publishers: readonly string[]): string {
  const own = [...new Set(publishers)];
  if (own.length === 0) return `Källor: se ${SITE_NAME}.`;
  return `${own.length === 1 ? 'Källa' : 'Källor'}: ${named(own)}. Via ${SITE_NAME}.`;
}

const named = (publishers: readonly string[]): string =>
  publishers.length > MOST_PUBLISHERS
    ? `${publishers.slice(0, MOST_PUBLISHERS).join(', ')} m.fl.`
    : joinWords(publishers);
