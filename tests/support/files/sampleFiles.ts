import type { Region } from '../../../src/model/region.ts';
import { workbookFile } from './sampleWorkbook.ts';

// Whole files in each publisher's format, oddities included, written from given figures.

export interface SampleFigure {
  region: string;
  period: string;
  /** With a decimal point; empty when missing. */
  printed: string;
}

export interface Sample {
  regions: readonly Region[];
  figures: readonly SampleFigure[];
  /** Id or name of the measure. */
  measure: string;
}

const BOM = '\uFEFF';
const comma = (printed: string) => printed.replace('.', ',');
const thousands = (printed: string) => comma(printed).replace(/\B(?=(\d{3})+(?!\d))/g, '\u00A0');
const nameOf = ({ regions }: Sample, code: string) => regions.find((region) => region.code === code)?.lan ?? 'Riket';
const periodsOf = ({ figures }: Sample) => [...new Set(figures.map(({ period }) => period))].toSorted();
const codesOf = ({ figures }: Sample) => [...new Set(figures.map(({ region }) => region))].toSorted();
const at = ({ figures }: Sample, code: string, year: string) =>
  figures.find(({ region, period }) => region === code && period === year)?.printed ?? '';

/** The first line of a file of Socialstyrelsen's database, and its last, which has no line feed. */
export const databaseTitle = (measure: string, years: readonly string[]) => `${BOM}${measure}, ${years.join(', ')}`;
export const DATABASE_FOOTER = 'Socialstyrelsens statistikdatabas 2026-10-01';

export function socialstyrelsenCsvFile(sample: Sample): string {
  const years = periodsOf(sample);
  const rows = codesOf(sample).map((code) =>
    ['Läkare', nameOf(sample, code), ...years.map((year) => thousands(at(sample, code, year)) || '--')].join(';'),
  );
  return [
    databaseTitle(`${sample.measure}, Offentlig och privat regi, Alla sysselsatta`, years),
    ['Grupp', 'Region', ...years].join(';'),
    ...rows,
    DATABASE_FOOTER,
  ].join('\n');
}

export function koladaFile({ figures, measure }: Sample): string {
  const entry = (municipality: string, period: string, value: number | null) => ({
    values: [{ gender: 'T', count: 1, status: value === null ? 'Missing' : '', value, isdeleted: false }],
    kpi: measure,
    period: Number(period),
    municipality,
  });
  const own = figures.map(({ region, period, printed }) =>
    entry(`00${region}`, period, printed === '' ? null : Number(printed)),
  );
  const others = [entry('G166828', '2024', 12.5), entry('0114', '2024', 12.5), entry('2584', '2024', null)];
  const lines = [...own, ...others].map((line) => ` ${JSON.stringify(line)}`);
  return `{"values":[\n${lines.join(',\n')}\n],"next_url":null,"count":${lines.length}}\n`;
}

/** Totals: sex, age and civil status are left out, as SCB allows. */
export const jsonStat2File = (sample: Sample): string => cubeFile(sample, []);

/** With one more axis, sex where nothing is said, whose cells add up to the figure. */
export function cubeFile(
  sample: Sample,
  parts: readonly string[],
  { axis = 'Kon', label = 'Folkmängd efter region' } = {},
): string {
  const [table = '', contents = ''] = sample.measure.split('/');
  const codes = codesOf(sample);
  const years = periodsOf(sample);
  const axes: [string, readonly string[]][] = [
    ['Region', codes],
    ...(parts.length ? [[axis, parts] satisfies [string, readonly string[]]] : []),
    ['ContentsCode', [contents]],
    ['Tid', years],
  ];
  const count = Math.max(1, parts.length);
  const value = codes.flatMap((code) =>
    Array.from({ length: count }, (_, part) => years.map((year) => partOf(at(sample, code, year), part, count))).flat(),
  );
  const dimension = axes.map(([id, list]) => {
    const label = Object.fromEntries(list.map((code) => [code, id === 'Region' ? nameOf(sample, code) : code]));
    const category = { index: Object.fromEntries(list.map((code, place) => [code, place])), label };
    return [id, { label: id.toLowerCase(), category }];
  });
  const missing = value.flatMap((own, index) => (own === null ? [[String(index), '..']] : []));
  return JSON.stringify(
    {
      version: '2.0',
      class: 'dataset',
      label,
      source: 'SCB',
      updated: '2026-02-21T07:00:00Z',
      note: ['Varje cell har en liten slumpmässig avvikelse.'],
      role: { time: ['Tid'], metric: ['ContentsCode'] },
      id: axes.map(([id]) => id),
      size: axes.map(([, list]) => list.length),
      dimension: Object.fromEntries(dimension),
      extension: { px: { tableid: table } },
      value,
      status: Object.fromEntries(missing),
    },
    null,
    1,
  );
}

