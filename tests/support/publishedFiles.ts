import { realDataset } from './dataset/testData.ts';
import type { Files } from '../../src/publish/allDocuments.ts';
import { openFiles } from '../../src/publish/openFiles.ts';

// The open files of the project's own data, at an address under a path.

export const ADDRESS = { site: 'https://example.org', base: '/prov/' };

let files: Promise<Files> | undefined;

/** Made once for all tests of a process. */
export const realFiles = (): Promise<ReadonlyMap<string, string | Uint8Array>> =>
  (files ??= openFiles(realDataset(), ADDRESS));
