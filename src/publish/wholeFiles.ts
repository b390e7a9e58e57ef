import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { yearOf } from '../model/period.ts';
import { formatNumber } from '../text/numbers.ts';
import { formatDate } from '../text/periods.ts';
import { absolute, type Address } from './address.ts';
import type { Published } from './allDocuments.ts';
import { excelCsv, figuresCsv } from './csv.ts';
import { definitionsTable, describingCsv, regionsTable, sourcesTable } from './describingTables.ts';
import { COLUMNS } from './figureColumns.ts';
import { isGathered, leftOutOf, leftOutText } from './gathered.ts';
import { figuresParquet } from './parquet.ts';
import { APOSTROPHE, contactSection, LICENCE_SECTION, readmeText, type Section } from './readme.ts';
import { WHOLE } from './wholePaths.ts';
import { workbookOf } from './workbook.ts';
import { zipOf } from './zip.ts';
import type { Edition } from '../model/edition.ts';
import type { Topic } from '../model/topic.ts';

interface Whole extends Published {
  edition: Edition;
  topics: readonly Topic[];
}

/** All figures that may be given together, three times: for spreadsheets, as a workbook, and for programs of analysis. */
export async function wholeFiles(all: Whole, address: Address): Promise<[path: string, contents: Uint8Array][]> {
  const { edition, topics, regions } = all;
  const indicators = all.indicators.filter(({ document }) => isGathered(document));
  const documents = indicators.map(({ document }) => document);
  const rows = indicators.flatMap((indicator) => indicator.rows);
  const tables = [definitionsTable(documents, topics, address), sourcesTable(documents), regionsTable(regions)];
  const lead = leadOf(documents.length, rows.length, edition);
  const sections = sectionsOf(all, address);
  const title = `${PUBLISHER.name}: alla siffror`;
  const readme = readmeText(title, lead, [...sections, COLUMNS_SECTION, LICENCE_SECTION, contactSection(address)]);
  const licence = LICENCE_SECTION[1].join('\r\n\r\n');
  const entries = {
    'README.txt': readme,
    'LICENCE.txt': `${licence}\r\n`,
    'figures.csv': figuresCsv(rows),
    'figures.excel.csv': excelCsv(rows),
    ...Object.fromEntries(tables.map((table) => [`${table.name}.csv`, describingCsv(table)])),
  };
  const told: readonly Section[] = [['Om filen', [lead]], ...sections, LICENCE_SECTION, contactSection(address)];
  return [
    [WHOLE.zip, zipOf(entries, edition.updated)],
    [WHOLE.workbook, await workbookOf({ title, readme: told, tables, topics, indicators, date: edition.updated })],
    [WHOLE.parquet, figuresParquet(rows, { title, readme, licence, version: edition.version })],
  ];
}

const leadOf = (measures: number, figures: number, { version, updated }: Edition) =>
  `${formatNumber(measures)} mått och ${formatNumber(figures)} rader om bristen på läkare och annan vårdpersonal i Sveriges 21 regioner, var och en med sin källa. Utgåva ${version}, ${formatDate(updated)}.`;

const COLUMNS_SECTION: Section = [
  'Kolumnerna i figures.csv',
  COLUMNS.map(({ name, title, description }) => `${name} (${title}): ${description}`),
];

function sectionsOf({ edition, indicators }: Whole, address: Address): Section[] {
  const leftOut = leftOutText(leftOutOf(indicators.map(({ document }) => document)));
  return [
    [
      'Så hänvisar du',
      [
        'Ange både Bristkartan och den ursprungliga källan, som står vid varje siffra och i tabellen över källor.',
        `${PUBLISHER.name} (${yearOf(edition.updated) ?? ''}). Alla siffror. Utgåva ${edition.version}, ${formatDate(edition.updated)}. ${absolute(address, '/data/')} (${LICENCE.name})`,
      ],
    ],
    ['Utelämnat', leftOut ? [`${leftOut} De måtten har filer för sig.`] : []],
    [
      'Filerna',
      [
        `${WHOLE.zip}: figures.csv har en rad för varje siffra, med källa, plats i källan och anmärkningar. Komma mellan fälten, decimalpunkt, UTF-8. figures.excel.csv har samma rader för svenska Excel. definitions.csv, sources.csv och regions.csv förklarar dem.`,
        `${WHOLE.workbook}: samma siffror i en flik för varje ämne, med en rad för varje mått och region och en kolumn för varje period. Källan till varje siffra står i figures.csv.`,
        `${WHOLE.parquet}: samma rader som figures.csv, för DuckDB, R, Python och andra program. Den här texten står i filens metadata.`,
        APOSTROPHE,
      ],
    ],
    [
      'Så läser du dem',
      [
        'En tom cell betyder att det inte finns någon siffra att skriva, aldrig noll. I figures.csv skiljer kolumnen basis det som källan säger saknas (missing) från det som vi inte har.',
        '00 är riket. För mått med svar i ord är rikets siffra antalet regioner som gav svaret.',
        'Där källan bara ger en gräns står den som <5 eller >5. Serier är räknade på olika sätt och får inte läggas ihop.',
        'En kursiv siffra i arbetsboken skiljer sig ovanligt mycket från regionens förra. Den jämförs inte. I figures.csv säger kolumnen suspected_break detsamma.',
      ],
    ],
  ];
}
