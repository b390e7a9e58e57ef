import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, rawRows, realDataset } from '../../tests/support/dataset/testData.ts';
import { FORMATS, readPublisherBytes } from './publisherFile.ts';
import { publishedPeriod } from './publishedPeriod.ts';
import { regionResolver } from './regionNames.ts';

// What publishers' own forms look like, as small as it can be told. Shapes only: the figures are made up.

const { regions, indicators, waiting } = realDataset();
const resolver = regionResolver(regions);
const read = (contents: string) => readPublisherBytes(Buffer.from(contents), 'file', resolver);
const figuresOf = async (contents: string) => {
  const { figures, faults } = await read(contents);
  expect(faults).toEqual([]);
  return figures.map(({ region, period, printed }) => `${region} ${period} ${printed || 'missing'}`);
};

const FOOTER = 'Socialstyrelsens statistikdatabas 2026-08-24';
const WAITING = [
  'Väntetider till en mottagning, Kontaktstatus: Genomförd, Medianvärdet, Alla kön',
  ';2025;2026',
  'Region;December;Januari',
  'Alla regioner;21;28',
  'Blekinge;N;14,5',
  FOOTER,
];

test('Socialstyrelsen: a row of years over a row of months, and N where there are too few', async () => {
  const figures = ['00 2025-12 21', '00 2026-01 28', '10 2025-12 missing', '10 2026-01 14.5'];
  expect(await figuresOf(WAITING.join('\n'))).toEqual(figures);
});

test('Socialstyrelsen: a row of years over a row of quarters', async () => {
  const file = WAITING.join('\n').replace('December', 'Kvartal 4').replace('Januari', 'Kvartal 1');
  expect((await figuresOf(file))[0]).toBe('00 2025-Q4 21');
});

test('Socialstyrelsen: the file with months is whole, or has been cut short', async () => {
  await expect(read(WAITING.slice(0, -1).join('\n'))).rejects.toThrow('the file has been cut short');
});

test('Socialstyrelsen: a region that is not known counts for each of its periods', async () => {
  const { rows, figures, faults } = await read(WAITING.join('\n').replace('Blekinge', 'Blekingen'));
  expect([rows, figures.length, faults[0]?.rows]).toEqual([4, 2, 2]);
});

const VIS =
  'Datum och tid för uttag;Register/källa;Titel;Indikator-Id;Mätperiod;Länskod;Enhetstyp;Enhetsnamn;Ålder;Kön/Totalt;Måttenhet;Värde;KI-Låg;KI-Hög';
const visRow = ({ period = '2023', code = '1', type = 'Län', name = 'Stockholms län', value = '63,5' } = {}) =>
  `2024-03-01 10:00:00;R;Provmått;prov-1;${period};${code};${type};${name};Alla;Totalt;%;${value};-;-`;

test.each([
  ['2018 december', '2018-12'],
  ['december 2018', '2018-12'],
  ['2018 Maj', '2018-05'],
  ['2018 dec', '2018-12'],
  ['sept. 2018', '2018-09'],
  ['2018\u00A0oktober', '2018-10'],
  ['2018 kvartal 3', '2018-Q3'],
  ['Kv 3 2018', '2018-Q3'],
  ['2018 halvår 2', '2018-H2'],
  ['2024-05', '2024-05'],
])('a period in words: %s', (written, period) => {
  expect(publishedPeriod(written)).toBe(period);
});

test.each(['2018 decembre', 'december', '12 december 2018', '2018 kvartal 5', 'maj 18'])(
  'no period that can be told: %s',
  (written) => {
    expect(publishedPeriod(written)).toBeNull();
  },
);

test('Vården i siffror: a month in words is a period', async () => {
  expect(await figuresOf(`${VIS}\n${visRow({ period: '2023 oktober' })}`)).toEqual(['01 2023-10 63.5']);
});

test.each(['UNK', 'MSK', 'INV', 'NA', '-', ''])('Vården i siffror: %j is no figure', async (value) => {
  expect(await figuresOf(`${VIS}\n${visRow({ value })}`)).toEqual(['01 2023 missing']);
});

test('Vården i siffror: a code that nobody knows is not understood', async () => {
  const { faults } = await read(`${VIS}\n${visRow()}\n${visRow({ code: '3', name: 'Uppsala län', value: 'XYZ' })}`);
  expect(faults.map(({ problem }) => problem.value)).toEqual(['XYZ']);
});

test('Vården i siffror: units called Region, their code in Regionskod, and no interval', async () => {
  const header = VIS.replace('Länskod', 'Regionskod').replace(';KI-Låg;KI-Hög', '');
  const rows = [visRow({ type: 'Region' }), visRow({ type: 'Region', code: '03', name: 'Region Uppsala' })];
  const file = [header, ...rows.map((row) => row.replace(/;-;-$/, ''))].join('\n');
  expect(await figuresOf(file)).toEqual(['01 2023 63.5', '03 2023 63.5']);
});

