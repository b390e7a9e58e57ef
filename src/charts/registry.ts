import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { isCompared, isRegional, measureOf } from '../model/measure.ts';
import { REGION_COUNT } from '../model/country.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { periodSpan } from '../text/periods.ts';
import { findingTitle, measureWithUnit, subtitle } from '../text/titles.ts';
import type { Chart, Drawing } from './chart.ts';
import type { MapPlace } from './map/mapModel.ts';
import { beeswarmChart } from './beeswarm/chart.ts';
import { nationalFigures } from './columns/model.ts';
import { countsRows } from './counts/countsModel.ts';
import { seriesChart } from './series/chart.ts';
import { regionTitle, seriesTitle } from './series/title.ts';
import { slopeChart } from './slope/chart.ts';
import { slopeModel, slopeTitle } from './slope/model.ts';
import { isDevelopment, isNationalChart, leadPeriod, ofFigures, shownPeriods } from './shown.ts';

type Regions = readonly MapPlace[];

/** A chart that measures have: where it is kept, what lists call it, and what it is of a measure. */
export interface ChartEntry {
  /** First in the address of its frame and last in the name of its picture; empty for the chart that a measure leads with. */
  part: string;
  /** Whether it has a picture of its own, or is a part of that of the leading chart. */
  picture: 'own' | 'lead' | null;
  /** On the measure's page: with a heading and tools of its own, or folded under the one before it; not at all where it is left out. */
  onPage: 'own' | 'folded' | null;
  /** Id on that page. */
  anchor: string;
  /** On that page, where the charts stand behind each other, the choice that brings it forward. */
  tab?: string;
  /** A region can be marked in its frame. */
  hasMarks(document: IndicatorDocument): boolean;
  /** Names the chart in a list of frames. */
  name(document: IndicatorDocument): string;
  /** Null where the measure has no such chart. */
  chart(document: IndicatorDocument, regions: Regions): Chart | null;
}

/** `part` of the entry whose picture includes this chart, or null if none does. */
export function picturePart({ part, picture }: ChartEntry): string | null {
  if (picture === null) return null;
  return picture === 'own' ? part : '';
}

const isOfRegions = ({ coverage }: IndicatorDocument): boolean => coverage === 'regions';

/** The one place that says which charts a measure has. The first leads; the others are in the order of lists. */
export const CHARTS: readonly ChartEntry[] = [
  {
    part: '',
    picture: 'own',
    onPage: 'own',
    anchor: 'diagram',
    hasMarks: isOfRegions,
    name: (document) => LEAD_NAMES[leadDrawing(document).form],
    chart: leadChart,
  },
  {
    part: 'karta',
    picture: 'lead',
    onPage: null,
    anchor: 'diagram',
    hasMarks: isOfRegions,
    name: () => 'Karta',
    chart: (document, regions) => half(document, regions, { form: 'regions', hasMap: true, hasList: false }),
  },
  {
    part: 'lista',
    picture: 'lead',
    onPage: null,
    anchor: 'diagram',
    hasMarks: isOfRegions,
    name: ({ kind }) => (kind === 'category' ? 'Svar, region för region' : 'Lista'),
    chart: (document, regions) => half(document, regions, { form: 'regions', hasMap: false, hasList: true }),
  },
  {
    part: 'svar',
    picture: null,
    onPage: null,
    anchor: 'diagram',
    hasMarks: () => false,
    name: () => 'Antal svar',
    chart: (document, regions) =>
      document.coverage === 'regions' && document.kind === 'category' && countsRows(document).length > 0
        ? {
            document,
            title: findingTitle(document, regions),
            subtitle: `${document.name}. Så många regioner gav varje svar.`,
            periods: document.periods,
            drawing: { form: 'answers' },
          }
        : null,
  },
  {
    part: 'enstaka',
    picture: 'own',
    onPage: 'own',
    anchor: 'diagram-regioner',
    tab: 'Regioner',
    hasMarks: () => false,
    name: () => 'Enstaka regioner',
    chart: singlesChart,
  },
  {
    part: 'rutor',
    picture: 'own',
    onPage: 'own',
    anchor: 'serie',
    tab: 'Över tid',
    hasMarks: isOfRegions,
    name: () => 'Över tid, en ruta för varje region',
    chart: (document, regions) =>
      isDevelopment(document.periods) && !slopeModel(document, regions)
        ? overTime(document, regions, { form: 'panels' })
        : null,
  },
  {
    part: 'tva-ar',
    picture: 'own',
    onPage: 'own',
    anchor: 'serie',
    tab: 'Över tid',
    hasMarks: isOfRegions,
    name: () => 'Två år bredvid varandra',
    chart: twoYears,
  },
  {
    part: 'serie',
    picture: 'own',
    onPage: 'folded',
    anchor: 'linjer',
    hasMarks: isOfRegions,
    name: () => 'Över tid, alla i ett diagram',
    chart: (document, regions) =>
      isDevelopment(document.periods)
        ? overTime(document, regions, { form: 'plot', chart: () => seriesChart(document, [], regions) })
        : null,
  },
  {
    part: 'tabell',
    picture: null,
    onPage: null,
    anchor: 'diagram',
    hasMarks: () => true,
    name: () => 'Tabell med alla siffror',
    chart: (document, regions) => ({
      document,
      title: findingTitle(document, regions),
      subtitle: `${measureWithUnit(document)}, ${periodSpan(document.periods)}. Alla siffror.`,
      periods: document.periods,
      drawing: { form: 'table' },
    }),
  },
];

