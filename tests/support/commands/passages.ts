import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../../../src/dataset/readDataset.ts';
import { DataCopy, rawRows } from '../dataset/testData.ts';
import type { Region } from '../../../src/model/region.ts';
import type { IndicatorDocument } from '../../../src/model/indicatorDocument.ts';
import { allDocuments } from '../../../src/publish/allDocuments.ts';
import * as sample from '../files/sampleFiles.ts';
import { runCommand, type Run } from './runCommand.ts';
import { shortened, yesNo } from '../../../src/common/table.ts';

// A publisher's whole file from the hand of a person to the open data, by the commands themselves.

/** A format, and a measure of the project's own that comes in it. */
export interface Stage {
  format: string;
  name: string;
  indicator: string;
  write: (given: sample.Sample) => string | Buffer;
  /** What the file calls the measure. */
  measure: string;
  /** What the definition takes, where it does not say so itself. */
  imports?: object;
}

const RIMLIG = 'rimlig-vantan-vardcentral';
const DOCTORS = 'Antal helårsanställda läkare i primärvården';
const TAKES = { Ålder: 'Alla', 'Kön/Totalt': 'Totalt' };
const FOLK = 'Folk, Offentlig och privat regi, Alla sysselsatta';

export const STAGES: readonly Stage[] = [
  {
    format: 'socialstyrelsenCsv',
    name: 'socialstyrelsen.csv',
    indicator: 'folkmangd',
    measure: 'Folk',
    write: sample.socialstyrelsenCsvFile,
    imports: { measure: FOLK, select: { Grupp: 'Läkare' } },
  },
  { format: 'kolada', name: 'kolada.json', indicator: RIMLIG, measure: 'U70450', write: sample.koladaFile },
  {
    format: 'jsonStat2',
    name: 'scb.json',
    indicator: 'folkmangd',
    measure: 'TAB638/BE0101N1',
    write: sample.jsonStat2File,
  },
  {
    format: 'skrAnnex',
    name: 'skr.csv',
    indicator: 'invanare-per-lakare',
    measure: DOCTORS,
    write: sample.skrAnnexFile,
  },
  {
    format: 'skrAnnex',
    name: 'skr.xlsx',
    indicator: 'invanare-per-lakare',
    measure: DOCTORS,
    write: sample.skrAnnexWorkbook,
  },
  {
    format: 'vardenISiffror',
    name: 'varden-i-siffror.csv',
    indicator: RIMLIG,
    measure: 'fa71c2b4',
    write: sample.vardenISiffrorFile,
    imports: { measure: 'fa71c2b4', select: TAKES },
  },
];

export interface Passage {
  stage: Stage;
  read: string;
  compared: string;
  accepted: string;
  /** Of the figure that was revised, in the file and in public/data/v1/. */
  revised: { region: string; period: string; from: string; to: string };
  published: string | null;
  /** All else in the measure's open file is as it was. */
  isRestSame: boolean;
  isRight: boolean;
}

/** Brings in a whole file in which the publisher has revised one figure. */
export async function passage(stage: Stage, regions: readonly Region[]): Promise<Passage> {
  const copy = new DataCopy({ of: 'today' });
  const { root } = copy;
  try {
    define(copy, stage);
    const before = figuresIn(allDocuments(readDataset(root)).get(`indicators/${stage.indicator}.json`));
    const { path, revised } = revisedFile(root, stage, regions);
    const imported = await succeed('scripts/data-import.ts', [path], root);
    const compared = await succeed('scripts/data-diff.ts', [], root);
    const accepted = await succeed('scripts/data-diff.ts', ['--accept', '--looked-at'], root);
    await succeed('scripts/build-data.ts', [root], root);
    const after = openFigures(root, stage.indicator);
    const key = `${revised.region} ${revised.period}`;
    const published = after.get(key) ?? null;
    const isRestSame = sameBut(key, before, after);
    const wrote = accepted.stdout.split('\n').filter((line) => line.startsWith('wrote ')).length;
    return {
      stage,
      revised,
      published,
      isRestSame,
      read: lineThat(imported, stage.name),
      compared: lineThat(compared, 'changed '),
      accepted: `wrote ${wrote} files`,
      isRight: Number(published) === Number(revised.to) && isRestSame && wrote > 0,
    };
  } finally {
    copy.dispose();
  }
}

function define(copy: DataCopy, { indicator, format, imports }: Stage): void {
  if (!imports) return;
  const file = `data/indicators/${indicator}.json`;
  const definition = JSON.parse(copy.read(file).toString()) as object;
  copy.write(file, JSON.stringify({ ...definition, imports: [{ format, ...imports }] }, null, 2));
}

/** Every figure as the project has it, but for one of Blekinge, which is a little less. */
function revisedFile(root: string, { indicator, measure, write, name }: Stage, regions: readonly Region[]) {
  const figures = rawRows(indicator).map(({ region, period, value }) => ({ region, period, printed: value ?? '' }));
  const at = figures.findLastIndex(({ region, printed }) => region === '10' && printed !== '');
  const { region = '', period = '', printed: from = '' } = figures[at] ?? {};
  const decimals = from.split('.')[1]?.length ?? 0;
  const to = (Number(from) - 10 ** -decimals).toFixed(decimals);
  mkdirSync(join(root, 'files'), { recursive: true });
  const path = join(root, 'files', name);
  writeFileSync(path, write({ regions, figures: figures.with(at, { region, period, printed: to }), measure }));
  return { path, revised: { region, period, from, to } };
}

/** Region and period → the digits as published. */
function openFigures(root: string, indicator: string): Map<string, string> {
  return figuresIn(readFileSync(join(root, `public/data/v1/indicators/${indicator}.json`), 'utf8'));
}

function figuresIn(document = '{}'): Map<string, string> {
  const { figures } = JSON.parse(document) as IndicatorDocument;
  return new Map(figures.map(({ region, period, printed }) => [`${region} ${period}`, printed ?? '']));
}

function sameBut(key: string, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): boolean {
  if (before.size !== after.size) return false;
  return [...before].every(([own, printed]) => own === key || after.get(own) === printed);
}

async function succeed(script: string, args: readonly string[], root: string): Promise<Run> {
  const run = await runCommand(script, args, { root });
  if (run.code !== 0 || !existsSync(root)) throw new Error(`${script} ended with ${run.code}: ${run.stderr}`);
  return run;
}

const lineThat = ({ stdout }: Run, begins: string) => stdout.split('\n').find((line) => line.startsWith(begins)) ?? '';

export const journeyTable = (passages: readonly Passage[]): string[][] => [
  ['format', 'file', 'import', 'diff', 'accept', 'in public/data/v1/', 'the rest the same'],
  ...passages.map(({ stage, read, compared, accepted, revised, published, isRestSame }) => [
    stage.format,
    stage.name,
    shortened(read.replace(`${stage.name}: `, ''), 80),
    shortened(compared, 110),
    accepted,
    `${revised.region} ${revised.period}: ${published ?? 'nothing'}`,
    yesNo(isRestSame),
  ]),
];
