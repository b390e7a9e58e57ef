import { measureOf } from '../../model/measure.ts';
import type { Classes, IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { isDirection } from '../../text/answers.ts';
import { lowestToHighest } from '../../text/ends.ts';
import { capitalise, formatRound, HARD_SPACE, lowerFirst, MISSING, withoutNoise } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { accessibleName } from '../../text/sentences.ts';
import { archiveStamp } from '../archive.ts';

export interface MapRegion {
  code: string;
  slug: string;
  name: string;
  /** Value, place and period in words, for a screen reader and for the panel. */
  label: string;
  /** CSS class that gives the fill; null is drawn hatched. */
  fill: string | null;
}

export interface LegendEntry {
  fill: string | null;
  label: string;
  regions: number;
}

export interface MapModel {
  /** "2016 · arkiv": of figures of the archive. */
  stamp: string | null;
  regions: MapRegion[];
  legend: LegendEntry[];
  /** How the class limits were chosen. */
  method: string;
  /** The place on /metod/ that tells more; null where there is no more to tell. */
  anchor: string | null;
}

/** Colours a map: the published classes, or those that a reader has chosen, with their own description. */
export interface MapClasses extends Omit<Classes, 'method'> {
  method: Classes['method'] | 'quantiles' | 'equal-steps' | 'line';
  told?: string;
  /** Answers that stand in the legend though no region gave them in this period: others show them beside it. */
  alsoUsed?: ReadonlySet<number>;
}

/** The properties of a region that a map uses. */
export type MapPlace = Pick<RegionSummary, 'code' | 'slug' | 'name' | 'short' | 'preposition'>;

/** Fills a region whose figure follows a suspected break and therefore has no class. */
const SUSPECTED_FILL = 'suspected';
/** Under a line and over it. */
const LINE_STEPS = [1, 3];

const METHODS: Partial<Record<MapClasses['method'], string>> = {
  'natural-breaks':
    'Klassgränserna följer naturliga luckor mellan regionernas värden och är avrundade. Lika värden har samma färg.',
  categories: 'Varje svar har sin egen färg.',
};

/** Maps the leading period of an indicator, or the given classes; null when there is nothing to map. */
export function mapModel(
  document: IndicatorDocument,
  regions: readonly MapPlace[],
  classes: MapClasses | null = document.classes,
): MapModel | null {
  if (classes === null) return null;
  const figures = measureOf(document).at(classes.period);
  const drawn = regions.map((region) => {
    const figure = figures.of(region.code);
    return {
      code: region.code,
      slug: region.slug,
      name: region.short,
      label: accessibleName(figure, region, document, classes.period),
      fill: figure?.suspectedBreak ? SUSPECTED_FILL : fillOf(classes.of[region.code], document, classes),
    };
  });
  const legend = legendOf(document, classes, drawn);
  return {
    stamp: archiveStamp(document, classes.period),
    regions: drawn,
    legend,
    method: methodOf(document, classes),
    anchor: ANCHORS[classes.method] ?? null,
  };
}

const ANCHORS: Partial<Record<MapClasses['method'], string>> = {
  'natural-breaks': 'karta',
  'fixed-steps': 'karta',
};

const OF_DIRECTIONS = 'Varje grupp har sin egen färg.';
const NOT_FEWER = 'För några säger källan bara att det inte minskade, och inte om det ökade.';

function methodOf(document: IndicatorDocument, { method, limits, of, told }: MapClasses): string {
  if (method === 'fixed-steps') return fixedSteps(document, limits);
  const { categories } = document;
  if (method !== 'categories') return told ?? METHODS[method] ?? '';
  if (categories.some(({ tone }) => tone === 'shortage')) {
    return `${METHODS[method] ?? ''} Brist och överskott har också mönster.`;
  }
  if (!categories.some(isDirection)) return METHODS[method] ?? '';
  const isNotFewer = Object.values(of).some((index) => categories[index]?.tone === 'not-fewer');
  return isNotFewer ? `${OF_DIRECTIONS} ${NOT_FEWER}` : OF_DIRECTIONS;
}

const SAMPLE = 'Undersökningen bygger på ett urval: små skillnader mellan regioner kan vara slump.';

/** "Gränserna ligger 5 procentenheter isär och är desamma alla år." */
function fixedSteps({ kind, unit, periods }: IndicatorDocument, [first, second]: readonly number[]): string {
  if (first === undefined || second === undefined) return SAMPLE;
  const step = `${formatRound(withoutNoise(second - first))} ${kind === 'percent' ? 'procentenheter' : unit}`;
  return `Gränserna ligger ${step} isär${periods.length > 1 ? ' och är desamma alla år' : ''}. ${SAMPLE}`;
}

function fillOf(index: number | undefined, { categories }: IndicatorDocument, { method }: MapClasses): string | null {
  if (index === undefined) return null;
  if (method === 'categories') return `tone-${categories[index]?.tone ?? 'balance'}`;
  return `step-${method === 'line' ? (LINE_STEPS[index] ?? 0) : index}`;
}

function legendOf(document: IndicatorDocument, classes: MapClasses, drawn: readonly MapRegion[]): LegendEntry[] {
  const labels = labelsOf(document, classes);
  const entries = labels.map((label, index) => {
    const fill = fillOf(index, document, classes);
    const regions = drawn.filter((region) => region.fill === fill).length;
    return { fill, label, regions, isUsed: regions > 0 || classes.alsoUsed?.has(index) === true };
  });
  // A direction that the period's source did not speak of is not one that no region took.
  const spoken = document.categories.some(isDirection) ? entries.filter(({ isUsed }) => isUsed) : entries;
  const missing = drawn.filter((region) => region.fill === null).length;
  // "No shortage" is only inferred; leave it out of the legend unless a region has it.
  const given = spoken.filter(({ fill, isUsed }) => isUsed || fill !== 'tone-no-shortage');
  const shown = given.toReversed().map(({ fill, label, regions }) => ({ fill, label, regions }));
  const suspected = drawn.filter(({ fill }) => fill === SUSPECTED_FILL).length;
  return [
    ...shown,
    ...(suspected > 0 ? [{ fill: SUSPECTED_FILL, label: lowerFirst(SUSPECTED), regions: suspected }] : []),
    ...(missing > 0 ? [{ fill: null, label: MISSING, regions: missing }] : []),
  ];
}

function labelsOf(document: IndicatorDocument, { method, limits }: MapClasses): string[] {
  if (method === 'categories') return document.categories.map((category) => category.label);
  if (limits.length === 0) return ['samma värde'];
  const written = limits.map(formatRound);
  const unit = document.kind === 'percent' ? `${HARD_SPACE}%` : '';
  const first = `under ${written[0] ?? ''}${unit}`;
  const last = `${written.at(-1) ?? ''}${unit} eller mer`;
  return [first, ...written.slice(1).map((limit, index) => `${written[index] ?? ''} till under ${limit}${unit}`), last];
}

/** One line that tells the whole map, for those who do not see it. */
export function mapSummary(
  document: IndicatorDocument,
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
  period = document.classes?.period ?? '',
): string {
  const named = (region: string) => ` (${regions.find(({ code }) => code === region)?.short ?? region})`;
  const ends = lowestToHighest(measureOf(document).at(period).regions(), document, named);
  return `Karta över Sveriges regioner: ${document.short}, ${formatPeriod(period)}.${ends ? ` ${capitalise(ends)}.` : ''}`;
}
