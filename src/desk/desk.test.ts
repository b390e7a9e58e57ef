import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../common/filesIn.ts';
import { readDataset } from '../dataset/readDataset.ts';
import { DataCopy, rawRows, realDataset } from '../dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import * as sample from '../readers/sampleFiles.ts';
import { compare, importFiles } from './desk.ts';

const TODAY = '2026-11-30';
const LOOK = { isAccepted: false, removes: false };
const ACCEPT = { isAccepted: true, removes: false };
const { regions } = realDataset();
const RIMLIG = 'rimlig-vantan-vardcentral';
/** The measures that the files below hold. */
const TAKEN = [RIMLIG, 'invanare-per-lakare', 'folkmangd', 'vantande-forsta-kontakt'];
let copy: DataCopy;
beforeEach(() => {
  copy = new DataCopy({ whole: TAKEN });
});
afterEach(() => {
  copy.dispose();
});

const dataHash = () => {
  const hash = createHash('sha256');
  const data = join(copy.root, 'data');
  for (const path of filesIn(data)) hash.update(path).update(readFileSync(join(data, path)));
  return hash.digest('hex');
};
const bringIn = (contents: string | Buffer) => {
  mkdirSync(copy.root, { recursive: true });
  const path = join(copy.root, 'export');
  writeFileSync(path, contents);
  return importFiles(copy.root, [path], TODAY);
};
const figuresOf = (indicator: string) =>
  rawRows(indicator).map(({ region, period, value }) => ({ region, period, printed: value ?? '' }));
const published = (slug: string) => {
  const dataset = readDataset(copy.root);
  const indicator = dataset.indicators.find((one) => one.slug === slug);
  return indicator ? indicatorDocument(dataset, indicator).figures : [];
};

/** A definition takes the measure that the sample is written with. */
function define(indicator: string, imports: object): void {
  const file = `data/indicators/${indicator}.json`;
  const definition = JSON.parse(copy.read(file).toString()) as object;
  copy.write(file, JSON.stringify({ ...definition, imports: [imports] }, null, 2));
}

const TAKES = { Ålder: 'Alla', 'Kön/Totalt': 'Totalt' };
const DOCTORS = 'Antal helårsanställda läkare i primärvården';

describe('a whole file in each format is imported, compared, accepted and published', () => {
  test.each([
    ['kolada', RIMLIG, 'U70450', sample.koladaFile, null],
    ['skrAnnex', 'invanare-per-lakare', DOCTORS, sample.skrAnnexFile, null],
    ['skrAnnex', 'invanare-per-lakare', DOCTORS, sample.skrAnnexWorkbook, null],
    ['jsonStat2', 'folkmangd', 'TAB638/BE0101N1', sample.jsonStat2File, null],
    ['vardenISiffror', RIMLIG, 'fa71c2b4', sample.vardenISiffrorFile, TAKES],
    ['socialstyrelsenApi', RIMLIG, '7', sample.socialstyrelsenApiFile, { konId: '3' }],
    ['socialstyrelsenCsv', 'folkmangd', 'Folk, Offentlig och privat regi, Alla sysselsatta', socialstyrelsen, {}],
  ] as const)('%s, %s', async (format, indicator, measure, write, select) => {
    if (select) define(indicator, { format, measure, ...(Object.keys(select).length && { select }) });
    const figures = figuresOf(indicator);
    const { hasCandidate } = await bringIn(write({ regions, figures, measure }));
    expect(hasCandidate).toBe(true);
    const same = compare(copy.root, LOOK);
    expect(same.join('\n')).toContain(`0 added, 0 changed, 0 left out, ${figures.length} unchanged`);

    // The publisher revises one figure.
    const at = figures.findIndex(({ region, printed }) => region === '10' && printed !== '');
    const old = figures[at]?.printed ?? '';
    const decimals = old.split('.')[1]?.length ?? 0;
    const less = (Number(old) - 10 ** -decimals).toFixed(decimals);
    const revised = figures.map((one, index) => (index === at ? { ...one, printed: less } : one));
    const next = revised[at];
    await bringIn(write({ regions, figures: revised, measure }));
    const before = dataHash();
    const lines = compare(copy.root, LOOK);
    expect(lines.filter((line) => line.startsWith('changed')).join()).toContain(
      `${indicator} 10 ${next?.period ?? ''}: ${old} →`,
    );
    expect(dataHash()).toBe(before);
    expect(compare(copy.root, ACCEPT).join('\n')).toContain('wrote data/sources/');
    const shown = published(indicator).find(({ region, period }) => region === '10' && period === next?.period);
    expect(Number(shown?.printed)).toBe(Number(next?.printed));
    expect(published(indicator).length).toBe(figures.length);
    expect(compare(copy.root, ACCEPT).at(-1)).toBe('nothing to write');
  });

  function socialstyrelsen(given: sample.Sample): string {
    return sample.socialstyrelsenCsvFile({ ...given, measure: 'Folk' });
  }
});

