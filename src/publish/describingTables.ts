import { compareTexts } from '../common/compareTexts.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { MeasureSource } from '../model/publishedSource.ts';
import type { Topic } from '../model/topic.ts';
import { indicatorAddress, type Address } from './address.ts';
import { coveredPeriod, figureSources } from './citation.ts';
import { plainCsv, type Cell } from './csv.ts';
import type { RegionSummary } from './documents.ts';

/** What stands beside figures in a file of all of them: a row a thing, a column a fact. */
export interface DescribingTable {
  /** English name of the csv, Swedish of the sheet. */
  name: string;
  sheet: string;
  columns: readonly {
    name: string;
    title: string;
    /** In characters, in a workbook. */
    width: number;
  }[];
  rows: readonly (readonly Cell[])[];
}

export const describingCsv = ({ columns, rows }: DescribingTable): string =>
  plainCsv(
    columns.map(({ name }) => name),
    rows,
  );

type Column<Thing> = DescribingTable['columns'][number] & { cell: (thing: Thing) => Cell };

const tableOf = <Thing>(
  name: string,
  sheet: string,
  columns: readonly Column<Thing>[],
  things: readonly Thing[],
): DescribingTable => ({
  name,
  sheet,
  columns: columns.map(({ name, title, width }) => ({ name, title, width })),
  rows: things.map((thing) => columns.map(({ cell }) => cell(thing))),
});

/** What each measure is and is not: its definition, as on its page. */
export function definitionsTable(
  indicators: readonly IndicatorDocument[],
  topics: readonly Topic[],
  address: Address,
): DescribingTable {
  const topicNames = new Map(topics.map(({ id, name }) => [id, name]));
  const columns: readonly Column<IndicatorDocument>[] = [
    { name: 'indicator', title: 'Namn i adresser', width: 30, cell: ({ slug }) => slug },
    { name: 'name', title: 'Mått', width: 40, cell: ({ name }) => name },
    { name: 'topic', title: 'Ämne', width: 24, cell: ({ topic }) => topicNames.get(topic) ?? topic },
    { name: 'unit', title: 'Enhet', width: 22, cell: ({ unit }) => unit },
    { name: 'periods', title: 'Perioder', width: 14, cell: coveredPeriod },
    { name: 'question', title: 'Fråga', width: 50, cell: ({ question }) => question },
    { name: 'measures', title: 'Vad siffran mäter', width: 60, cell: ({ measures }) => measures },
    { name: 'numerator', title: 'Täljare', width: 40, cell: ({ numerator }) => numerator },
    { name: 'denominator', title: 'Nämnare', width: 40, cell: ({ denominator }) => denominator },
    { name: 'shows_not', title: 'Vad den inte visar', width: 60, cell: ({ shows_not: showsNot }) => showsNot },
    { name: 'caveats', title: 'Tänk på', width: 60, cell: ({ caveats }) => caveats.join(' ') },
    { name: 'made_by', title: 'Räknat av part', width: 22, cell: ({ madeBy }) => madeBy },
    {
      name: 'breaks',
      title: 'Brott i serien',
      width: 40,
      cell: ({ breaks }) => breaks.map(({ label }) => label).join(' '),
    },
    {
      name: 'sources',
      title: 'Källor (namn i fliken Källor)',
      width: 40,
      cell: (document) =>
        figureSources(document)
          .map(({ id }) => id)
          .join(' '),
    },
    { name: 'page', title: 'Sida', width: 40, cell: ({ slug }) => indicatorAddress(address, slug) },
  ];
  return tableOf('definitions', 'Definitioner', columns, indicators);
}

/** The publications that the figures stand in, each once. */
export function sourcesTable(indicators: readonly IndicatorDocument[]): DescribingTable {
  const columns: readonly Column<MeasureSource>[] = [
    { name: 'source', title: 'Namn', width: 40, cell: ({ id }) => id },
    { name: 'publisher', title: 'Utgivare', width: 28, cell: ({ publisher }) => publisher },
    { name: 'behind', title: 'Står bakom siffrorna', width: 28, cell: ({ behind }) => behind },
    { name: 'title', title: 'Titel', width: 60, cell: ({ title }) => title },
    { name: 'published', title: 'Publicerad', width: 14, cell: ({ published }) => published },
    { name: 'url', title: 'Adress', width: 50, cell: ({ url }) => url },
    { name: 'party', title: 'Part i frågan', width: 14, cell: ({ party }) => (party ? 'ja' : '') },
    {
      name: 'terms',
      title: 'Utgivarens villkor',
      width: 50,
      cell: ({ terms }) => terms?.licence ?? terms?.says ?? 'ej kända',
    },
    { name: 'definition', title: 'Vad den räknar', width: 60, cell: ({ definition }) => definition },
    { name: 'note', title: 'Anmärkning', width: 60, cell: ({ note }) => note },
  ];
  const sources = new Map(indicators.flatMap(figureSources).map((source) => [source.id, source]));
  const byId = [...sources.values()].toSorted((a, b) => compareTexts(a.id, b.id));
  return tableOf('sources', 'Källor', columns, byId);
}

export function regionsTable(regions: readonly RegionSummary[]): DescribingTable {
  const columns: readonly Column<RegionSummary>[] = [
    { name: 'region_code', title: 'Länskod', width: 10, cell: ({ code }) => code },
    { name: 'region', title: 'Region', width: 22, cell: ({ short }) => short },
    { name: 'name', title: 'Namn', width: 30, cell: ({ name }) => name },
    { name: 'county', title: 'Län', width: 26, cell: ({ lan }) => lan },
    { name: 'iso_3166_2', title: 'ISO 3166-2', width: 12, cell: ({ iso }) => iso },
    { name: 'nuts', title: 'NUTS', width: 10, cell: ({ nuts3 }) => nuts3 },
    { name: 'slug', title: 'Namn i adresser', width: 24, cell: ({ slug }) => slug },
  ];
  return tableOf('regions', 'Regioner', columns, regions);
}
