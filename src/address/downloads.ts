import { href } from './paths.ts';
import { chartPath, regionChartPath } from './picturePaths.ts';

/** A file that a reader can take, named as the link says it. */
export interface Download {
  name: string;
  href: string;
}

const INDICATOR_FILES = [
  ['CSV för Excel', 'excel.csv'],
  ['CSV', 'csv'],
  ['Bred CSV', 'wide.csv'],
  ['JSON', 'json'],
  ['CSVW', 'csv-metadata.json'],
  ['Zip', 'zip'],
] as const;

/** The zip has the rest in it, for those who want that too. */
const CHART_FILES = INDICATOR_FILES.filter(([, kind]) => kind !== 'csv-metadata.json' && kind !== 'wide.csv');
/** A citation, for programs that keep lists of references. */
const REFERENCE_FILES = [
  ['BibTeX', 'bib'],
  ['RIS', 'ris'],
] as const;
const REGION_FILES = INDICATOR_FILES.filter(([, kind]) => ['excel.csv', 'csv', 'json'].includes(kind));

export const indicatorDownloads = (slug: string): Download[] => downloads('indicators', slug, INDICATOR_FILES);

/** Of a chart: the figures behind it, and the chart as pictures; null where no picture shows just what it shows. */
export function chartDownloads(slug: string, picture: ChartPicture | null = {}): Download[] {
  return [...downloads('indicators', slug, CHART_FILES), ...(picture ? pictureFiles(slug, picture) : [])];
}

/** Which of the pictures a chart is: an indicator's first one where nothing else is said. */
export interface ChartPicture {
  /** Slug of the region that the chart is about. */
  region?: string;
  part?: string;
}

function pictureFiles(slug: string, { region, part = '' }: ChartPicture): Download[] {
  if (region) {
    return [
      { name: 'PNG', href: href(regionChartPath(region, slug, { part, isPng: true })) },
      { name: 'SVG', href: href(regionChartPath(region, slug, { part })) },
    ];
  }
  return [
    { name: 'PNG', href: href(chartPath(slug, 'png', part)) },
    { name: 'SVG', href: href(chartPath(slug, 'svg', part)) },
  ];
}

export const referenceDownloads = (slug: string): Download[] => downloads('indicators', slug, REFERENCE_FILES);
export const regionDownloads = (slug: string): Download[] => downloads('regions', slug, REGION_FILES);

const downloads = (folder: string, slug: string, kinds: readonly (readonly [string, string])[]): Download[] =>
  kinds.map(([name, kind]) => ({ name, href: fileHref(`${folder}/${slug}.${kind}`) }));

/** Address on this site of a file under /data/v1/. */
export const fileHref = (path: string): string => href(`/data/v1/${path}`);
