import { lowerFirst } from '../text/numbers.ts';
import { SUSPECTED } from '../text/suspectedBreak.ts';
import { sourceLabels } from '../charts/frame/frameModel.ts';
import type { Source } from '../model/source.ts';
import { regionProfile, type ProfileEntry } from '../page/profile.ts';
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
    regionProfile(region, (one) => material.indicator(one), material.topics),
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

function sourceLine(entries: readonly ProfileEntry[]): string {
  const used = new Map<string, Source>();
  for (const { document, figure } of entries) {
    const source = document.sources.find(({ id }) => id === figure?.source);
    if (source) used.set(source.id, source);
  }
  const labels = sourceLabels([...used.values()]).map(({ label }) => label);
  return `${labels.length === 1 ? 'Källa' : 'Källor'}: ${labels.join(', ')}.`;
}

function toldRow({ document, figure }: ProfileEntry): string {
  const place = figure?.suspectedBreak ? lowerFirst(SUSPECTED) : figure && placeText(figure, document);
  return `${document.name}, ${formatPeriod(document.lead ?? '')}: ${valueWithUnit(figure, document)}${place ? `, ${place}` : ''}.`;
}
