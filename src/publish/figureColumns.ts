import { RIKET, RIKET_CODE } from '../model/country.ts';
import { BASES } from '../model/observation.ts';
import { closestAddress } from '../model/place.ts';
import { basisText, categoryLabel } from '../text/figures.ts';
import { ADDRESS_WORDS } from '../text/origin.ts';
import type { RegionSummary } from './documents.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { MeasureSource } from '../model/publishedSource.ts';

/** A figure with what its row says of it. */
export interface FigureRow {
  figure: Figure;
  document: IndicatorDocument;
  region: string;
  iso: string;
  nuts: string;
  source: MeasureSource | undefined;
}

type Cell = string | number | null | undefined;

/** One column of every csv, and the only place that knows it: its headers, its kind and its meaning. */
export interface Column {
  name: string;
  /** Swedish header. */
  title: string;
  description: string;
  /** Numbers are written as they are; texts are kept from being run as formulas. */
  type: 'text' | 'number' | 'integer' | 'address';
  required?: boolean;
  values?: readonly string[];
  cell: (row: FigureRow) => Cell;
  /** In words, for the file that is opened in Excel and read by a person. */
  words?: (row: FigureRow) => Cell;
}

const READ_AT = {
  publisher: 'hos utgivaren',
  page: 'på källans sida',
  copy: 'i en öppen kopia',
} as const;

const placeAddress = ({ source, figure }: FigureRow) => source && closestAddress(source.at, figure);

const THIRDS = { highest: 'högsta', middle: 'mellersta', lowest: 'lägsta' } as const;

const WHAT: readonly Column[] = [
  {
    name: 'indicator',
    title: 'Mått',
    type: 'text',
    required: true,
    description: 'Måttets namn i adresser. I Excelfilen måttets hela namn.',
    cell: ({ document }) => document.slug,
    words: ({ document }) => document.name,
  },
  {
    name: 'region_code',
    title: 'Länskod',
    type: 'text',
    required: true,
    description: 'Regionens länskod med två siffror. 00 är riket.',
    cell: ({ figure }) => figure.region,
  },
  {
    name: 'region',
    title: 'Region',
    type: 'text',
    required: true,
    description: 'Regionens korta namn.',
    cell: ({ region }) => region,
  },
  {
    name: 'period',
    title: 'Period',
    type: 'text',
    required: true,
    description:
      'Den tid siffran gäller: 2016, 2016-H1, 2016-Q3, 2016-09, 2016-09-30 eller ett spann som 2016-01..2016-09.',
    cell: ({ figure }) => figure.period,
  },
  {
    name: 'series',
    title: 'Serie',
    type: 'text',
    description:
      'Skiljer siffror som är räknade på olika sätt och inte får läggas i samma serie. Tomt för huvudserien.',
    cell: ({ figure }) => figure.series,
    words: ({ figure, document }) => figure.series && (document.series[figure.series]?.label ?? figure.series),
  },
];

const VALUE: readonly Column[] = [
  {
    name: 'value',
    title: 'Värde',
    type: 'number',
    description: 'Värdet i måttets enhet. Tomt där det bara finns en gräns, ett svar i ord eller ingen uppgift.',
    cell: ({ figure }) => figure.value,
  },
  {
    name: 'unit',
    title: 'Enhet',
    type: 'text',
    description: 'Enheten för värdet.',
    cell: ({ figure, document }) => (figure.value === null ? '' : document.unitShort),
  },
  {
    name: 'interval_lower',
    title: 'Avrundat från, lägst',
    type: 'number',
    description: 'Det lägsta som det oavrundade värdet kan ha varit.',
    cell: ({ figure }) => figure.interval?.[0],
  },
  {
    name: 'interval_upper',
    title: 'Avrundat från, högst',
    type: 'number',
    description: 'Den övre gränsen för det oavrundade värdet, som inte själv ingår.',
    cell: ({ figure }) => figure.interval?.[1],
  },
  {
    name: 'qualifier',
    title: 'Gräns',
    type: 'text',
    values: ['<', '<=', '>', '>=', '~'],
    description: 'Säger att källan ger en gräns (<, <=, >, >=) eller ett ungefärligt värde (~).',
    cell: ({ figure }) => figure.qualifier,
  },
  {
    name: 'lower_bound',
    title: 'Undre gräns',
    type: 'number',
    description: 'Undre gräns som källan anger.',
    cell: ({ figure }) => figure.lower,
  },
  {
    name: 'upper_bound',
    title: 'Övre gräns',
    type: 'number',
    description: 'Övre gräns som källan anger.',
    cell: ({ figure }) => figure.upper,
  },
  {
    name: 'wording',
    title: 'Källans ord',
    type: 'text',
    description: 'Källans eget ord för gränsen, till exempel knappt eller drygt, där vi har läst det.',
    cell: ({ figure }) => figure.wording,
  },
  {
    name: 'category',
    title: 'Svar',
    type: 'text',
    description: 'Svaret, där måttet är ett svar i ord, till exempel brist.',
    cell: ({ figure }) => figure.category,
    words: ({ figure, document }) => figure.category && categoryLabel(figure.category, document),
  },
  {
    name: 'count',
    title: 'Antal regioner med svaret',
    type: 'integer',
    description: 'För riket: så många regioner gav svaret.',
    cell: ({ figure }) => figure.count,
  },
  {
    name: 'count_of',
    title: 'Antal regioner som svarade',
    type: 'integer',
    description: 'För riket: så många regioner svarade.',
    cell: ({ figure }) => figure.of,
  },
];

