import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import { compareTexts } from '../common/compareTexts.ts';

/**
 * Holds the kept frames, release by release: a list of those that differ from the release before (path → key), and the
 * frames behind the keys that no earlier release had.
 */
const FOLDER = join('data', 'kept');

export interface KeptRelease {
  version: string;
  /** Key of each frame that is new or says something else, by its path; null for one that has gone. */
  changed: Readonly<Record<string, string | null>>;
  /** The frame behind each new key. */
  frames: Readonly<Record<string, string>>;
}

const listSchema = z.strictObject({
  version: z.string(),
  changed: z.record(z.string(), z.string().nullable()),
});
const framesSchema = z.record(z.string(), z.string());

const listFile = (version: string) => join(FOLDER, `${version}.json`);
const framesFile = (version: string) => join(FOLDER, `${version}.br`);

/** Numbers of releases in their order: 1.9.0 is before 1.10.0. */
const byVersion = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/** The releases of which frames are kept, the oldest first. */
export function keptVersions(root: string): string[] {
  if (!existsSync(join(root, FOLDER))) return [];
  return readdirSync(join(root, FOLDER))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted(byVersion);
}

/** Key of each frame as it was at the newest release, by its path. @throws where a list is not what it should be */
export function keysInForce(root: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const version of keptVersions(root)) {
    for (const [path, key] of Object.entries(readList(root, version).changed)) {
      if (key === null) keys.delete(path);
      else keys.set(path, key);
    }
  }
  return keys;
}

function readList(root: string, version: string): z.infer<typeof listSchema> {
  const file = listFile(version);
  const read = listSchema.safeParse(JSON.parse(readFileSync(join(root, file), 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${file}: expected the keys of the frames that release ${version} changed, by their paths`);
}

/** Every frame that is kept, by its key. @throws where a file cannot be read or does not hold what its list says */
export function keptFrames(root: string): Map<string, string> {
  const frames = new Map<string, string>();
  for (const version of keptVersions(root)) {
    for (const [key, html] of framesOf(root, version)) frames.set(key, html);
    for (const key of Object.values(readList(root, version).changed)) {
      if (key !== null && !frames.has(key))
        throw new Error(`${framesFile(version)}: the frame ${key} of ${listFile(version)} is missing`);
    }
  }
  return frames;
}

/** The frames that a release was the first to keep, by their keys. @throws where the file cannot be read */
export function framesOf(root: string, version: string): Map<string, string> {
  const packed = readFileSync(join(root, framesFile(version)));
  const frames = framesSchema.parse(JSON.parse(brotliDecompressSync(packed).toString('utf8')));
  return new Map(Object.entries(frames));
}

/** How a frame is known: by its path and by what it says. */
export const keyOf = (path: string, said: string): string =>
  createHash('sha256').update(`${path}\n${said}`).digest('base64url').slice(0, 12);

/**
 * Picks the frames of a build that a release keeps: only those that differ from what is in force.
 * @param kept the keys that earlier releases have frames for
 */
export function differenceInFrames(
  version: string,
  current: ReadonlyMap<string, { key: string; html: string }>,
  { inForce, kept }: { inForce: ReadonlyMap<string, string>; kept: ReadonlySet<string> },
): KeptRelease {
  const gone = [...inForce.keys()].filter((path) => !current.has(path));
  const changed = [...current].filter(([path, { key }]) => inForce.get(path) !== key);
  const entries: [string, string | null][] = [
    ...changed.map(([path, { key }]): [string, string] => [path, key]),
    ...gone.map((path): [string, null] => [path, null]),
  ];
  const fresh = changed.map(([, frame]) => frame).filter(({ key }) => !kept.has(key));
  return {
    version,
    changed: Object.fromEntries(entries.toSorted(([a], [b]) => compareTexts(a, b))),
    frames: Object.fromEntries(fresh.map(({ key, html }) => [key, html])),
  };
}

/** Writes a release's list and frames; of one without a difference, a list of nothing. @returns the bytes of both */
export function writeKept(root: string, { version, changed, frames }: KeptRelease): number {
  mkdirSync(join(root, FOLDER), { recursive: true });
  const list = `${JSON.stringify({ version, changed }, null, 1)}\n`;
  const packed = brotliCompressSync(JSON.stringify(frames), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  // The list last: without it nobody asks for the frames.
  writeFileSync(join(root, framesFile(version)), packed);
  writeFileSync(join(root, listFile(version)), list);
  return packed.length + Buffer.byteLength(list);
}
