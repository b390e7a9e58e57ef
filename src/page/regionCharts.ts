import type { PlotChart } from '../charts/chart.ts';
import { dumbbellsChart } from '../charts/dumbbells/chart.ts';
import { dumbbellRows, type DumbbellRow } from '../charts/dumbbells/model.ts';
import { spineChart } from '../charts/spine/chart.ts';
import { spineRows } from '../charts/spine/model.ts';
import { RIKET } from '../model/country.ts';
import { ageOf } from '../model/age.ts';
import { comparePeriods } from '../model/period.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { joinWords, numberWord } from '../text/numbers.ts';
import type { Profile, ProfileEntry } from './profile.ts';

/** A chart of several measures on a region's page, in a frame and in a picture. */
export interface MeasuresChart {
  /** Its place under the region's frames and pictures, and its id on the page. */
  part: string;
  title: string;
  subtitle: string;
  entries: readonly ProfileEntry[];
  /** Those that are shown, by name. */
  regions: readonly RegionSummary[];
  chart: PlotChart;
}

/** As many rows as are read at once: those of the newest figures. */
const MOST_ROWS = 8;
/** The topic that tells how people reach care. */
const ACCESS = 'tillgang';

/** The region against the country on how people reach care, by figures that are not of the archive. */
export function againstCountry(region: RegionSummary, { measures }: Profile): MeasuresChart | null {
  const all = (measures.find(({ topic }) => topic.id === ACCESS)?.entries ?? []).filter(({ document }) => {
    const { lead, edition } = document;
    return lead !== null && ageOf(lead, edition) !== 'archive' && spineRows([document], region.code).length > 0;
  });
  const entries = all
    .toSorted((a, b) => comparePeriods(b.document.lead ?? '', a.document.lead ?? ''))
    .slice(0, MOST_ROWS);
  const documents = entries.map(({ document }) => document);
  const rows = spineRows(documents, region.code);
  const chart = spineChart(documents, region);
  const known = rows.flatMap(({ own }) => own ?? []);
  if (!chart || known.length === 0) return null;
  const [lower, higher] = [known.filter((own) => own < 0).length, known.filter((own) => own > 0).length];
  return {
    part: 'mot-riket',
    title: `Vägen till vård: ${region.short} ligger ${sidesText(lower, higher, known.length)}`,
    subtitle: `De ${numberWord(rows.length)} mått som har de nyaste siffrorna, för regionen och för riket.`,
    entries,
    regions: [region],
    chart,
  };
}

/** "lägre än riket på elva av 16 mått och högre på fem" */
function sidesText(lower: number, higher: number, of: number): string {
  const all = of === 1 ? 'det enda måttet' : `${numberWord(of)} mått`;
  if (lower === 0) return `högre än riket på ${countWord(higher)} av ${all}`;
  const rest = higher > 0 ? ` och högre på ${countWord(higher)}` : '';
  return `lägre än riket på ${countWord(lower)} av ${all}${rest}`;
}

/** The region beside the others of a sjukvårdsregion, on its key figures. */
export function besideOthers(
  region: RegionSummary,
  { key }: Profile,
  { id, name, members }: { id: string; name: string; members: readonly RegionSummary[] },
): MeasuresChart | null {
  const documents = key.map(({ document }) => document);
  const chart = dumbbellsChart(documents, members, region.code);
  return (
    chart && {
      part: `jamforelse/${id}`,
      title: `${region.short} i ${name}: ${endsText(dumbbellRows(documents, members), region.code)}`,
      subtitle: 'Regionerna bredvid varandra och riket. Vi räknar inget medelvärde.',
      entries: key,
      regions: members,
      chart,
    }
  );
}

/** "högst på ett och lägst på två av fem mått": on how many the region alone is at an end of those shown, the country apart. */
function endsText(rows: readonly DumbbellRow[], region: string): string {
  const alone = (row: DumbbellRow, sign: 1 | -1): boolean => {
    const places = row.dots
      .filter(({ region: code }) => code !== RIKET)
      .map((dot) => ({ ...dot, at: dot.place * sign }));
    const own = places.find((dot) => dot.region === region);
    return own !== undefined && places.every((dot) => dot.region === region || dot.at < own.at);
  };
  const [highest, lowest] = [rows.filter((row) => alone(row, 1)).length, rows.filter((row) => alone(row, -1)).length];
  const all = `${numberWord(rows.length)} mått`;
  if (highest + lowest === 0) return `varken högst eller lägst på något av ${all}`;
  const told = [
    ...(highest > 0 ? [`högst på ${countWord(highest)}`] : []),
    ...(lowest > 0 ? [`lägst på ${countWord(lowest)}`] : []),
  ];
  return `${joinWords(told)} av ${all}`;
}

/** Of "mått", which is neuter. */
const countWord = (count: number): string => (count === 1 ? 'ett' : numberWord(count));
