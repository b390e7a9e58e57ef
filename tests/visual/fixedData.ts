import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesIn } from '../../src/common/filesIn.ts';
import { readDataset, type Dataset } from '../../src/dataset/readDataset.ts';
import { fixedFiles, writeFiles } from '../support/dataset/testData.ts';
import { DataError } from '../../src/model/problem.ts';
import { allDocuments } from '../../src/publish/allDocuments.ts';
import { CACHE } from '../../scripts/lib/tasks.mjs';

/** What the pictures of this folder are drawn from: the whole of data/ as a release had it, so that a new figure breaks none. */

const HERE = import.meta.dirname;
const NAME = /^data-(\d+\.\d+\.\d+)\.br$/;
/** The published documents of the fixed data, where the pages look when EDITION_FOLDER says so. */
export const FIXED_EDITION = join(CACHE, 'visual/edition');

const TOLD =
  'The fixed data of tests/visual can no longer be read. If data/ was changed in the same way: npm run visual -- --freeze';

/** Unpacks the fixed data and writes the documents that pages are drawn from; half a second. */
export function writeFixedEdition(): void {
  const root = join(CACHE, 'visual/root');
  writeAll(root, fixedFiles());
  const dataset = readFixed(root);
  const { edition, releases, corrections } = dataset;
  const documents = new Map(allDocuments(dataset));
  documents.set('releases.json', JSON.stringify({ edition, releases }));
  documents.set('corrections.json', JSON.stringify({ edition, ...corrections }));
  writeAll(FIXED_EDITION, Object.fromEntries(documents));
}

function readFixed(root: string): Dataset {
  try {
    return readDataset(root);
  } catch (error) {
    if (error instanceof DataError) throw new Error(`${TOLD}\n${error.message}`, { cause: error });
    throw error;
  }
}

/** Makes data/ as it is now the fixed data; gives the size of the file. */
export function fixData(root: string, version: string): { file: string; bytes: number } {
  const files = Object.fromEntries(
    filesIn(join(root, 'data'))
      .map((path) => `data/${path}`)
      // What earlier releases were, and how high frames are, is not needed to draw this one.
      .filter((path) => !/^data\/(releases\/|kept\/|heights\.json)/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  const json = Buffer.from(JSON.stringify(files));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
  };
  const packed = brotliCompressSync(json, { params });
  for (const name of readdirSync(HERE).filter((name) => NAME.test(name))) rmSync(join(HERE, name));
  const file = `data-${version}.br`;
  writeFileSync(join(HERE, file), packed);
  return { file: `tests/visual/${file}`, bytes: packed.length };
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, files);
}
