import fc from 'fast-check';
import type { Region } from '../model/region.ts';
import { DataError } from '../model/problem.ts';
import type { ReadFile } from '../model/readFile.ts';
import { mutations } from './mutations.ts';
import { readPublisherBytes } from './publisherFile.ts';
import { regionResolver } from './regionNames.ts';
import * as sample from './sampleFiles.ts';

// For tests only: every reader against files that have come to harm.

export interface Counts {
  runs: number;
  accepted: number;
  refused: number;
}

const WRITERS: Record<string, (given: sample.Sample) => string | Buffer> = {
  socialstyrelsenCsv: sample.socialstyrelsenCsvFile,
  socialstyrelsenApi: sample.socialstyrelsenApiFile,
  kolada: sample.koladaFile,
  jsonStat2: sample.jsonStat2File,
  skrAnnex: sample.skrAnnexFile,
  'skrAnnex.xlsx': sample.skrAnnexWorkbook,
  vardenISiffror: sample.vardenISiffrorFile,
};

export const TORTURED = Object.keys(WRITERS);

/**
 * Spoils a file of the format `runs` times. Each is refused in lines, or accepted with figures that stand in it.
 * @throws what fast-check says of the first file that is neither
 */
export async function torture(
  format: string,
  regions: readonly Region[],
  { runs, seed }: { runs: number; seed: number },
) {
  const counts: Counts = { runs: 0, accepted: 0, refused: 0 };
  const resolver = regionResolver(regions);
  const figures = regions
    .slice(0, 8)
    .flatMap(({ code }, index) =>
      ['2023', '2024'].map((period) => ({ region: code, period, printed: index === 3 ? '' : `${1200 + index * 37}` })),
    );
  const whole = Buffer.from((WRITERS[format]?.({ regions, figures, measure: 'T1/M1' }) ?? '') as string);
  const property = fc.asyncProperty(mutations, async (list) => {
    const spoilt = list.reduce<Buffer>((bytes, mutate) => mutate(bytes), whole);
    counts.runs += 1;
    try {
      const file = await readPublisherBytes(spoilt, 'file', resolver);
      holdAgainst(spoilt, file, format);
      counts[file.faults.length ? 'refused' : 'accepted'] += 1;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      if (error.problems.length === 0 || error.message.split('\n').length !== error.problems.length) {
        throw new Error(`refused without a line of its own: ${error.message}`, { cause: error });
      }
      counts.refused += 1;
    }
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  return counts;
}

/** Read without the readers: the digits of each figure stand on the line that it is said to come from. */
function holdAgainst(bytes: Buffer, file: ReadFile, format: string): void {
  if (format.endsWith('.xlsx')) return;
  const lines = bytes.toString('utf8').split('\n');
  for (const { line, printed, region, period } of file.figures) {
    const digits = (lines[line - 1] ?? '').replace(/[\u00A0\u202F\u2009 ]/g, '').replace(/−/g, '-');
    const stands = [printed, printed.replace('.', ',')].some((form) => digits.includes(form));
    const isLater =
      format === 'socialstyrelsenApi' &&
      lines
        .slice(line - 1, line + 8)
        .join('')
        .includes(printed.replace('.', ','));
    // JSON may write a number with an exponent or more zeros, which reads the same.
    const isAnyway =
      format === 'kolada' || format === 'jsonStat2' ? holdsNumber(lines[line - 1] ?? '', printed) : false;
    if (!stands && !isLater && !isAnyway) throw new Error(`${region} ${period}: ${printed} is not on line ${line}`);
  }
}

const holdsNumber = (line: string, printed: string) =>
  (line.match(/-?\d[\d.eE+-]*/g) ?? []).some((number) => Number(number) === Number(printed));
