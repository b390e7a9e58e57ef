import fc from 'fast-check';
import type { Region } from '../../../src/model/region.ts';
import { DataError } from '../../../src/model/problem.ts';
import type { ReadFigure, ReadFile } from '../../../src/model/readFile.ts';
import { MUTATION_KINDS, mutations } from './mutations.ts';
import { plainReading, type Statement } from './plainReading.ts';
import { readPublisherBytes } from '../../../src/readers/publisherFile.ts';
import { regionResolver } from '../../../src/readers/regionNames.ts';
import * as sample from './sampleFiles.ts';
import { unzipped, zipped } from './sampleWorkbook.ts';
import { WORKBOOK_MUTATION_KINDS, workbookMutations } from './workbookMutations.ts';

// Every reader against files that have come to harm.

interface Counts {
  runs: number;
  accepted: number;
  refused: number;
  /** Figures of accepted files that were held against a reading without the readers. */
  held: number;
  /** How often each kind of harm was done. */
  kinds: Map<string, number>;
}

const WRITERS: Record<string, (given: sample.Sample) => string | Buffer> = {
  socialstyrelsenCsv: sample.socialstyrelsenCsvFile,
  kolada: sample.koladaFile,
  jsonStat2: sample.jsonStat2File,
  skrAnnex: sample.skrAnnexFile,
  // The archive as it is: a byte of it is a byte of something packed.
  'skrAnnex.xlsx': sample.skrAnnexWorkbook,
  'inside skrAnnex.xlsx': sample.skrAnnexWorkbook,
  vardenISiffror: sample.vardenISiffrorFile,
};

export const TORTURED = Object.keys(WRITERS);
const isInside = (format: string) => format.startsWith('inside');
export const kindsOf = (format: string) => (isInside(format) ? WORKBOOK_MUTATION_KINDS : MUTATION_KINDS);

/**
 * Spoils a file of the format `runs` times. Each is refused in lines, or accepted with the figures that stand in it, all
 * of them and no others.
 * @throws what fast-check says of the first file that is neither
 */
export async function torture(
  format: string,
  regions: readonly Region[],
  { runs, seed }: { runs: number; seed: number },
) {
  const counts: Counts = { runs: 0, accepted: 0, refused: 0, held: 0, kinds: new Map() };
  const resolver = regionResolver(regions);
  const whole = wholeFile(format, regions);
  const check = async ({ kinds, spoil }: Harm) => {
    const spoilt = spoil(whole);
    counts.runs += 1;
    for (const kind of kinds) counts.kinds.set(kind, (counts.kinds.get(kind) ?? 0) + 1);
    try {
      const file = await readPublisherBytes(spoilt, 'file', resolver);
      if (file.faults.length === 0) counts.held += await holdAgainst(spoilt, file, format, regions);
      counts[file.faults.length ? 'refused' : 'accepted'] += 1;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      if (error.problems.length === 0 || error.message.split('\n').length !== error.problems.length) {
        throw new Error(`refused without a line of its own: ${error.message}`, { cause: error });
      }
      counts.refused += 1;
    }
  };
  const property = fc.asyncProperty(harmOf(format), check);
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  return counts;
}

/** What happens to one file. */
interface Harm {
  kinds: string[];
  spoil: (whole: Buffer) => Buffer;
}

const harm = mutations.map((list): Harm => ({
  kinds: list.map(({ kind }) => kind),
  spoil: (whole) => list.reduce<Buffer>((bytes, { change }) => change(bytes), whole),
}));

/** The archive is opened, its parts are spoilt, and it is packed again with checksums that are right. */
const harmInside = fc.tuple(workbookMutations, fc.constantFrom(0 as const, 6 as const)).map(([list, level]): Harm => ({
  kinds: list.map(({ kind }) => kind),
  spoil(whole) {
    const parts = list.reduce<Readonly<Record<string, Buffer>>>((all, { change }) => change(all), unzipped(whole));
    return zipped(parts, level);
  },
}));

const harmOf = (format: string) => (isInside(format) ? harmInside : harm);

/** A few of the spoilt files themselves. */
export function spoiltFiles(format: string, regions: readonly Region[], numRuns: number, seed: number): Buffer[] {
  const whole = wholeFile(format, regions);
  return fc.sample(harmOf(format), { numRuns, seed }).map(({ spoil }) => spoil(whole));
}

const printedAs = (format: string, index: number, later: number): string =>
  format.includes('Annex') ? `${index + 1}.${later}5` : `${1200 + index * 37 + later}`;

/** Figures of which no two are alike, so that one in another's place is seen. */
function wholeFile(format: string, regions: readonly Region[]): Buffer {
  const figures = regions.slice(0, 8).flatMap(({ code }, index) =>
    ['2023', '2024'].map((period, later) => ({
      region: code,
      period,
      printed: index === 3 ? '' : printedAs(format, index, later),
    })),
  );
  return Buffer.from((WRITERS[format]?.({ regions, figures, measure: 'T1/M1' }) ?? '') as string);
}

/** @returns how many figures could be held against the plain reading */
async function holdAgainst(
  bytes: Buffer,
  { figures, passedOver }: ReadFile,
  format: string,
  regions: readonly Region[],
): Promise<number> {
  const statements = await plainReading(bytes, format, regions);
  if (statements === null) return format.endsWith('.xlsx') ? 0 : holdDigits(bytes, figures);
  const codes = new Set(['00', ...regions.map(({ code }) => code)]);
  for (const figure of figures) {
    if (!statements.some((one) => says(one, figure))) {
      throw new Error(
        `${figure.region} ${figure.period}: "${figure.printed}" (line ${figure.line}) is not in the file`,
      );
    }
  }
  const found = new Set(figures.map(({ region, period, printed }) => `${region} ${period} ${Number(printed || NaN)}`));
  const isWhole = !passedOver.some(({ reason }) => reason.startsWith('of further sheets'));
  for (const { region, period, value } of isWhole ? statements : []) {
    if (region === null || period === null || !codes.has(region)) continue;
    if (!found.has(`${region} ${period} ${value}`)) throw new Error(`${region} ${period}: ${value} was not read`);
  }
  return figures.length;
}

function says({ line, region, period, value }: Statement, figure: ReadFigure): boolean {
  const isSame =
    Object.is(value, figure.printed === '' ? NaN : Number(figure.printed)) || value === Number(figure.printed);
  const isThere = (line === null || line === figure.line) && (region === null || region === figure.region);
  return isSame && isThere && (period === null || period === figure.period);
}

/** The least that can be said of a file with quotes: the digits stand on the line that they are said to come from. */
function holdDigits(bytes: Buffer, figures: readonly ReadFigure[]): number {
  const lines = bytes.toString('utf8').split('\n');
  for (const { line, printed, region, period } of figures) {
    const digits = (lines[line - 1] ?? '').replace(/[\u00A0\u202F\u2009 ]/g, '').replace(/−/g, '-');
    if (![printed, printed.replace('.', ',')].some((form) => digits.includes(form))) {
      throw new Error(`${region} ${period}: ${printed} is not on line ${line}`);
    }
  }
  return figures.length;
}