const PLACE: readonly Column[] = [
  {
    name: 'rank_from',
    title: 'Plats från',
    type: 'integer',
    description:
      'Regionens högsta möjliga plats, med det högsta värdet först. Delad plats går från den här till nästa kolumn.',
    cell: ({ figure }) => figure.rank?.from,
  },
  {
    name: 'rank_to',
    title: 'Plats till',
    type: 'integer',
    description: 'Regionens sista möjliga plats.',
    cell: ({ figure }) => figure.rank?.to,
  },
  {
    name: 'rank_of',
    title: 'Antal i rangordningen',
    type: 'integer',
    description: 'Så många regioner som rangordnas i perioden.',
    cell: ({ figure }) => figure.rank?.of,
  },
  {
    name: 'third',
    title: 'Tredjedel',
    type: 'text',
    values: ['highest', 'middle', 'lowest'],
    description: 'Där enskilda platser vore falsk precision: den högsta, mellersta eller lägsta tredjedelen.',
    cell: ({ figure }) => figure.third,
    words: ({ figure }) => figure.third && THIRDS[figure.third],
  },
  {
    name: 'suspected_break',
    title: 'Ovanligt stor ändring',
    type: 'text',
    values: ['true'],
    description:
      'true där siffran skiljer sig ovanligt mycket från regionens förra. Om registreringen har ändrats vet vi inte. Siffran jämförs inte: den har ingen plats. Gränsen står i måttets definition (suspectedBreak).',
    cell: ({ figure }) => (figure.suspectedBreak ? 'true' : ''),
    words: ({ figure }) => (figure.suspectedBreak ? 'ja, jämförs inte' : ''),
  },
];

