import { oncePer } from '../common/oncePer.ts';
import type { Dataset } from '../dataset/readDataset.ts';
import { hasValue, isKnown, measureOf } from '../model/measure.ts';
import { figuresCsv } from './csv.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type {
  GlossaryDocument,
  IndicatorsDocument,
  MapDocument,
  PlacesDocument,
  RegionDocument,
  RegionsDocument,
  RegionSummary,
  SourcesDocument,
} from './documents.ts';
import { addEditorial, editorialUses } from './editorialDocuments.ts';
import { figureRows, type FigureRow } from './figureColumns.ts';
import { countedWith } from './fullTimeNotes.ts';
import { isGathered, leftOutOf } from './gathered.ts';
import { asJson } from './json.ts';
import { indicatorDocument } from './indicatorDocument.ts';
import { mapShapes } from './mapShapes.ts';
import { publishedSource, publishersByName } from './publishedSource.ts';

const MAP_SOURCE = 'scb-digitala-granser';
const LARGE_MAP = 440;
const SMALL_MAP = 110;

/** Path under /data/v1/ and contents of every file, in a fixed order. */
export type Files = Map<string, string | Uint8Array>;

/** What documents and tables are made of, worked out once for both. */
export interface Published {
  regions: RegionSummary[];
  indicators: { document: IndicatorDocument; rows: FigureRow[] }[];
}

export const publishedOf = oncePer((dataset: Dataset): Published => {
  const documents = indicatorDocuments(dataset);
  const population = documents.find(({ slug }) => slug === dataset.story.roles.population);
  const regions = dataset.regions.map((region) => ({ ...region, population: newest(population, region.code) }));
  return { regions, indicators: documents.map((document) => ({ document, rows: figureRows(document, regions) })) };
});

/** The JSON documents that the pages are drawn from, and each indicator as csv. */
export const allDocuments = oncePer((dataset: Dataset): ReadonlyMap<string, string> => {
  const published = publishedOf(dataset);
  const { regions } = published;
  const indicators = published.indicators.map(({ document }) => document);
  const files = new Map<string, string>();
  const add = (path: string, document: object) => files.set(path, asJson(document));

  add('regions.json', regionsDocument(dataset, regions));
  add('indicators.json', indicatorsDocument(dataset, indicators));
  add('sources.json', sourcesDocument(dataset));
  add('places.json', placesDocument(dataset));
  add('map.json', mapDocument(dataset));
  add('glossary.json', { edition: dataset.edition, terms: dataset.glossary } satisfies GlossaryDocument);
  addEditorial(dataset, add);
  for (const { document, rows } of published.indicators) {
    add(`indicators/${document.slug}.json`, document);
    files.set(`indicators/${document.slug}.csv`, figuresCsv(rows));
  }
  const figures = indicators
    .filter(({ coverage }) => coverage !== 'riket')
    .map((document) => ({ document, byRegion: Map.groupBy(document.figures, ({ region }) => region) }));
  for (const region of regions) add(`regions/${region.slug}.json`, regionDocument(dataset, region, figures));
  return files;
});

/** Each is made of its own observations alone: to look through all of them for each takes long where there are many. */
function indicatorDocuments(dataset: Dataset): IndicatorDocument[] {
  const observations = Map.groupBy(dataset.observations, ({ indicator }) => indicator);
  const statements = Map.groupBy(dataset.statements, ({ indicator }) => indicator);
  const publishers = publishersByName(dataset.publishers);
  return dataset.indicators.map((indicator) => {
    const { slug, wholeAs = slug } = indicator;
    const own = {
      observations: [...new Set([slug, wholeAs, ...countedWith(indicator, dataset)])].flatMap(
        (one) => observations.get(one) ?? [],
      ),
      statements: statements.get(indicator.slug) ?? [],
    };
    return indicatorDocument({ ...dataset, ...own }, indicator, publishers);
  });
}

function newest(document: IndicatorDocument | undefined, region: string): Figure | null {
  return (document && measureOf(document).series(region).findLast(hasValue)) ?? null;
}

