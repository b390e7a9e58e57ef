import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Bytes as brotli 11 makes them. */
export interface LoadedBytes {
  all: number;
  /** Of these, files of script. */
  script: number;
  requests: number;
}

/** Adds up what a page loads from now on; the answer tells what it is so far. */
export function countBytes(page: Page): () => Promise<LoadedBytes> {
  const answers: Promise<{ size: number; isScript: boolean }>[] = [];
  const seen = new Set<string>();
  page.on('response', (response) => {
    // Chromium asks for the icon again at each change of the address; a host lets it keep what it has.
    // And a frame by itself asks for one, which in a page it does not.
    if (seen.has(response.url()) || response.url().endsWith('/favicon.ico')) return;
    seen.add(response.url());
    const isScript = response.request().resourceType() === 'script';
    answers.push(response.body().then((body) => ({ size: brotliCompressSync(body).length, isScript })));
  });
  return async () => {
    const sizes = await Promise.all(answers);
    const sum = (some: typeof sizes) => some.reduce((total, { size }) => total + size, 0);
    return { all: sum(sizes), script: sum(sizes.filter(({ isScript }) => isScript)), requests: sizes.length };
  };
}
