import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../common/filesIn.ts';
import { readDataset } from '../dataset/readDataset.ts';
import { DataCopy, fixedRows, fixedDataset } from '../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { indicatorSchema } from '../model/indicator.ts';
import * as sample from '../../tests/support/files/sampleFiles.ts';
import { compare, importFiles } from './desk.ts';
import type { Documents } from './digest.ts';

const TODAY = '2026-11-30';
const LOOK = { isAccepted: false, removes: false };
const ACCEPT = { isAccepted: true, removes: false, isLookedAt: true };
const { regions } = fixedDataset();
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
  fixedRows(indicator).map(({ region, period, value }) => ({ region, period, printed: value ?? '' }));
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
const FOLK = 'Folk, Offentlig och privat regi, Alla sysselsatta';
const DOCTORS = 'Antal helårsanställda läkare i primärvården';

describe('a whole file in each format is imported, compared, accepted and published', () => {
  test.each([
    ['kolada', RIMLIG, 'U70450', sample.koladaFile, null],
    ['skrAnnex', 'invanare-per-lakare', DOCTORS, sample.skrAnnexFile, null],
    ['skrAnnex', 'invanare-per-lakare', DOCTORS, sample.skrAnnexWorkbook, null],
    ['jsonStat2', 'folkmangd', 'TAB638/BE0101N1', sample.jsonStat2File, null],
    ['vardenISiffror', RIMLIG, 'fa71c2b4', sample.vardenISiffrorFile, TAKES],
    ['socialstyrelsenCsv', 'folkmangd', FOLK, socialstyrelsen, { Grupp: 'Läkare' }],
  ] as const)('%s, %s', async (format, indicator, measure, write, select) => {
    if (select) define(indicator, { format, measure, select });
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
    expect(lines).toContain(`left out ${RIMLIG} 2025: 09 (not in the file; stay as they are)`);
    // What stays has not vanished.
    expect(lines).not.toContain('vanished');
    expect(compare(copy.root, { ...LOOK, removes: true })).toContain(`vanished ${RIMLIG}: 09`);
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
    const gone = compare(copy.root, { ...ACCEPT, removes: true }).join('\n');
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
    const bounded = copy.read('data/indicators/folkmangd.json').toString();
    copy.write('data/indicators/folkmangd.json', bounded.replace('10000000', '20000000'));
    await bringIn(sample.jsonStat2File({ regions, figures: [...figures, total], measure: TAB638 }));
    expect(compare(copy.root, LOOK).join('\n')).toMatch(
      /sum {6}folkmangd 2025: de 21 regionerna tillsammans \d+, the country 10500000/,
    );
  });
  const TAB638 = 'TAB638/BE0101N1';
  const bySex = (sexes: readonly string[]) =>
    sample.cubeFile({ regions, figures: figuresOf('folkmangd').slice(0, 3), measure: TAB638 }, sexes);

  test('cells are not added up to a total: the publisher disturbs each, and says so', async () => {
    const says = /Kon .*the total, or one category chosen in select, not 1, 2 .*slumpmässig avvikelse/;
    await expect(bringIn(bySex(['1', '2']))).rejects.toThrow(says);
  });

  test('where the file has the total beside its parts, it is the total that is taken', async () => {
    const [first] = figuresOf('folkmangd');
    const file = sample.cubeFile({ regions, figures: first ? [first] : [], measure: TAB638 }, ['TotSa', '1', '2']);
    const { lines } = await bringIn(file);
    expect(lines[0]).toContain(
      '3 rows read, 1 taken, 2 passed over (2 of other categories (Kon 1, 2), which no definition takes, first: ',
    );
  });

  test('nor is one category taken for the total', async () => {
    await expect(bringIn(bySex(['1']))).rejects.toThrow('Kon');
  });

  test('a sum of ours, where a definition makes one, never replaces what is published', async () => {
    define('folkmangd', { format: 'jsonStat2', measure: TAB638, sum: { Kon: ['1', '2'] } });
    const [first] = figuresOf('folkmangd');
    const figures = [{ region: '01', period: first?.period ?? '', printed: String(Number(first?.printed) + 3) }];
    await bringIn(sample.cubeFile({ regions, figures, measure: TAB638 }, ['1', '2']));
    const line = `kept     folkmangd 01 ${first?.period ?? ''}: ${first?.printed ?? ''} as published; ${figures[0]?.printed ?? ''} is a sum of ours`;
    const lines = compare(copy.root, ACCEPT);
    expect(lines).toContain(line);
    expect(lines.at(-1)).toBe('nothing to write');
  });

  test('a sum is refused when the file does not hold all that it adds up', async () => {
    define('folkmangd', { format: 'jsonStat2', measure: TAB638, sum: { Kon: ['1', '2', '3'] } });
    await expect(bringIn(bySex(['1', '2']))).rejects.toThrow(/Kon .*without: 3/);
  });

  test('a candidate that would not leave a sound data set is refused and changes nothing', async () => {
    await bringIn(kolada([{ region: '01', period: '2026', printed: '50' }]));
    const path = join(copy.root, '.cache/candidate', `kolada-${TODAY}`, 'figures.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(',50,', ',500,'));
    const before = dataHash();
    expect(() => compare(copy.root, ACCEPT)).toThrow('0 to 100, the bounds of');
    expect(dataHash()).toBe(before);
  });

  test.each(['2027', '2050'])('a period that has not begun is refused: %s', async (period) => {
    await expect(bringIn(kolada([{ region: '01', period, printed: '50' }]))).rejects.toThrow(
      `period "${period}": expected a period that has begun by ${TODAY}`,
    );
  });

  test('the digest comes first: a line a measure, with what becomes of the period that it leads with', async () => {
    const figures = figuresOf(RIMLIG);
    const next = figures.filter(({ period }) => period === '2025').map((one) => ({ ...one, period: '2026' }));
    await bringIn(kolada([...figures, ...next]));
    const [candidate, first, empty] = compare(copy.root, { ...LOOK, documents });
    expect(candidate).toMatch(/^candidate of export, brought in \d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
    expect(first).toBe(`digest   ${RIMLIG}: ${next.length} added, leads with 2026 instead of 2025`);
    expect(empty).toBe('');
  });

  test('an import tells the digest too', async () => {
    const path = join(copy.root, 'export');
    writeFileSync(path, kolada([...figuresOf(RIMLIG), ...ofNextYear()]));
    const { lines } = await importFiles(copy.root, [path], TODAY, documents);
    expect(lines).toContain(`digest   ${RIMLIG}: ${ofNextYear().length} added, leads with 2026 instead of 2025`);
  });

  /** The figures of 2025 again, a year later. */
  const ofNextYear = () =>
    figuresOf(RIMLIG)
      .filter(({ period }) => period === '2025')
      .map((one) => ({ ...one, period: '2026' }));
  const documents: Documents = (dataset) =>
    new Map(dataset.indicators.map((indicator) => [indicator.slug, indicatorDocument(dataset, indicator)]));
  const nextYearWith = async (change: (one: sample.SampleFigure) => sample.SampleFigure[]) => {
    await bringIn(kolada([...figuresOf(RIMLIG), ...ofNextYear().flatMap(change)]));
    return compare(copy.root, { ...LOOK, documents });
  };

  test('a measure that would lead without the country is told of, and is to be looked at', async () => {
    const lines = await nextYearWith((one) => (one.region === '00' ? [] : [one]));
    expect(lines).toContain(`missing  ${RIMLIG} 2026: no figure for the country (2025 has one)`);
    expect(lines.at(-2)).toContain(', 1 to look at');
  });

  test('the digest says which step keeps the newest period from leading', async () => {
    const low = (codes: readonly string[]) => (one: sample.SampleFigure) => [
      codes.includes(one.region) ? { ...one, printed: String(Number(one.printed) - 40) } : one,
    ];
    const digest = `digest   ${RIMLIG}: ${ofNextYear().length} added`;
    const held = (await nextYearWith(low(['10'])))[1];
    expect(held).toBe(
      `${digest}, 1 jump, leads with 2025 as before, not with 2026 (Blekinge steps -40, over the limit 20)`,
    );
    expect((await nextYearWith(low(['09', '10'])))[1]).toContain('; 1 more region)');
  });

  test('and which one takes a period from the lead', async () => {
    const revised = figuresOf(RIMLIG).map((one) =>
      one.region === '10' && one.period === '2025' ? { ...one, printed: '20.0' } : one,
    );
    await bringIn(kolada(revised));
    const [, digest] = compare(copy.root, { ...LOOK, documents });
    expect(digest).toMatch(/leads with 2024 instead of 2025 \(Blekinge steps -[\d.]+, over the limit 20\)$/);
  });

  test('a figure that turns into missing is written only when it has been looked at', async () => {
    const isOne = ({ region, period }: { region: string; period: string }) => region === '10' && period === '2025';
    const old = figuresOf(RIMLIG).find(isOne)?.printed ?? '';
    await bringIn(kolada(figuresOf(RIMLIG).map((one) => (isOne(one) ? { ...one, printed: '' } : one))));
    expect(compare(copy.root, LOOK)).toContain(`missing  ${RIMLIG} 10 2025: no figure any more (${old} before)`);
    const before = dataHash();
    expect(() => compare(copy.root, { ...ACCEPT, isLookedAt: false })).toThrow(
      '.cache/candidate "1 to look at": expected --looked-at, when a person has looked',
    );
    expect(dataHash()).toBe(before);
    expect(compare(copy.root, ACCEPT).at(-1)).toBe('next: npm run data, then npm run release -- --why "…"');
    expect(published(RIMLIG).find(isOne)?.basis).toBe('missing');
  });

  test('a second import on the same day adds to what its publication says of itself, and keeps what a person has written', async () => {
    const [first, second] = ['U70450', 'N79221'].map((measure) =>
      sample.koladaFile({ regions, figures: [{ region: '01', period: '2026', printed: '50' }], measure }),
    );
    await bringIn(first ?? '');
    compare(copy.root, ACCEPT);
    const path = `data/sources/kolada-${TODAY}/source.json`;
    copy.write(path, copy.read(path).toString().replace('"note": null', '"note": "Läst av en människa."'));
    await bringIn(second ?? '');
    compare(copy.root, ACCEPT);
    const source = JSON.parse(copy.read(path).toString()) as { definition: string; note: string };
    expect(source.definition).toMatch(/Här används U70450; N79221\.$/);
    expect(source.note).toBe('Läst av en människa.');
  });

  test('a measure that nobody takes is named, with a stub', async () => {
    const file = sample.koladaFile({ regions, figures: figuresOf(RIMLIG), measure: 'N00000' });
    const { lines, hasCandidate } = await bringIn(file);
    expect(hasCandidate).toBe(false);
    expect(lines.join('\n')).toContain('no definition takes "N00000" (export)');
    expect(lines.join('\n')).toContain('"measure": "N00000"');
  });

  test('the stub has every key; it is refused as it stands, and sound when a person has filled it in', async () => {
    const file = sample.koladaFile({ regions, figures: figuresOf(RIMLIG), measure: 'N00000' });
    const { lines } = await bringIn(file);
    const stub = lines.find((line) => line.startsWith('{')) ?? '';
    expect(indicatorSchema.safeParse(JSON.parse(stub)).success).toBe(false);
    const filled = stub
      .replace('"topic": "FYLL I"', '"topic": "tillgang"')
      .replaceAll('FYLL I', 'Ord')
      .replace('K | M | T', 'T');
    expect(indicatorSchema.safeParse(JSON.parse(filled)).error).toBeUndefined();
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

  test('a row that is not understood stops those who take its measure, and says of how many it is one', async () => {
    const file = kolada(figuresOf(RIMLIG)).replace('"status":""', '"status":"Maybe"');
    await expect(bringIn(file)).rejects.toThrow(
      /^export:2 status "Maybe" .*; nothing of "U70450" is taken: 1 of \d+ rows is not understood$/,
    );
  });

  test('a column that is called otherwise than the definition says is named', async () => {
    define('folkmangd', { format: 'socialstyrelsenCsv', measure: FOLK, select: { Grupp: 'Läkare' } });
    const file = sample.socialstyrelsenCsvFile({ regions, figures: figuresOf('folkmangd'), measure: 'Folk' });
    await expect(bringIn(file.replace('Grupp;', 'Yrke;'))).rejects.toThrow(
      `Yrke "${FOLK}": expected the total, or one category chosen in select, not Läkare (select has Grupp, which the file has not)`,
    );
  });

  test('of figures of regions that no definition takes no category is named', async () => {
    const country = { region: '00', period: '2026', printed: '2' };
    const file = sample.koladaFile({ regions, figures: [{ ...country, region: '01' }, country], measure: 'N70034' });
    const { lines } = await bringIn(file);
    expect(lines[0]).toContain('1 of regions or of the country, which no definition takes, first: ');
  });

  test('a measure that nobody takes stops nobody, and the first line says what was not understood', async () => {
    const good = figuresOf(RIMLIG);
    const other = JSON.parse(sample.koladaFile({ regions, figures: good.slice(0, 2), measure: 'N00000' })) as Answer;
    const file = JSON.parse(kolada(good)) as Answer;
    const spoilt = other.values.slice(0, 2).map((entry, at) => (at ? entry : { ...entry, period: 'i fjol' }));
    const { lines } = await bringIn(JSON.stringify({ values: [...file.values, ...spoilt], next_url: null }));
    expect(lines[0]).toMatch(
      new RegExp(
        `^export: kolada, Kolada \\(RKA\\): ${good.length + 5} rows read, ${good.length} taken, 4 passed over ` +
          '\\(1 of groups, first: line 1 \\(G166828\\); 2 of municipalities, .*; 1 of measures that no definition takes, .*\\), ' +
          '1 not understood \\(1 for period, first: line:1 period .*\\)$',
      ),
    );
  });
  interface Answer {
    values: { period: unknown }[];
  }

  test('what the publisher says beside the figures is told', async () => {
    const file = sample.jsonStat2File({ regions, figures: figuresOf('folkmangd').slice(0, 3), measure: TAB638 });
    const { lines } = await bringIn(file);
    expect(lines[1]).toBe('  note: Varje cell har en liten slumpmässig avvikelse.');
  });

  test('pages of an answer may come in files of their own, when all of them are there', async () => {
    const figures = figuresOf(RIMLIG);
    const pages = [figures.slice(0, 100), figures.slice(100)].map((part, at) => {
      const path = join(copy.root, `page${at}`);
      writeFileSync(path, at ? kolada(part) : kolada(part).replace('"next_url":null', '"next_url":"x?page=2"'));
      return path;
    });
    expect((await importFiles(copy.root, pages, TODAY)).lines.at(-1)).toContain(`${figures.length} unchanged`);
    await expect(importFiles(copy.root, pages.slice(0, 1), TODAY)).rejects.toThrow(
      'next_url "x?page=2": expected all pages',
    );
  });
});