describe('what a candidate changes', () => {
  const kolada = (figures: sample.SampleFigure[]) => sample.koladaFile({ regions, figures, measure: 'U70450' });

  test('a new year, a removed figure, a region that vanishes, a jump out of line', async () => {
    const figures = figuresOf(RIMLIG).filter(({ region }) => region !== '09');
    await bringIn(kolada([...figures, { region: '01', period: '2026', printed: '12' }]));
    const lines = compare(copy.root, LOOK).join('\n');
    expect(lines).toContain(`added    ${RIMLIG} 01 2026: 12 (kolada-${TODAY})`);
    expect(lines).toContain(`left out ${RIMLIG} 2025: 09 (stay as they are)`);
    expect(lines).toContain(`vanished ${RIMLIG}: 09`);
    expect(lines).toMatch(/jump {5}rimlig-vantan-vardcentral 01 2026: -\d/);
    expect(lines).toMatch(/defined {2}kolada-2026-11-30 definition: /);
  });

  test('a file that holds but one region takes nothing away, unless that is wished for', async () => {
    const figures = figuresOf(RIMLIG).filter(({ region }) => region === '01');
    const others = published(RIMLIG).length - figures.length;
    await bringIn(kolada(figures.map((one, at) => (at === 0 ? { ...one, printed: '50' } : one))));
    const lines = compare(copy.root, ACCEPT);
    expect(lines).toContain(`${others} figures that the file leaves out were kept; --remove takes them away`);
    expect(published(RIMLIG)).toHaveLength(others + figures.length);
    expect(compare(copy.root, ACCEPT).slice(-2)).toEqual([
      `${others} figures that the file leaves out were kept; --remove takes them away`,
      'nothing to write',
    ]);
    await bringIn(kolada(figuresOf(RIMLIG).filter(({ region, period }) => region !== '09' || period !== '2024')));
    const gone = compare(copy.root, { isAccepted: true, removes: true }).join('\n');
    expect(gone).toMatch(/removed {2}rimlig-vantan-vardcentral 09 2024: \S+ \(from kolada-2026-07-02\)/);
    expect(gone).toContain('1 removed');
    expect(published(RIMLIG)).toHaveLength(others + figures.length - 1);
  });

  test('what one of two files of a publisher has, the other does not leave out', async () => {
    const figures = figuresOf(RIMLIG);
    const files = [figures.slice(0, 100), figures.slice(100)].map((part, at) => {
      const path = join(copy.root, `part${at}`);
      // One of them says something new, so the two are of different publications.
      writeFileSync(path, kolada(at ? part.map((one) => ({ ...one, printed: one.printed && '50' })) : part));
      return path;
    });
    await importFiles(copy.root, files, TODAY);
    expect(compare(copy.root, LOOK).join('\n')).toContain(' 0 left out, ');
  });

  test('regional sums that do not meet the published total', async () => {
    const figures = figuresOf('folkmangd').filter(({ period }) => period === '2025');
    const total = { region: '00', period: '2025', printed: '10500000' };
    define('folkmangd', { format: 'jsonStat2', measure: 'TAB638/BE0101N1', sum: SUM });
    const file = sample.jsonStat2File({ regions, figures: [...figures, total], measure: 'TAB638/BE0101N1' });
    const bounded = copy.read('data/indicators/folkmangd.json').toString();
    copy.write('data/indicators/folkmangd.json', bounded.replace('10000000', '20000000'));
    await bringIn(file);
    expect(compare(copy.root, LOOK).join('\n')).toMatch(/sum {6}folkmangd 2025: regions \d+, country 10500000/);
  });
  const SUM = { Kon: { total: null, parts: ['1..2'] }, Civilstand: { total: null, parts: ['OG', 'G', 'SK', 'ÄNKL'] } };

  test('a sum is refused when the file does not hold all that it adds up', async () => {
    const figures = figuresOf('folkmangd').slice(0, 3);
    const file = sample.jsonStat2File({ regions, figures, measure: 'TAB638/BE0101N1' }).replaceAll('"SK"', '"XX"');
    await expect(bringIn(file)).rejects.toThrow(/Civilstand .*without: SK/);
  });

  test('a candidate that would not leave a sound data set is refused and changes nothing', async () => {
    await bringIn(kolada([{ region: '01', period: '2026', printed: '50' }]));
    const path = join(copy.root, '.cache/candidate', `kolada-${TODAY}`, 'figures.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(',50,', ',500,'));
    const before = dataHash();
    expect(() => compare(copy.root, ACCEPT)).toThrow('0 to 100, the bounds of');
    expect(dataHash()).toBe(before);
  });

  test('a measure that nobody takes is named, with a stub', async () => {
    const file = sample.koladaFile({ regions, figures: figuresOf(RIMLIG), measure: 'N00000' });
    const { lines, hasCandidate } = await bringIn(file);
    expect(hasCandidate).toBe(false);
    expect(lines.join('\n')).toContain('no definition takes "N00000" (export)');
    expect(lines.join('\n')).toContain('"measure": "N00000"');
  });

  test('a figure that the definition leaves out is not taken for as long as it stands so', async () => {
    const measured = (figures: sample.SampleFigure[]) => sample.koladaFile({ regions, figures, measure: 'N79221' });
    const figures = figuresOf('vantande-forsta-kontakt');
    const printed = (value: string) => measured([...figures, { region: '14', period: '2025', printed: value }]);
    await bringIn(printed('146.1234'));
    expect(compare(copy.root, LOOK).join('\n')).toContain(
      `0 added, 0 changed, 0 left out, ${figures.length} unchanged`,
    );
    await bringIn(printed('61.2'));
    expect(compare(copy.root, LOOK).join('\n')).toContain('added    vantande-forsta-kontakt 14 2025: 61.2');
    await expect(bringIn(printed('147.3'))).rejects.toThrow('expected 0 to 100, the bounds of vantande-forsta-kontakt');
  });

  test('a bad row stops only those who take its measure', async () => {
    const file = kolada(figuresOf(RIMLIG)).replace('"status":""', '"status":"Maybe"');
    await expect(bringIn(file)).rejects.toThrow('export:2 status "\\"Maybe\\""');
  });
});
