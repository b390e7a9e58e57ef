import { counted } from '../../src/common/counted.ts';
import { DataError, describeProblem } from '../../src/model/problem.ts';

/** Does the work, or says in one line each why it cannot be done; exit code 1 then. */
export async function tellProblems(outcome: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${describeProblem(problem)}\n`);
    process.stderr.write(`${counted(error.problems.length, 'problem')}; ${outcome}.\n`);
    process.exitCode = 1;
  }
}
