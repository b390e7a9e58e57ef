import { parentPort, workerData } from 'node:worker_threads';
import type { Address } from '../publish/address.ts';
import { loadMaterial } from './material.ts';
import type { ToldPage } from './pageSocial.ts';
import { recipes } from './recipes.ts';
import { make, type Made } from './store.ts';

/** One of the threads that make the pictures: asks for a number, makes that recipe, tells what it took. */

export interface Work {
  address: Address;
  pages: readonly ToldPage[];
  store: string;
  out: string;
}

export interface Answer {
  made: Made | null;
  /** One line, where the picture could not be made. */
  fault: string | null;
}

const { address, pages, store, out } = workerData as Work;
const all = recipes(pages, loadMaterial(address));

parentPort?.on('message', (index: number) => {
  parentPort?.postMessage(answerFor(index));
});
parentPort?.postMessage({ made: null, fault: null } satisfies Answer);

function answerFor(index: number): Answer {
  const recipe = all[index];
  if (!recipe) return { made: null, fault: `no recipe number ${index}` };
  try {
    return { made: make(recipe, { store, out }), fault: null };
  } catch (error) {
    return {
      made: null,
      fault: `${recipe.files[0]?.path ?? ''}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