const LEAD_NAMES: Record<Drawing['form'], string> = {
  regions: 'Karta och lista',
  answers: 'Svar, år för år',
  number: 'Svaret för riket',
  'some-regions': 'De regioner som vi har',
  tiles: 'Svar, en ruta för varje region',
  panels: 'Över tid',
  table: 'Tabell',
  columns: 'Riket, år för år',
  plot: 'Diagram',
};

/** The chart that an indicator leads with, by what there is of it. */
export function leadChart(document: IndicatorDocument, regions: Regions): Chart {
  const isSome = document.coverage === 'partial' && isNationalChart(document);
  const country = isSome ? ofFigures(document, nationalFigures(document)) : null;
  return {
    document: country?.document ?? document,
    title: findingTitle(document, regions),
    subtitle: subtitle(country?.document ?? document, leadPeriod(document)),
    periods: country?.periods ?? shownPeriods(document),
    drawing: leadDrawing(document),
  };
}

function leadDrawing(document: IndicatorDocument): Drawing {
  if (document.coverage === 'regions') {
    return document.kind === 'category' ? { form: 'tiles' } : { form: 'regions', hasMap: true, hasList: true };
  }
  if (!isNationalChart(document)) return { form: 'some-regions', withRiket: true };
  if (countsRows(document).length > 0) return { form: 'answers' };
  const isSeries = document.kind !== 'category' && nationalFigures(document).length > 1;
  return { form: isSeries ? 'columns' : 'number' };
}

/** The map or the list of the leading chart alone. */
function half(document: IndicatorDocument, regions: Regions, drawing: Drawing): Chart | null {
  return document.coverage === 'regions' ? { ...leadChart(document, regions), drawing } : null;
}

/** Years enough to tell how each region has changed. */
const hasSeries = ({ coverage, kind, periods }: IndicatorDocument): boolean =>
  coverage === 'regions' && kind !== 'category' && periods.length > 1;

/** All regions over time: its title is the largest change between two periods, where there is one. */
function overTime(document: IndicatorDocument, regions: Regions, drawing: Drawing): Chart | null {
  if (!hasSeries(document)) return null;
  return {
    document,
    title: seriesTitle(document, regions),
    subtitle: `${measureWithUnit(document)}, ${periodSpan(document.periods)}.`,
    periods: document.periods,
    drawing,
  };
}

/** The first and the last of a few years: its title is the largest change between them. */
function twoYears(document: IndicatorDocument, regions: Regions): Chart | null {
  const model = slopeModel(document, regions);
  if (!model) return null;
  return {
    document,
    title: slopeTitle(model, document),
    subtitle: `${measureWithUnit(document)}, ${model.periods.join(' och ')}.`,
    periods: document.periods,
    drawing: { form: 'plot', chart: () => slopeChart(document, regions) },
  };
}

/** The few regions that stand beside a national series. */
function singlesChart(document: IndicatorDocument): Chart | null {
  const some = document.figures.filter(isRegional);
  if (document.coverage !== 'partial' || !isNationalChart(document) || some.length === 0) return null;
  const isMost = new Set(some.map(({ region }) => region)).size > REGION_COUNT / 2;
  return {
    ...ofFigures(document, some),
    title: `${document.short}: ${isMost ? 'region för region' : 'enstaka regioner'}, ${periodSpan(some.map(({ period }) => period))}`,
    subtitle: `${measureWithUnit(document)}. De regioner som vi har uppgifter om.`,
    drawing: { form: 'some-regions', withRiket: false },
  };
}

/** Finds a chart entry by its `part`. */
export const entryOf = (part: string): ChartEntry | undefined => CHARTS.find((entry) => entry.part === part);

/** One of a measure's charts; null where it has no such chart. */
export const chartOf = (part: string, document: IndicatorDocument, regions: Regions): Chart | null =>
  entryOf(part)?.chart(document, regions) ?? null;

/** A chart of a measure that is about one of the regions. */
export interface RegionChartEntry {
  /** Before the measure in the address of its frame, and last in the name of its picture. */
  part: string;
  name: string;
  chart(document: IndicatorDocument, region: RegionSummary, regions: Regions): Chart | null;
}

/** The one place that says which charts a region has of a measure. */
export const REGION_CHARTS: readonly RegionChartEntry[] = [
  {
    part: '',
    name: 'Läget bland regionerna',
    chart(document, region, regions) {
      const period = leadPeriod(document);
      if (document.coverage !== 'regions' || document.kind === 'category') return null;
      return {
        document,
        title: regionTitle(document, region, period),
        subtitle: subtitle(document, period),
        periods: [period],
        drawing: { form: 'plot', chart: () => beeswarmChart(document, period, { own: region.code, regions }) },
      };
    },
  },
  {
    part: 'serie',
    name: 'Över tid',
    chart(document, region, regions) {
      if (!hasSeries(document) || !isDevelopment(measureOf(document).series(region.code))) return null;
      const title = regionTitle(document, region, newestCompared(document, region.code));
      return {
        document,
        title,
        subtitle: `${measureWithUnit(document)}, ${periodSpan(document.periods)}. Grå linjer är de andra regionerna.`,
        periods: document.periods,
        drawing: { form: 'plot', chart: () => seriesChart(document, [region.code], regions) },
      };
    },
  },
];

/** Returns the period of a region's newest figure that can be compared with the earlier ones. */
const newestCompared = (document: IndicatorDocument, region: string): string =>
  measureOf(document)
    .series(region)
    .findLast((figure) => isCompared(figure) && !document.incomplete.includes(figure.period))?.period ??
  leadPeriod(document);