const ORIGIN: readonly Column[] = [
  {
    name: 'basis',
    title: 'Hur vi har siffran',
    type: 'text',
    required: true,
    values: [...BASES],
    description:
      'published: publicerad. implied: följer av källans text. calculated: beräknad av Bristkartan ur den publicerade siffran. calculated-in-copy: uträknad av dem som gjort den öppna kopian. missing: saknas i källan.',
    cell: ({ figure }) => figure.basis,
    words: ({ figure }) => basisText(figure),
  },
  {
    name: 'published_value',
    title: 'Källans värde',
    type: 'number',
    description: 'Siffran som källan tryckte den, där vi har räknat om den.',
    cell: ({ figure, document }) => (document.published ? figure.printed : ''),
  },
  {
    name: 'published_unit',
    title: 'Källans enhet',
    type: 'text',
    description: 'Enheten för källans siffra.',
    cell: ({ figure, document }) => (document.published && figure.printed ? document.published.unit : ''),
  },
  {
    name: 'note',
    title: 'Anmärkning',
    type: 'text',
    description: 'Anmärkning om siffran.',
    cell: ({ figure }) => figure.note,
  },
  {
    name: 'publisher',
    title: 'Utgivare',
    type: 'text',
    description: 'Den som gett ut källan.',
    cell: ({ source }) => source?.publisher,
  },
  {
    name: 'behind',
    title: 'Står bakom siffran',
    type: 'text',
    description:
      'Den som står bakom siffran, när utgivaren återger någon annan. Tomt när siffran är utgivarens egen, eller när det inte är känt.',
    cell: ({ source }) => source?.behind,
  },
  {
    name: 'source',
    title: 'Källa',
    type: 'text',
    required: true,
    description: 'Källans namn i sources.json. I Excelfilen källans titel.',
    cell: ({ figure }) => figure.source,
    words: ({ source, figure }) => source?.title ?? figure.source,
  },
  {
    name: 'place',
    title: 'Plats i källan',
    type: 'text',
    description:
      'Var i källan siffran står: tabell, mått, rad och kolumn. Tomt när källan är en enda sida, eller när platsen inte är antecknad.',
    cell: ({ source }) => source?.at.says,
  },
  {
    name: 'place_url',
    title: 'Adress till platsen',
    type: 'address',
    description:
      'Den adress som leder närmast siffran: siffrans egen i utgivarens API, annars sidan eller tabellen, annars den öppna kopian. Tomt när ingen är känd.',
    cell: (row) => placeAddress(row)?.url,
  },
  {
    name: 'place_url_kind',
    title: 'Adressens slag',
    type: 'text',
    values: ['opened', 'rule', 'form', 'front'],
    description:
      'opened: det som står där är det vi har läst. rule: byggd efter utgivarens regel, inte öppnad. form: ett formulär där valen i kolumnen place görs. front: en startsida eller en lista.',
    cell: (row) => placeAddress(row)?.kind,
    words: (row) => {
      const kind = placeAddress(row)?.kind ?? 'none';
      return kind === 'opened' ? 'öppnad' : ADDRESS_WORDS[kind];
    },
  },
  {
    name: 'read_at',
    title: 'Läst',
    type: 'text',
    required: true,
    values: ['publisher', 'page', 'copy'],
    description:
      'publisher: hämtad hos utgivaren. page: läst på den sida som källans adress går till; när är inte antecknat. copy: läst i en öppen kopia.',
    cell: ({ source }) => source?.reading.at,
    words: ({ source }) => source && READ_AT[source.reading.at],
  },
  {
    name: 'read_on',
    title: 'Läst eller kopierad den',
    type: 'text',
    description: 'Dagen då siffran hämtades hos utgivaren eller då kopian gjordes. Tomt när den inte är känd.',
    cell: ({ source }) => source?.reading.date,
  },
];

/** What has come since the columns were published: they are promised to keep their order. */
const LATER: readonly Column[] = [
  {
    name: 'iso_3166_2',
    title: 'ISO 3166-2',
    type: 'text',
    required: true,
    description: 'Länets kod enligt ISO 3166-2. För riket landets kod, SE.',
    cell: ({ iso }) => iso,
  },
  {
    name: 'nuts',
    title: 'NUTS',
    type: 'text',
    required: true,
    description: 'Länets kod i EU:s indelning NUTS, nivå 3. För riket landets kod, SE.',
    cell: ({ nuts }) => nuts,
  },
];

export const COLUMNS: readonly Column[] = [...WHAT, ...VALUE, ...PLACE, ...ORIGIN, ...LATER];

/** What tells the rows of one csv apart. */
export const KEY_COLUMNS = ['indicator', 'region_code', 'period', 'series', 'category'] as const;

/** A region with what the tables call it. */
export type NamedRegion = Pick<RegionSummary, 'code' | 'short' | 'iso' | 'nuts3'>;

const COUNTRY: NamedRegion = { code: RIKET, short: 'Riket', iso: RIKET_CODE, nuts3: RIKET_CODE };

/** The figures of an indicator as rows. */
export function figureRows(document: IndicatorDocument, regions: readonly NamedRegion[]): FigureRow[] {
  const places = new Map([COUNTRY, ...regions].map((place) => [place.code, place]));
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  return document.figures.map((figure) => {
    const { short, iso, nuts3 } = places.get(figure.region) ?? { short: figure.region, iso: '', nuts3: '' };
    return { figure, document, region: short, iso, nuts: nuts3, source: sources.get(figure.source) };
  });
}
