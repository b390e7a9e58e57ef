import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawRows } from '../dataset/testData.ts';
import type { Region } from '../../../src/model/region.ts';
import * as sample from '../files/sampleFiles.ts';
import { fingerprint } from '../fingerprint.ts';

// The commands that are killed.

/** A command, and what it writes. */
export interface KillableCommand {
  name: string;
  script: string;
  args: (root: string) => string[];
  /** Puts the folder back to where the command has something to write. */
  prepare: (root: string, kept: string) => void;
  /** What is found there now; compared with what is found before and after a whole run. */
  state: (root: string) => string;
  /** Whoever reads it next finishes it first, and only then is it looked at. */
  isFinishedByNext: boolean;
  /** What a person would do next; it finishes what was interrupted, or leaves all as it was. */
  next: { script: string; args: (root: string) => string[] }[];
}

export const BUILD = { script: 'scripts/build-data.ts', args: (root: string) => [root] };
const DIFF = { script: 'scripts/data-diff.ts', args: () => [] as string[] };
const RIMLIG = 'rimlig-vantan-vardcentral';

/** Two publishers' files that each change a figure, so that six files of data/ change together. */
export function candidateFiles(root: string, regions: readonly Region[], change: number): string[] {
  const figures = (indicator: string) =>
    rawRows(indicator).map(({ region, period, value = '' }, at) => {
      const isChanged = at === 3 && value !== '';
      const decimals = value.split('.')[1]?.length ?? 0;
      return {
        region,
        period,
        printed: isChanged ? (Number(value) + change * 10 ** -decimals).toFixed(decimals) : value,
      };
    });
  const files = {
    'kolada.json': sample.koladaFile({ regions, figures: figures(RIMLIG), measure: 'U70450' }),
    'annex.xlsx': sample.skrAnnexWorkbook({
      regions,
      figures: figures('hyrpersonal-andel'),
      measure: 'Hyrkostnader andel av egna personalkostnader',
    }),
  };
  mkdirSync(join(root, 'files'), { recursive: true });
  return Object.entries(files).map(([name, contents]) => {
    const path = join(root, 'files', name);
    writeFileSync(path, contents);
    return path;
  });
}

const restored = (root: string, kept: string, folders: readonly string[]) => {
  for (const folder of folders) {
    rmSync(join(root, folder), { recursive: true, force: true });
    if (existsSync(join(kept, folder))) {
      cpSync(join(kept, folder), join(root, folder), { recursive: true, verbatimSymlinks: true });
    }
  }
};

export function killableCommands(regions: readonly Region[]): KillableCommand[] {
  const files = (root: string) => ['kolada.json', 'annex.xlsx'].map((name) => join(root, 'files', name));
  return [
    {
      name: 'npm run data',
      ...BUILD,
      next: [BUILD],
      isFinishedByNext: false,
      prepare: (root, kept) => restored(root, kept, ['.cache', 'public']),
      // The edition in force, and nothing of another beside it that a reader could see.
      state: (root) => fingerprint(join(root, 'public/data/v1')),
    },
    {
      name: 'npm run data:diff -- --accept',
      script: DIFF.script,
      args: () => ['--accept', '--looked-at'],
      isFinishedByNext: true,
      // Whoever comes next finishes it: the same command, the build of the data, or an import.
      next: [DIFF, BUILD, { script: 'scripts/data-import.ts', args: (root) => files(root).slice(0, 1) }],
      prepare: (root, kept) => restored(root, kept, ['.cache', 'data']),
      state: (root) => fingerprint(join(root, 'data')),
    },
    {
      name: 'npm run data:import',
      script: 'scripts/data-import.ts',
      args: files,
      next: [{ script: 'scripts/data-import.ts', args: files }],
      isFinishedByNext: false,
      prepare(root, kept) {
        restored(root, kept, ['.cache', 'data']);
        // The one before goes when it begins: what is found is none, or the new one.
        rmSync(join(root, '.cache/candidate'), { recursive: true, force: true });
        candidateFiles(root, regions, 2);
      },
      state: (root) => fingerprint(join(root, '.cache/candidate')),
    },
  ];
}
