import type { LegendEntry, MapModel } from '../../charts/map/mapModel.ts';
import { HARD_SPACE } from '../../text/numbers.ts';
import type { MapShapes } from '../../publish/documents.ts';
import { colour } from '../colours.ts';
import { group, paragraph, path, rect, stacked, type Block, type Mark } from '../marks.ts';
import { areaFill, overFill } from '../patterns.ts';
import { bold, linesOf, sans, widthOf } from '../type.ts';

/** Sweden with a fill for each region: null is hatched, as what is missing is. */
export function mapPart(
  shapes: MapShapes,
  fills: readonly { code: string; fill: string | null }[],
  { height, stamp = null }: { height: number; stamp?: string | null },
): Block {
  const scale = height / shapes.height;
  const rim: Record<string, string | number> = stamp === null ? {} : { stroke: colour('ink'), 'stroke-width': 1.2 };
  const marks = fills.flatMap(({ code, fill }) => regionMarks(shapes, code, { fill, scale, rim }));
  const width = shapes.width * scale;
  // The north of Sweden leaves that corner free.
  const told = stamp === null ? [] : paragraph(linesOf(stamp, STAMP, width * 0.48), STAMP).marks;
  return { width, height, marks: [...marks, ...told] };
}

const STAMP = bold(18);

/** Sweden in one tint, with one region in the accent; hatched where its figure is missing. */
export function locatorPart(shapes: MapShapes, own: { code: string; isKnown: boolean } | null, height: number): Block {
  const scale = height / shapes.height;
  const others = Object.keys(shapes.paths).filter((code) => code !== own?.code);
  return {
    width: shapes.width * scale,
    height,
    marks: [
      ...others.map((code) =>
        path(scaled(shapes.paths[code] ?? '', scale), { fill: colour('step-0'), stroke: colour('paper') }),
      ),
      // Last, so that its rim lies on those of the neighbours.
      ...(own ? regionMarks(shapes, own.code, { fill: own.isKnown ? 'accent' : null, scale }) : []),
    ],
  };
}

/** A region, and over it its pattern. */
function regionMarks(
  shapes: MapShapes,
  code: string,
  { fill, scale, rim = {} }: { fill: string | null; scale: number; rim?: Record<string, string | number> },
): Mark[] {
  const d = scaled(shapes.paths[code] ?? '', scale);
  const over = overFill(fill);
  return [
    path(d, { ...areaFill(fill), ...rim, 'stroke-linejoin': 'round' }),
    ...(over ? [path(d, { fill: over })] : []),
  ];
}

/** The path in pixels of the picture: a transform would make the patterns smaller too. */
const scaled = (d: string, scale: number): string =>
  d.replace(/-?[\d.]+/g, (number) => String(Math.round(Number(number) * scale * 100) / 100));

/** The number stays with the last word. */
const labelOf = ({ label, regions }: Pick<LegendEntry, 'label' | 'regions'>): string =>
  `${label}${HARD_SPACE}(${regions})`;

const SWATCH = { width: 26, height: 18 };

/** What each fill means, the highest class first, with the number of regions. */
export function legendPart(
  title: string | null,
  entries: readonly LegendEntry[],
  { width, size = 17 }: { width: number; size?: number },
): Block {
  const own = sans(size, 'soft');
  const indent = SWATCH.width + 10;
  const rows = entries.map(({ fill, label, regions }): Block => {
    const words = paragraph(linesOf(labelOf({ label, regions }), own, width - indent), own);
    const top = (own.leading - SWATCH.height) / 2;
    return {
      width,
      height: words.height,
      marks: [...swatch(fill, top), group(indent, 0, words.marks)],
    };
  });
  const head = title ? [paragraph(linesOf(title, bold(size), width), bold(size))] : [];
  const widest = Math.max(0, ...entries.map(({ label, regions }) => widthOf(labelOf({ label, regions }), own)));
  return { ...stacked([...head, ...rows], 4), width: Math.min(width, indent + widest) };
}

function swatch(fill: string | null, top: number): Mark[] {
  const over = overFill(fill);
  const { width, height } = SWATCH;
  return [rect(0, top, width, height, areaFill(fill)), ...(over ? [rect(0, top, width, height, { fill: over })] : [])];
}

/** The map with its legend to the right, as low as Sweden is narrow there; classes without a region are left out. */
export function mapBesideLegend(
  model: Pick<MapModel, 'stamp' | 'regions' | 'legend'>,
  shapes: MapShapes,
  { height, legendWidth, size = 17 }: { height: number; legendWidth: number; size?: number },
): Block {
  const map = mapPart(shapes, model.regions, { height, stamp: model.stamp });
  const met = model.legend.filter(({ regions }) => regions > 0);
  const legend = legendPart(null, met, { width: legendWidth, size });
  // The east coast goes in where the legend begins, but for Gotland.
  const left = map.width + 12;
  return {
    width: left + legend.width,
    height: Math.max(height, legend.height),
    marks: [group(0, 0, map.marks), group(left, Math.max(0, height - legend.height), legend.marks)],
  };
}

/** The map over its legend, together so high. */
export function mapOverLegend(
  model: MapModel,
  shapes: MapShapes,
  { height, width }: { height: number; width: number },
): Block {
  const legend = legendPart(null, model.legend, { width });
  const highest = (width / shapes.width) * shapes.height;
  const map = mapPart(shapes, model.regions, {
    height: Math.min(highest, height - legend.height - 24),
    stamp: model.stamp,
  });
  return { ...stacked([map, legend], 24), width };
}
