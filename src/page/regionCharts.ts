import type { PlotChart } from '../charts/chart.ts';
import { dumbbellsChart } from '../charts/dumbbells/chart.ts';
import { spineChart } from '../charts/spine/chart.ts';
import { spineRows, usualPeriod } from '../charts/spine/model.ts';
import { trendsChart } from '../charts/trends/chart.ts';
import { trendOf } from '../charts/trends/model.ts';
import { ageOf } from '../model/age.ts';
import { comparePeriods } from '../model/period.ts';
import type { NoNews } from '../model/topic.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { inRegion } from '../text/names.ts';
import { joinWords, numberWord } from '../text/numbers.ts';
import type { Profile, ProfileEntry } from './profile.ts';

/** A chart of several measures on a region's page, in a frame and in a picture. */
export interface MeasuresChart {
  /** Its place under the region's frames and pictures, and its id on the page. */
  part: string;
  title: string;
  subtitle: string;
  entries: readonly ProfileEntry[];
  /** The regions shown, by name. */
  regions: readonly RegionSummary[];
  chart: PlotChart;
}

/** As many rows as a reader takes in at once; the newest figures come first. */
const MOST_ROWS = 8;
/** The topic that tells how people reach care. */
const ACCESS = 'tillgang';

/** The region against the country on how people reach care, by figures that are not of the archive. */
export function againstCountry(region: RegionSummary, { measures }: Profile): MeasuresChart | null {
  const all = (measures.find(({ topic }) => topic.id === ACCESS)?.entries ?? []).filter(({ document }) => {
    const { lead, edition } = document;
    return lead !== null && ageOf(lead, edition) !== 'archive' && spineRows([document], region.code).length > 0;
  });
  const entries = all.toSorted(newestFirst).slice(0, MOST_ROWS);
  const documents = entries.map(({ document }) => document);
  const rows = spineRows(documents, region.code);
  const chart = spineChart(documents, region);
  const known = rows.flatMap(({ own }) => own ?? []);
  if (!chart || known.length === 0) return null;
  const [lower, higher] = [known.filter((own) => own < 0).length, known.filter((own) => own > 0).length];
  return {
    part: 'mot-riket',
    title: `Vägen till vård: ${region.short} ligger ${sidesText(lower, higher, known.length)}`,
    subtitle: `Siffror från ${usualPeriod(rows)} där inget annat står.`,
    entries,
    regions: [region],
    chart,
  };
}

/** "under riket i elva av 16 mått och över i fem" */
function sidesText(lower: number, higher: number, of: number): string {
  const all = of === 1 ? 'det enda måttet' : `${numberWord(of)} mått`;
  if (lower === 0) return `över riket i ${countWord(higher)} av ${all}`;
  const rest = higher > 0 ? ` och över i ${countWord(higher)}` : '';
  return `under riket i ${countWord(lower)} av ${all}${rest}`;
}

/** As many panels as a reader takes in at once. */
const MOST_PANELS = 6;

/**
 * How the region has changed: on what its card asks first, then on key figures, then on the newest measure of each topic
 * that has none yet. Figures of the archive are left out, and the topics that make no news.
 */
export function changes(
  region: RegionSummary,
  { card, measures }: Profile,
  { noNews }: { noNews: Pick<NoNews, 'topics'> },
): MeasuresChart | null {
  const isTold = ({ document }: ProfileEntry): boolean =>
    document.lead !== null &&
    ageOf(document.lead, document.edition) !== 'archive' &&
    trendOf(document, region.code) !== null;
  const byTopic = measures
    .filter(({ topic }) => !noNews.topics.includes(topic.id))
    .map(({ entries }) => entries.filter(isTold));
  const first = [...card, ...byTopic.flat().filter(({ document }) => document.keyFigure)].filter(isTold);
  const topics = new Set(first.map(({ document }) => document.topic));
  const others = byTopic
    .flatMap((entries) => entries.toSorted(newestFirst)[0] ?? [])
    .filter(({ document }) => !topics.has(document.topic))
    .toSorted(newestFirst);
  const entries = [...new Set([...first, ...others])].slice(0, MOST_PANELS);
  const chart = trendsChart(
    entries.map(({ document }) => document),
    region,
  );
  return (
    chart && {
      part: 'forandring',
      title: `Så har det ändrats ${inRegion(region)}`,
      subtitle: 'Första och senaste jämförbara siffran.',
      entries,
      regions: [region],
      chart,
    }
  );
}

const newestFirst = (a: ProfileEntry, b: ProfileEntry): number =>
  comparePeriods(b.document.lead ?? '', a.document.lead ?? '');

/** Regions side by side, and what they have in common. */
interface Company {
  id: string;
  /** After the region's name: "och tre liknande regioner". */
  name: string;
  subtitle: string;
  members: readonly RegionSummary[];
}

/** The region beside others, on what its card asks in numbers, as far as they are not of the archive. */
function besideOthers(
  region: RegionSummary,
  { card }: Profile,
  { id, name, subtitle, members }: Company,
): MeasuresChart | null {
  const entries = card.filter(
    ({ document: { kind, lead, edition } }) =>
      kind !== 'category' && lead !== null && ageOf(lead, edition) !== 'archive',
  );
  const documents = entries.map(({ document }) => document);
  const chart = dumbbellsChart(documents, members, region.code);
  return (
    chart && {
      part: `jamforelse/${id}`,
      title: companyTitle(region, name, members, documents.length),
      subtitle,
      entries,
      regions: members,
      chart,
    }
  );
}

/** "Blekinge i Södra sjukvårdsregionen: tre mått": who is beside whom. Of few regions one is always the highest, which is no finding. */
function companyTitle(
  region: RegionSummary,
  name: string,
  members: readonly RegionSummary[],
  measures: number,
): string {
  const other = members.length === 2 && members.find(({ code }) => code !== region.code);
  return `${region.short} ${other ? `och ${other.short}` : name}: ${numberWord(measures)} mått`;
}

/** The region beside the others of a sjukvårdsregion. */
export const besideNeighbours = (
  region: RegionSummary,
  profile: Profile,
  { id, name, members }: { id: string; name: string; members: readonly RegionSummary[] },
): MeasuresChart | null =>
  besideOthers(region, profile, {
    id,
    name: `i ${name}`,
    subtitle: 'Här visas regionerna tillsammans med riket. Vi räknar inget medelvärde.',
    members,
  });

/** The region beside those most like it. */
export const besideAlike = (
  region: RegionSummary,
  profile: Profile,
  alike: readonly RegionSummary[],
): MeasuresChart | null =>
  alike.length === 0
    ? null
    : besideOthers(region, profile, {
        id: 'liknande',
        name: `och ${alike.length === 1 ? 'en liknande region' : `${numberWord(alike.length)} liknande regioner`}`,
        subtitle: `${joinWords(alike.map(({ short }) => short))} liknar ${region.short} mest i folkmängd, täthet och ålder.`,
        members: [region, ...alike],
      });

/** Writes "ett" instead of "en", because it counts "mått", which is neuter. */
const countWord = (count: number): string => (count === 1 ? 'ett' : numberWord(count));
