import { RIKET } from '../model/country.ts';
import { comparePeriods } from '../model/period.ts';
import { addressAt, type Address, type Place } from '../model/place.ts';
import type { RegionSummary } from '../publish/documents.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { MeasureSource } from '../model/publishedSource.ts';
import { isWorthShowing } from '../charts/ranking/rankingModel.ts';
import { categoryLabel, intervalText, valueShort } from '../text/figures.ts';
import { figureAnchor } from '../address/paths.ts';

/** A publication of a measure: where its figures stand, how they came here, and the figures of each period. */
export interface AboutSource {
  source: MeasureSource;
  page: Address | null;
  copy: Address | null;
  /** The newest first. */
  periods: AboutPeriod[];
}

interface AboutPeriod {
  period: string;
  /** Null where another publication of the same period has it. */
  anchor: string | null;
  /** All figures of the period, for a program. */
  all: Address | null;
  /** Sorted alphabetically, with the country last. */
  figures: { anchor: string | null; name: string; value: string; interval: string | null; figure: Figure }[];
}

/**
 * The publications of a measure, that with the newest figures first; every figure has a place that a link can lead to. An
 * id can stand once on a page: the first figure of a region and a period has it.
 */
export function aboutFigures(document: IndicatorDocument, regions: readonly RegionSummary[]): AboutSource[] {
  const names = new Map<string, string>([
    ...regions.map(({ code, short }) => [code, short] as const),
    [RIKET, 'Riket'],
  ]);
  const order = new Map([...names.keys()].map((code, index) => [code, index]));
  const anchors = new Set<string>();
  const taken = (anchor: string) => {
    if (anchors.has(anchor)) return null;
    anchors.add(anchor);
    return anchor;
  };
  const periodOf = (own: readonly Figure[], { at }: MeasureSource): AboutPeriod[] => {
    const [first] = own;
    if (!first) return [];
    const figures = own
      .toSorted((a, b) => (order.get(a.region) ?? 0) - (order.get(b.region) ?? 0))
      .map((figure) => ({
        anchor: taken(figureAnchor(figure.period, figure.region)),
        name: names.get(figure.region) ?? figure.region,
        value: valueOf(figure, document),
        interval: isWorthShowing(figure, document) ? intervalText(figure, document) : null,
        figure,
      }));
    return [
      { period: first.period, anchor: taken(figureAnchor(first.period)), all: filledFor(at, at.all, first), figures },
    ];
  };
  return document.sources
    .map((source) => ({ source, own: document.figures.filter((figure) => figure.source === source.id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ source, own }) => ({ source, byPeriod: [...Map.groupBy(own, ({ period }) => period)] }))
    .map(({ source, byPeriod }) => ({
      source,
      byPeriod: byPeriod.toSorted(([a], [b]) => comparePeriods(b, a)),
    }))
    .toSorted((a, b) => comparePeriods(b.byPeriod[0]?.[0] ?? '', a.byPeriod[0]?.[0] ?? ''))
    .map(({ source, byPeriod }) => {
      const [newest] = byPeriod[0]?.[1] ?? [];
      return {
        source,
        page: newest ? filledFor(source.at, source.at.page, newest) : null,
        copy: newest ? filledFor(source.at, source.at.copy, newest) : null,
        periods: byPeriod.flatMap(([, figures]) => periodOf(figures, source)),
      };
    });
}

const filledFor = (place: Place, address: Address | null, figure: Figure) =>
  address && addressAt(place, address, figure);

/** "13,8 %"; of the country's answers "brist, 19 av 21". */
function valueOf(figure: Figure, document: IndicatorDocument): string {
  if (figure.count === undefined || figure.category === undefined) return valueShort(figure, document);
  return `${categoryLabel(figure.category, document)}, ${figure.count} av ${figure.of ?? ''}`;
}
