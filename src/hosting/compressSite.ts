import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from './fileTypes.ts';

/** Told to hosts that read them; nobody else is to have them. */
const NOT_SERVED = ['_headers', '_redirects'];
/** Under one packet nothing is won. */
const LEAST = 600;
/** As many as Node has threads for it. */
const AT_ONCE = 4;

const PACKERS = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};
type Ending = keyof typeof PACKERS;
const ENDINGS = Object.keys(PACKERS) as Ending[];

export interface Compressed {
  files: number;
  packed: number;
  /** Bytes of the files that were packed, as they are and packed with brotli. */
  before: number;
  after: number;
}

/**
 * Files of a built site into a folder for a server, each text with `.br` and `.gz` beside it. What was packed before is
 * taken from `store`, by its contents; a file keeps the time at which its contents were first seen, so that its ETag
 * lasts as long as they do.
 */
export async function compressSite(
  files: readonly string[],
  { from, to, store }: { from: string; to: string; store: string },
): Promise<Compressed> {
  const told: Compressed = { files: 0, packed: 0, before: 0, after: 0 };
  const waiting = files.filter((file) => !NOT_SERVED.includes(file));
  mkdirSync(store, { recursive: true });
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const target = join(to, file);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(from, file), target);
      told.files += 1;
      const bytes = readFileSync(target);
      if (!COMPRESSIBLE.test(file) || bytes.length < LEAST) continue;
      told.packed += 1;
      told.before += bytes.length;
      // Others add to it meanwhile.
      const packed = await packBeside(target, bytes, store);
      told.after += packed;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return told;
}

/** Returns the bytes of the smallest. */
async function packBeside(target: string, bytes: Buffer, store: string): Promise<number> {
  const kept = join(store, createHash('sha256').update(bytes).digest('hex'));
  for (const ending of ENDINGS) {
    if (!existsSync(`${kept}.${ending}`)) writeFileSync(`${kept}.${ending}`, await PACKERS[ending](bytes));
    copyFileSync(`${kept}.${ending}`, `${target}.${ending}`);
  }
  const { mtime, size } = statSync(`${kept}.br`);
  for (const file of [target, ...ENDINGS.map((ending) => `${target}.${ending}`)]) utimesSync(file, mtime, mtime);
  return size;
}
