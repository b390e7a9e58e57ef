import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PICTURES } from '../address/picturePaths.ts';
import type { Address } from '../publish/address.ts';
import { builtPages } from './builtPages.ts';
import { loadMaterial } from './material.ts';
import { recipes } from './recipes.ts';
import { replaceFolder } from './replaceFolder.ts';
import { sweep, type Made } from './store.ts';
import type { Answer, Work } from './worker.ts';

/** How long a picture that no page uses is kept: somebody may go back to older data. */
const DAYS = 30;

export interface Task {
  address: Address;
  /** The built site. */
  dist: string;
  /** Of this command alone: kept pictures, and those on their way. */
  cache: string;
  threads: number;
  tell?(done: number, all: number): void;
}

/**
 * Makes every picture of a built site and puts them in place, all at once, when the last one is there. Where one cannot
 * be made nothing changes: `faults` then has a line for each.
 */
export async function makeAll({ address, dist, cache, threads, tell }: Task): Promise<Made & { faults: string[] }> {
  const site = statSync(dist).ino;
  const pages = builtPages(dist);
  const count = recipes(pages, loadMaterial(address)).length;
  const next = join(cache, `next-${process.pid}`);
  const work: Work = { address, pages, store: join(cache, 'png'), out: next };
  removeLeftovers(cache);
  try {
    const answers = await answersOf(work, { count, threads: Math.max(1, Math.min(threads, count)), tell });
    const faults = answers.flatMap(({ fault }) => fault ?? []);
    // A build moves another folder there; its own run makes the pictures of that one.
    if (statSync(dist).ino !== site) faults.push('The site was built anew meanwhile.');
    if (faults.length === 0) replaceFolder(join(dist, PICTURES), join(next, PICTURES));
    sweep(work.store, DAYS);
    return { ...sum(answers), faults };
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Hands out the numbers of the recipes, one at a time to each thread. */
async function answersOf(
  work: Work,
  { count, threads, tell }: { count: number; threads: number; tell: Task['tell'] },
): Promise<Answer[]> {
  const answers: Answer[] = [];
  let given = 0;
  const oneThread = () =>
    new Promise<void>((done, fail) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work });
      worker.on('error', fail).on('message', (answer: Answer) => {
        // The first message says only that the thread is ready.
        if (answer.made || answer.fault) {
          answers.push(answer);
          tell?.(answers.length, count);
        }
        if (given < count) worker.postMessage(given++);
        else void worker.terminate().then(() => done());
      });
    });
  await Promise.all(Array.from({ length: threads }, oneThread));
  return answers;
}

function sum(answers: readonly Answer[]): Made {
  const made = answers.flatMap((answer) => answer.made ?? []);
  const of = (name: keyof Made) => made.reduce((total, one) => total + one[name], 0);
  return { rendered: of('rendered'), files: of('files'), bytes: of('bytes') };
}

/** What runs that were killed had on the way. */
function removeLeftovers(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const [, pid] = /^next-(\d+)/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
