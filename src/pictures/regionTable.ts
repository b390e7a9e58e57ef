import { originLine, originOf } from '../charts/frame/frameModel.ts';
import { regionProfile, shownEntry, type ProfileEntry } from '../page/profile.ts';
import { lowerFirst } from '../text/numbers.ts';
import { SUSPECTED } from '../text/suspectedBreak.ts';
import { regionTables, type RegionTable } from '../page/regionTables.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { valueWithUnit } from '../text/figures.ts';
import { formatPeriod } from '../text/periods.ts';
import { placeText } from '../text/places.ts';
import { BODY_WIDTH, chartPicture } from './chartFrame.ts';
import type { Material } from './material.ts';
import { measuresPart } from './parts/measuresPart.ts';
import type { Picture } from './svg.ts';

/** The tables of a region's page: its key figures, and its place on the measures of each topic. */
export function tablesOf({ slug }: RegionSummary, material: Material): RegionTable[] {
  const region = material.region(slug);
  return regionTables(
    region,
    regionProfile(region, (one) => material.indicator(one), material),
  );
}

export function regionTablePicture(region: RegionSummary, table: RegionTable, { address }: Material): Picture {
  const { title, subtitle, entries } = table;
  return chartPicture({
    title,
    subtitle,
    address,
    body: measuresPart(entries, region.code, BODY_WIDTH),
    source: sourceLine(entries),
    page: `/regioner/${region.slug}/`,
    told: entries.map((entry) => toldRow(entry)).join('\n'),
  });
}

const sourceLine = (entries: readonly ProfileEntry[]): string => originLine(originOf(entries.map(shownEntry)));

function toldRow({ document, figure }: ProfileEntry): string {
  const place = figure?.suspectedBreak ? lowerFirst(SUSPECTED) : figure && placeText(figure, document);
  return `${document.name}, ${formatPeriod(document.lead ?? '')}: ${valueWithUnit(figure, document)}${place ? `, ${place}` : ''}.`;
}
