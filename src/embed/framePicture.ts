import type { Frame, FrameKind } from './frame.ts';
import { chartPath, PNG_WIDTHS, regionChartPath, regionTablePath } from '../page/pictures.ts';

/** The picture of an indicator is of the chart that it leads with, and of the halves of it. */
const PICTURED: readonly FrameKind[] = ['diagram', 'karta', 'lista'];

/** Path from the site's root of a picture that shows what a frame shows; null where there is none. */
export function framePicture({
  kind,
  indicator,
  region,
  topic,
}: Pick<Frame, 'kind' | 'indicator' | 'region' | 'topic'>): string | null {
  if (region !== undefined) return regionPicture({ kind, indicator, topic }, region);
  if (indicator === undefined) return null;
  if (kind === 'serie' || kind === 'rutor') return chartPath(indicator, PNG_WIDTHS[0], kind);
  return PICTURED.includes(kind) ? chartPath(indicator, PNG_WIDTHS[0]) : null;
}

function regionPicture({ kind, indicator, topic }: Pick<Frame, 'kind' | 'indicator' | 'topic'>, region: string) {
  if (kind === 'region' || kind === 'matt') return regionTablePath(region, topic);
  if (indicator === undefined) return null;
  return regionChartPath(region, indicator, kind === 'regionserie' ? 'serie' : undefined);
}
