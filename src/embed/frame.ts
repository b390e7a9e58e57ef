import type { Chart } from '../charts/chart.ts';
import { datesText, type Shown, shownIn } from '../charts/frame/frameModel.ts';
import { fileHref } from '../address/downloads.ts';
import { figureHref } from '../address/paths.ts';
import { regionSocialPath, socialPath } from '../address/picturePaths.ts';
import type { ProfileEntry } from '../page/profile.ts';
import type { MeasuresChart } from '../page/regionCharts.ts';

/** A frame draws a chart, the calculator's answer, or a part of a region's page. */
type FrameDrawing =
  | { of: 'chart'; chart: Chart; remark?: string | undefined }
  | { of: 'calculator'; cap: number }
  /** A whole tool, on a page of its own under pages/embed. */
  | { of: 'tool' }
  | { of: 'card' }
  | { of: 'measures'; entries: readonly ProfileEntry[] }
  | { of: 'assessments' }
  | { of: 'answers' }
  | { of: 'stand-outs' }
  | { of: 'plans' }
  | { of: 'single-figures' }
  | { of: 'several'; measures: MeasuresChart };

/** One chart, map or table as a page for other sites. */
export interface Frame {
  /** Under /embed/, without slashes around it: `serie/vardplatser`. No path is the beginning of another's end. */
  path: string;
  /** Under which heading a list of frames has it. */
  group: string;
  /** Names the subject, as a list of frames does: "Vårdplatser per 1 000 invånare". */
  about: string;
  /** Which of the frames about it: "Karta". */
  name: string;
  /** The finding. */
  title: string;
  /** Names the measure, its unit and the period. */
  subtitle: string;
  /** The page that tells it all. */
  page: `/${string}/`;
  /** Id of the very place on it. */
  anchor?: string;
  drawing: FrameDrawing;
  /** Slug of the measure, of a frame of one. */
  indicator?: string;
  /** Slug of the region whose frame it is. */
  region?: string;
  /** It shows the regions one by one, so that one of them can be marked. */
  hasMarks?: boolean;
  /** Whose figures they are. */
  shown(): readonly Shown[];
  /** "Uppgifterna gäller 2016."; empty where each figure says it. */
  dates: string;
  /** Page that tells where its figures stand and how they came here; null where they are of several measures. */
  aboutFigures: string | null;
  /** The choices that its own script reads from its address, by their names there. */
  choices?: readonly string[];
  /** Path from the site's root of a picture that shows the same; null where there is none. */
  picture: `/${string}` | null;
}

/** Makes the texts of a frame with one chart. */
export function ofChart(
  chart: Chart,
  remark?: string,
): Pick<Frame, 'title' | 'subtitle' | 'drawing' | 'indicator' | 'shown' | 'dates' | 'aboutFigures'> {
  const { document, title, subtitle, periods } = chart;
  const period = periods.at(-1);
  return {
    title,
    subtitle,
    drawing: { of: 'chart', chart, remark },
    indicator: document.slug,
    shown: () => [shownIn(document, periods)],
    dates: datesText(document, periods),
    aboutFigures: period === undefined ? null : figureHref(document.slug, period),
  };
}

/** Path from the site's root of the picture that its bare address is shown with. */
export const socialOf = ({ page, region, indicator }: Frame): `/${string}` =>
  region !== undefined && indicator !== undefined ? regionSocialPath(region, indicator) : socialPath(page);

/** Address on this site of a file with the figures behind it, as Excel reads them; null where no one file has them. */
export function dataHref({ region, indicator }: Frame): string | null {
  if (indicator !== undefined) return fileHref(`indicators/${indicator}.excel.csv`);
  return region === undefined ? null : fileHref(`regions/${region}.excel.csv`);
}

/** Longer titles are cut off where they are shown. */
const TITLE = 70;

/** Titles the frame's document by its finding, or by its subject when the finding is too long. */
export function documentTitle({ title, about, name }: Frame, site: string): string {
  const choices = [`${title} – ${site}`, title, `${about}: ${name} – ${site}`, `${about} – ${site}`, about];
  return choices.find((choice) => choice.length <= TITLE) ?? site;
}
