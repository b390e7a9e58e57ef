import { unzipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { comparePeriods } from '../model/period.ts';
import { categoryLabel } from '../text/figures.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { Topic } from '../model/topic.ts';
import type { DescribingTable } from './describingTables.ts';
import type { Published } from './allDocuments.ts';
import type { Section } from './readme.ts';
import { cellOf, wideTable, type WideRow } from './wideTable.ts';
import { zipOf } from './zip.ts';

interface Contents {
  title: string;
  readme: readonly Section[];
  tables: readonly DescribingTable[];
  topics: readonly Topic[];
  indicators: Published['indicators'];
  /** The edition's day, of all that is in the file. */
  date: string;
}

type Sheet = Parameters<typeof writeExcelFile>[0];
type SheetRow = Sheet[number]['data'][number];
type SheetCell = SheetRow[number];

/**
 * The figures as a workbook: what they are, then a sheet for each topic, with a row for each measure and region and a column
 * for each period. The same bytes whenever it is made: the library stamps its files with the clock, so they are packed anew.
 */
export async function workbookOf(contents: Contents): Promise<Uint8Array> {
  const { title, readme, tables, topics, indicators, date } = contents;
  const sheets = [
    readmeSheet(title, readme),
    ...tables.map(tableSheet),
    ...topics.flatMap((topic) => {
      const own = indicators.filter(({ document }) => document.topic === topic.id);
      return own.length > 0 ? [topicSheet(topic, own)] : [];
    }),
  ];
  const written = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return zipOf(unzipSync(written), date);
}

/** What Excel takes for a sheet's name: 31 letters, without those that part names in formulas, nor quotes at its ends. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:\p{Cc}]+/gu, ' ')
    .slice(0, 31)
    .replace(/^[' ]+|[' ]+$/g, '');

const bold = (value: string): SheetCell => ({ value, type: String, fontWeight: 'bold' });
const wrapped = (value: string): SheetCell => ({ value, type: String, wrap: true, alignVertical: 'top' });

function readmeSheet(title: string, sections: readonly Section[]): Sheet[number] {
  const lines = sections
    .filter(([, paragraphs]) => paragraphs.length > 0)
    .flatMap(([heading, paragraphs]) => [[], [bold(heading)], ...paragraphs.map((paragraph) => [wrapped(paragraph)])]);
  return { sheet: 'README', data: [[bold(title)], ...lines], columns: [{ width: 90 }] };
}

function tableSheet({ sheet, columns, rows }: DescribingTable): Sheet[number] {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? wrapped(cell) : cell)));
  return {
    sheet,
    data: [columns.map(({ title }) => bold(title)), ...cells],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

interface HeadColumn {
  title: string;
  width: number;
  cell: (document: IndicatorDocument, row: WideRow) => string;
}

const HEAD: readonly HeadColumn[] = [
  { title: 'Mått', width: 44, cell: ({ name }) => name },
  { title: 'Region', width: 20, cell: (_, { row }) => row.region },
  { title: 'Länskod', width: 9, cell: (_, { row }) => row.figure.region },
  { title: 'Enhet', width: 16, cell: ({ unitShort }, { answer }) => (answer ? 'regioner' : unitShort) },
  { title: 'Serie', width: 14, cell: ({ series: named }, { series }) => named[series]?.label ?? series },
  { title: 'Svar', width: 14, cell: (document, { answer }) => (answer ? categoryLabel(answer, document) : '') },
];
/** Of a column of figures; a span of months asks for more. */
const PERIOD_WIDTH = 11;

function topicSheet({ name }: Topic, indicators: Published['indicators']): Sheet[number] {
  const rows = indicators.flatMap(({ document, rows }) => {
    const table = wideTable(rows);
    return table.rows.map((row) => ({ document, row, periods: table.periods }));
  });
  const periods = [...new Set(rows.flatMap((row) => row.periods))].toSorted(comparePeriods);
  const head = HEAD.filter(({ cell }) => rows.some(({ document, row }) => cell(document, row)));
  const data = rows.map(({ document, row }): SheetRow => [
    ...head.map(({ cell }) => cell(document, row) || null),
    ...periods.map((period) => figureCell(document, row.figures.get(period))),
  ]);
  return {
    sheet: sheetName(name),
    data: [[...head.map(({ title }) => title), ...periods].map(bold), ...data],
    columns: [
      ...head.map(({ width }) => ({ width })),
      ...periods.map((period) => ({ width: Math.max(PERIOD_WIDTH, period.length) })),
    ],
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
  };
}

/** The number itself, shown with the measure's decimals; slanted where the region has probably changed how it records. */
function figureCell(document: IndicatorDocument, figure: Figure | undefined): SheetCell {
  if (!figure) return null;
  const value = cellOf(figure);
  if (typeof value === 'string') return figure.category === value ? categoryLabel(value, document) : value;
  if (value === null) return null;
  const { decimals } = document.display;
  const format = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  return { value, type: Number, format, ...(figure.suspectedBreak && { fontStyle: 'italic' as const }) };
}