test('Vården i siffror: per cent may stand in the cell', async () => {
  expect(await figuresOf(`${VIS}\n${visRow({ value: '63,5 %' })}`)).toEqual(['01 2023 63.5']);
});

test.each([
  ['tabs', '\t'],
  ['commas', ','],
])('%s between the cells are read, and told of', async (name, separator) => {
  const cells = `${VIS}\n${visRow()}`.split(/[;\n]/).map((cell) => (cell.includes(',') ? `"${cell}"` : cell));
  const width = VIS.split(';').length;
  const file = await read(`${cells.slice(0, width).join(separator)}\n${cells.slice(width).join(separator)}\n`);
  expect(file).toMatchObject({ rows: 1, figures: [{ printed: '63.5' }] });
  expect(file.notes).toEqual([`${name} between the cells, where the publisher has semicolons`]);
});

test('numbers that commas have torn are refused', async () => {
  await expect(read(`${VIS}\n${visRow()}`.replaceAll(';', ','))).rejects.toThrow('14 cells, found 15');
});

const entry = (municipality: string, value: number | null = 60.1) => ({
  kpi: 'U70450',
  period: 2026,
  municipality,
  values: [{ gender: 'T', count: 1, status: value === null ? 'Missing' : '', value, isdeleted: false }],
});

test('Kolada: answers in a list are read as one', async () => {
  const answers = [
    { values: [entry('0001'), entry('0003')], next_url: 'x' },
    { values: [entry('0010', null)], next_url: null },
  ];
  expect(await figuresOf(JSON.stringify(answers))).toEqual(['01 2026 60.1', '03 2026 60.1', '10 2026 missing']);
  expect((await read(JSON.stringify(answers))).continues).toBeUndefined();
});

test('Kolada: a list whose last answer names another page says so', async () => {
  const answers = [
    { values: [entry('0001')], next_url: 'x' },
    { values: [entry('0003')], next_url: 'y' },
  ];
  expect((await read(JSON.stringify(answers))).continues).toBe('y');
});

test('Kolada: an entry without values is passed over, not lost', async () => {
  const answer = { values: [entry('0001'), { ...entry('0003'), values: [] }], next_url: null };
  expect((await read(JSON.stringify(answer))).passedOver).toEqual([
    { reason: 'of a region and year without any value', rows: 1, first: 'line 1' },
  ]);
});

test('a file in which nothing is ours says what it holds', async () => {
  const municipal = JSON.stringify({ values: [entry('0114'), entry('G1')], next_url: null });
  const holds = 'it holds 1 of municipalities, first: line 1 (0114); 1 of groups, first: line 1 (G1)';
  await expect(read(municipal)).rejects.toThrow(holds);
});

test('a table that we do not know is told by its beginning', async () => {
  await expect(read('stad;antal\nLund;3\n')).rejects.toThrow(
    'file:1 "stad;antal": expected a file of a format that we know',
  );
});

test('every reader has a definition that takes or waits for what it reads', () => {
  const taken = new Set([...indicators, ...waiting].flatMap(({ imports = [] }) => imports.map(({ format }) => format)));
  expect(FORMATS.filter((format) => !taken.has(format))).toEqual([]);
});

test('what docs/desk.md shows of each form is read, and its figures are those of the register', async () => {
  const text = readFileSync(join(PROJECT, 'docs/desk.md'), 'utf8');
  const examples = [...text.matchAll(/^```(?:text|csv)\n([^]*?)^```$/gm)].map(([, example = '']) => example);
  const files = await Promise.all(examples.map(read));
  expect(files.flatMap(({ faults }) => faults)).toEqual([]);
  expect(
    files.map(({ format, figures }) => [format, ...figures.map((one) => `${one.region} ${one.period} ${one.printed}`)]),
  ).toEqual([
    ['kolada', held('rimlig-vantan-vardcentral', '01', '2025'), held('rimlig-vantan-vardcentral', '03', '2025')],
    ['socialstyrelsenCsv', held('arbetsterapeuter-per-100-000', '01', '2016')],
    ['socialstyrelsenCsv', '10 2025-12 ', '10 2026-01 '],
    ['skrAnnex', held('invanare-per-lakare', '01', '2016')],
    ['vardenISiffror', held('hyrpersonal-bup', '01', '2023')],
  ]);
});

/** Of the register, as a reader gives it. */
function held(indicator: string, region: string, period: string): string {
  const row = rawRows(indicator).find((one) => one.region === region && one.period === period);
  return `${region} ${period} ${row?.value ?? 'nothing'}`;
}
