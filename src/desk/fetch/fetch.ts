import { readDataset, type Dataset } from '../../dataset/readDataset.ts';
import { DataError } from '../../model/problem.ts';
import { readPublisherBytes } from '../../readers/publisherFile.ts';
import { regionResolver } from '../../readers/regionNames.ts';
import type { NamedFile } from '../candidate.ts';
import { bringIn } from '../desk.ts';
import { asksOf, BASES, byHand, FETCHED, type Ask, type Bases } from './asks.ts';
import { Client, type Tell } from './client.ts';
import { HttpCache } from './httpCache.ts';
import { LIMITS, type Limits } from './limits.ts';
import { koladaDocument, koladaValues } from './pages.ts';

export const SOURCES: readonly string[] = [...FETCHED, 'socialstyrelsen'];

export interface Fetching {
  root: string;
  /** Of `root`, where it has been read already. */
  dataset?: Dataset;
  /** None: all of them. */
  sources: readonly string[];
  today: string;
  userAgent: string;
  isDryRun?: boolean;
  bases?: Partial<Bases>;
  limits?: Partial<Limits>;
  onProgress?: (done: number, all: number, url: string) => void;
  tell?: Tell;
}

/**
 * What the publishers' APIs have today → candidate. Nothing in data/ is touched.
 * @returns what to say, and whether there is a candidate; null where none was asked for
 * @throws DataError when an answer cannot be trusted; the candidate before stays then
 */
export async function fetchSources(fetching: Fetching): Promise<{ lines: string[]; hasCandidate: boolean | null }> {
  const { root, today, isDryRun = false } = fetching;
  const chosen = fetching.sources.length ? fetching.sources : SOURCES;
  const unknown = chosen.find((name) => !SOURCES.includes(name));
  if (unknown !== undefined) {
    throw new DataError([{ file: 'data:fetch', value: unknown, expected: `a source: ${SOURCES.join(', ')}` }]);
  }
  const { dataset = readDataset(root) } = fetching;
  const bases = { ...BASES, ...fetching.bases };
  const asks = FETCHED.filter((name) => chosen.includes(name)).flatMap((name) => asksOf(name, dataset, bases, today));
  const lines = chosen.includes('socialstyrelsen') ? byHand(dataset) : [];
  if (isDryRun) return { lines: [...asks.map(({ url }) => `would ask ${url}`), ...lines], hasCandidate: null };
  if (asks.length === 0) return { lines, hasCandidate: null };
  const { files, keep } = await download(asks, dataset, fetching);
  const told = bringIn(root, dataset, files, today);
  keep();
  return { lines: [...told.lines, ...lines], hasCandidate: told.hasCandidate };
}

/** Everything in memory, read by the readers of files. */
async function download(asks: readonly Ask[], dataset: Dataset, fetching: Fetching) {
  const limits = { ...LIMITS, ...fetching.limits };
  const ended = new AbortController();
  const stop = AbortSignal.any([ended.signal, AbortSignal.timeout(limits.allMs)]);
  const asking = { userAgent: fetching.userAgent, limits, stop };
  const client = new Client(asking, new HttpCache(fetching.root), fetching.tell ?? (() => undefined));
  let done = 0;
  const answers = await eachOf(asks, limits.atOnce, ended, async (ask) => {
    const get = (url: string) => client.get(url);
    const answer = ask.source === 'kolada' ? await koladaValues(ask, limits.mostPages, get) : await get(ask.url);
    done += 1;
    fetching.onProgress?.(done, asks.length, ask.url);
    return { ask, answer };
  });
  const resolver = regionResolver(dataset.regions);
  const files: NamedFile[] = [];
  // One publication: what it says of itself names all that is taken from it.
  const values = answers.flatMap(({ answer }) => (Buffer.isBuffer(answer) ? [] : answer));
  const first = asks.find(({ source }) => source === 'kolada')?.url;
  if (first) files.push({ name: first, file: await readPublisherBytes(koladaDocument(values), first, resolver) });
  for (const { ask, answer } of answers) {
    if (!Buffer.isBuffer(answer)) continue;
    const file = await readPublisherBytes(answer, ask.url, resolver);
    if (!file.measures.some(({ id }) => id === ask.measure)) {
      const found = file.measures.map(({ id }) => id).join(', ');
      throw new DataError([{ file: ask.url, column: 'measure', value: found, expected: ask.measure }]);
    }
    files.push({ name: ask.url, file });
  }
  return { files, keep: () => client.keep() };
}

/** In the order of `all`, a few at a time; the first that fails ends the others, and is the one that is told. */
async function eachOf<T, R>(
  all: readonly T[],
  atOnce: number,
  ended: AbortController,
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>();
  const queue = all.entries();
  let failure: { error: unknown } | null = null;
  const worker = async () => {
    for (const [index, one] of queue) {
      try {
        results.set(index, await work(one));
      } catch (error) {
        failure ??= { error };
        ended.abort();
      }
      if (ended.signal.aborted) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const failed = failure as { error: unknown } | null;
  if (failed) throw failed.error;
  return all.flatMap((_, index) => results.get(index) ?? []);
}
