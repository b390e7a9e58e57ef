import { writeFileSync } from 'node:fs';
import type { Region } from '../../../src/model/region.ts';
import * as sample from './sampleFiles.ts';
import { workbookFile } from './sampleWorkbook.ts';
import type { LargeFile } from './largeFiles.ts';

// Whole files in each format, as full as they may be, which are read.

const FIRST_YEAR = 1900;
const YEARS = 200;

/** A figure by its number: all regions in all years, measure by measure. */
interface Figure {
  measure: string;
  code: string;
  lan: string;
  year: number;
}

type Figures = (count: number, write: (one: Figure) => string) => string[];

export function fullFiles(regions: readonly Region[]): LargeFile[] {
  const figures: Figures = (count, write) =>
    numbers(count).map((at) => {
      const { code = '', lan = '' } = regions[at % regions.length] ?? {};
      const later = Math.floor(at / regions.length);
      return write({ code, lan, year: FIRST_YEAR + (later % YEARS), measure: `M${Math.floor(later / YEARS)}` });
    });
  const one = { regions, figures: [{ region: '01', period: '2024', printed: '50.1' }], measure: 'M' };
  return [...documents(figures, regions), ...tables(figures, one)];
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

function file(what: string, name: string, count: number, contents: () => string | Buffer): LargeFile {
  const says = `${count} figures`;
  return { what: `${what}: ${says}`, name, says, write: (path) => writeFileSync(path, contents()) };
}

const documents = (figures: Figures, regions: readonly Region[]): LargeFile[] => [
  file('Socialstyrelsen API', 'full-api.json', 230_000, () => {
    const rows = figures(230_000, ({ measure, code, year }) => {
      return `{"mattId":"${measure}","regionId":${Number(code)},"ar":${year},"varde":"50,1"}`;
    });
    return `{"amne":"a","nasta_sida":null,"sida":1,"sidor":1,"data":[${rows.join(',\n')}]}`;
  }),
  file('Kolada', 'full-kolada.json', 105_000, () => {
    const value = '{"gender":"T","status":"","value":50.1}';
    const rows = figures(105_000, ({ measure, code, year }) => {
      return `{"kpi":"${measure}","period":${year},"municipality":"00${code}","values":[${value}]}`;
    });
    return `{"values":[${rows.join(',\n')}]}`;
  }),
  file('Kolada, all of it taken', 'full-taken.json', 4200, () => {
    const rows = figures(4200, ({ code, year }) => {
      return `{"kpi":"U70450","period":${year},"municipality":"00${code}","values":[{"gender":"T","status":"","value":50.1}]}`;
    });
    return `{"values":[${rows.join(',\n')}]}`;
  }),
  file('JSON-stat', 'full-cube.json', 441_000, () => {
    const axes: [string, string[]][] = [
      ['Region', regions.map(({ code }) => code)],
      ['Alder', numbers(105).map(String)],
      ['ContentsCode', ['X']],
      ['Tid', numbers(YEARS).map((at) => String(FIRST_YEAR + at))],
    ];
    const size = axes.map(([, codes]) => codes.length);
    const dimension = Object.fromEntries(axes.map(([id, index]) => [id, { category: { index } }]));
    const about = { class: 'dataset', id: axes.map(([id]) => id), size, dimension };
    return JSON.stringify({ ...about, value: numbers(441_000).map((at) => at / 10) });
  }),
];

const headerOf = (csv: string) => csv.split('\r\n')[0] ?? '';
const annexRow = ({ measure, lan, code, year }: Figure) => `;P;${measure};${lan};${code};${year};50,1;;;;;;;;%;;;SKL;`;

const tables = (figures: Figures, one: sample.Sample): LargeFile[] => [
  file('Socialstyrelsen csv', 'full-sos.csv', 444_000, () => {
    const years = numbers(12).map((at) => 2010 + at);
    const rows = figures(37_000, ({ measure, lan, year }) => `${measure} ${year};${lan}${';50,1'.repeat(12)}`);
    const header = `Grupp;Region;${years.join(';')}`;
    return ['Läkare', header, ...rows, 'Socialstyrelsens statistikdatabas 2026-10-01'].join('\n');
  }),
  file('SKR csv', 'full-annex.csv', 74_000, () => {
    return [headerOf(sample.skrAnnexFile(one)), ...figures(74_000, annexRow)].join('\r\n');
  }),
  file('SKR xlsx', 'full-annex.xlsx', 26_000, () => {
    const header = headerOf(sample.skrAnnexFile(one)).replace('\uFEFF', '').split(';');
    const rows = figures(26_000, annexRow).map((row) => row.split(';').map((cell) => (cell === '50,1' ? 50.1 : cell)));
    return workbookFile([{ name: 'Data', rows: [header, ...rows] }]);
  }),
  file('Vården i siffror', 'full-varden.csv', 58_000, () => {
    const rows = figures(58_000, ({ measure, lan, code, year }) => {
      const unit = `${Number(code)};1;Län;${lan};Alla;Totalt;%`;
      return `2026-03-27;R;T;D;${measure};${year};${unit};50,1;-;-;50,0;50,2;0;-;-;-;-;V`;
    });
    return [headerOf(sample.vardenISiffrorFile(one)), ...rows].join('\r\n');
  }),
];