/** One of `parts` parts of a whole number, which add up to it. */
function partOf(printed: string, part: number, parts: number): number | null {
  if (printed === '') return null;
  if (parts === 1) return Number(printed);
  const whole = Number(printed);
  return Math.floor(whole / parts) + (part < whole % parts ? 1 : 0);
}

const SKR_HEADER = [
  'Huvud_ID',
  'Område ',
  'Indikatornamn',
  'Landsting och regioner',
  'landstingskod',
  'Mätperiod',
  'Värde',
  'Täljare',
  'Nämnare',
  'Konfidensintervall låg gräns',
  'Konfidensintervall hög gräns',
  'Avvikelse riket procent ',
  'Avvikelse riket procent ',
  '',
  'Måttenhet ',
  'Önskad riktning värde ',
  'Målnivåer SoS/Kval reg',
  'Källa',
  'Kommentar ',
];

function skrRows(sample: Sample, decimal: (printed: string) => string | number): (string | number)[][] {
  const name = (code: string) => sample.regions.find((region) => region.code === code)?.short ?? 'Riket';
  return sample.figures.map(({ region, period, printed }) => {
    const [code, value] = [region === '00' ? '46' : region, printed === '' ? '' : decimal(printed)];
    const kind = 'Personal- och arbetsgivarfrågor ';
    return [
      '',
      kind,
      sample.measure,
      Number(region) % 2 ? nameOf(sample, region) : name(region),
      code,
      period,
      value,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'Antal per 1000 invånare ',
      'Ej angivet ',
      '',
      'SKL ',
      printed === '' ? 'Uppgift saknas' : '',
    ];
  });
}

export function skrAnnexFile(sample: Sample): string {
  const rows = [SKR_HEADER, ...skrRows(sample, comma)];
  return `${BOM}${rows.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}

/** The same as a workbook: numbers as numbers, a sheet of notes before the table's own. */
export function skrAnnexWorkbook(sample: Sample): Buffer {
  const rows = [SKR_HEADER, ...skrRows(sample, Number)];
  return workbookFile([
    { name: 'Läs mig', rows: [['Hälso- och sjukvårdsrapporten']] },
    { name: 'Data', rows: [['Bilaga'], [], ...rows] },
  ]);
}

export function vardenISiffrorFile(sample: Sample): string {
  const header =
    'Datum och tid för uttag;Register/källa;Titel;Diagramrubrik;Indikator-Id;Mätperiod;Länskod;Enhetskod;Enhetstyp;Enhetsnamn;Ålder;Kön/Totalt;Måttenhet;Värde;Täljare;Nämnare/antal fall;KI-Låg;KI-Hög;Täckningsgrad i %;Bortfall i %;Önskat värde;Högsta målnivå;Utgivare målnivå;Område';
  const rows = sample.figures.map(({ region, period, printed }) => {
    const [low, high] = [-1, 1].map((away) => comma((Number(printed) + away).toFixed(1)));
    const interval = printed === '' ? '-;-' : `${low ?? ''};${high ?? ''}`;
    const unit = `${Number(region)};${Number(region)};${region === '00' ? 'Riket' : 'Län'};${nameOf(sample, region)}`;
    return `2026-03-27 13:24:46;Vårdbarometern;Rimlig väntan;Andel.;${sample.measure};${period};${unit};Alla;Totalt;%;${comma(printed) || 'UNK'};-;-;${interval};0;-;Högt;-;-;Vård`;
  });
  const other = `2026-03-27 13:24:46;X;Y;Z;${sample.measure};2024;1;11;Sjukhus;Danderyds sjukhus;Alla;Totalt;%;50,0;-;-;-;-;0;-;Högt;-;-;Vård`;
  return `${BOM}${[header, ...rows, other].join('\r\n')}\r\n`;
}
