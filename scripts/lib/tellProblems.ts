import { counted } from '../../src/common/counted.ts';
import { DataError, describeProblem } from '../../src/model/problem.ts';

/**
 * Does the work, or says in one line each why it cannot be done; exit code 1 then.
 * @param outcome what that means, in words
 */
export async function tellProblems(outcome: string | (() => string), work: () => void | Promise<void>): Promise<void> {
  goOnUnheard();
  try {
    await work();
  } catch (error) {
    const end = typeof outcome === 'string' ? outcome : outcome();
    const disk = diskLine(error);
    if (disk !== null) {
      process.stderr.write(`${disk}; ${end}.\n`);
      process.exitCode = 1;
      return;
    }
    if (!(error instanceof DataError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${describeProblem(problem)}\n`);
    process.stderr.write(`${counted(error.problems.length, 'problem')}; ${end}.\n`);
    process.exitCode = 1;
  }
}

/** Who reads the first lines alone (`| head`) closes the pipe: what is to be written is written all the same. */
function goOnUnheard(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'you have no right to write here',
  EPERM: 'you have no right to write here',
  EROFS: 'the disk can only be read',
};

/** What a disk refuses, which is nothing that a stack trace would explain; null of anything else. */
function diskLine(error: unknown): string | null {
  const { code = '', path = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const what = DISK[code];
  return what === undefined ? null : `${path === '' ? code : path}: ${what}`;
}