function regionsDocument({ edition, sjukvardsregioner }: Dataset, regions: RegionSummary[]): RegionsDocument {
  const members = (id: string) => regions.filter((region) => region.sjukvardsregioner.includes(id));
  return {
    edition,
    regions,
    sjukvardsregioner: sjukvardsregioner.map((area) => ({
      ...area,
      regions: members(area.id).map(({ code }) => code),
    })),
  };
}

function indicatorsDocument({ edition, story }: Dataset, indicators: readonly IndicatorDocument[]): IndicatorsDocument {
  return {
    edition,
    ...story,
    indicators: indicators.map((document) => {
      const { slug, name, short, question, topic, kind, coverage, unit, assessmentOf, keyFigure } = document;
      const { lead, periods, figures, classes } = document;
      return {
        slug,
        name,
        short,
        question,
        topic,
        kind,
        coverage,
        unit,
        assessmentOf,
        keyFigure,
        lead,
        periods,
        regions: Object.keys(classes?.of ?? {}).length,
        figures: figures.filter(isKnown).length,
        sources: [...new Set(figures.map((figure) => figure.source))],
      };
    }),
  };
}

interface RegionalFigures {
  document: IndicatorDocument;
  byRegion: ReadonlyMap<string, Figure[]>;
}

function regionDocument(
  dataset: Dataset,
  region: RegionSummary,
  indicators: readonly RegionalFigures[],
): RegionDocument {
  return {
    edition: dataset.edition,
    ...region,
    indicators: indicators
      .filter(({ document }) => isGathered(document))
      .map(({ document: { slug, name, lead, unit }, byRegion }) => ({
        slug,
        name,
        lead,
        unit,
        figures: byRegion.get(region.code) ?? [],
      })),
    leftOut: leftOutOf(indicators.map(({ document }) => document)),
    statements: dataset.statements.filter((statement) => statement.region === region.code),
  };
}

function sourcesDocument(dataset: Dataset): SourcesDocument {
  const { edition, sources, indicators } = dataset;
  const observations = bySource(dataset.observations);
  const statements = bySource(dataset.statements);
  const editorial = bySource(editorialUses(dataset));
  const publishers = publishersByName(dataset.publishers);
  const withLines = indicators.filter(({ referenceLines }) => referenceLines.length > 0);
  return {
    edition,
    publishers: dataset.publishers.map(({ id, name, terms }) => ({ id, name, terms })),
    sources: sources.map((source) => {
      const figures = observations.get(source.id) ?? [];
      const lines = withLines.filter(({ referenceLines }) => referenceLines.some((line) => line.source === source.id));
      const quoted = statements.get(source.id) ?? [];
      const told = editorial.get(source.id) ?? [];
      const used = [...figures, ...quoted].map(({ indicator }) => indicator).concat(lines.map(({ slug }) => slug));
      return {
        ...publishedSource(source, publishers),
        figures: figures.filter(isKnown).length,
        quoted: quoted.length + lines.length + told.length,
        indicators: [...new Set(used)],
        pages: [...new Set(told.map(({ page }) => page))],
      };
    }),
  };
}

const bySource = <T extends { source: string }>(uses: readonly T[]) => Map.groupBy(uses, ({ source }) => source);

function placesDocument({ regions, municipalities }: Dataset): PlacesDocument {
  return {
    regions: regions.map(({ slug, short, name, lan, aliases }) => ({
      slug,
      name: short,
      aliases: [name, lan, ...aliases],
    })),
    municipalities: municipalities
      .map(({ name, region }) => [name, regions.findIndex(({ code }) => code === region)] as const)
      .toSorted(([a], [b]) => a.localeCompare(b, 'sv')),
  };
}

function mapDocument({ edition, map }: Dataset): MapDocument {
  return {
    edition,
    credit: 'Gränser: SCB (CC0), bearbetade',
    source: MAP_SOURCE,
    large: mapShapes(map, LARGE_MAP),
    small: mapShapes(map, SMALL_MAP),
  };
}
