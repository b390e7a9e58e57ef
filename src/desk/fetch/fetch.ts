import { readDataset, type Dataset } from '../../dataset/readDataset.ts';
import { DataError, type Problem } from '../../model/problem.ts';
import { readPublisherBytes } from '../../readers/publisherFile.ts';
import { regionResolver } from '../../readers/regionNames.ts';
import { candidatesOf, takeCandidateAway, type NamedFile } from '../candidate.ts';
import { bringIn } from '../desk.ts';
import { describeStopped } from '../describe.ts';
import type { Documents } from '../digest.ts';
import { takersOf } from '../take.ts';
import { verify } from '../verify.ts';
import { asksOf, BASES, byHand, NAMES, type Answer, type Ask, type Bases, type Caller } from './asks.ts';
import { Client, type Tell } from './client.ts';
import { HttpCache } from './httpCache.ts';
import { LIMITS, type Limits } from './limits.ts';

const BY_HAND = 'socialstyrelsen';
export const SOURCES: readonly string[] = [...NAMES, BY_HAND];

export interface Fetching {
  root: string;
  /** Of `root`, where it has been read already. */
  dataset?: Dataset;
  /** Publishers, or measures by their slug or their publisher's id. None: all of them. */
  chosen: readonly string[];
  today: string;
  userAgent: string;
  /** Nothing is asked: only told. */
  isList?: boolean;
  /** What we have from copies is held against the answers first. */
  verifies?: boolean;
  /** As importFiles has it. */
  documents?: Documents;
  bases?: Partial<Bases>;
  limits?: Partial<Limits>;
  onProgress?: (done: number, all: number, url: string) => void;
  tell?: Tell;
}

/**
 * What the publishers' APIs have today → candidate. Nothing in data/ is touched, but that --verify writes there where
 * figures were read. A measure that is gone, renamed or answered badly stops itself, and no other.
 * @returns what to say, and whether there is a candidate; null where none was asked for
 * @throws DataError when no answer can be trusted; there is no candidate then
 */
export async function fetchSources(fetching: Fetching): Promise<{ lines: string[]; hasCandidate: boolean | null }> {
  const { root, today, isList = false, verifies = false } = fetching;
  const { dataset = readDataset(root) } = fetching;
  const asks = chosenAsks(fetching, dataset);
  const lines = isAsked(fetching.chosen, BY_HAND) ? byHand(dataset) : [];
  if (isList) return { lines: [...asks.map(listLine), ...lines], hasCandidate: null };
  if (asks.length === 0) return { lines, hasCandidate: null };
  takeCandidateAway(root);
  const { sound, stopped, keep } = await download(asks, dataset, fetching);
  if (sound.length === 0) throw new DataError(stopped);
  const verified = verifies ? verify(root, dataset, candidatesOf(sound, dataset, today).candidates, today) : [];
  const told = bringIn(root, verifies ? readDataset(root) : dataset, sound, {
    today,
    documents: fetching.documents,
  });
  keep();
  return {
    lines: [...told.lines, ...verified, ...describeStopped(stopped), ...lines],
    hasCandidate: told.hasCandidate,
  };
}

const isAsked = (chosen: readonly string[], name: string) => chosen.length === 0 || chosen.includes(name);

const listLine = ({ url, then, measure, slugs }: Ask) =>
  `would ask ${url}${then === '' ? '' : `, then ${then}`} (${measure} for ${slugs.join(', ')})`;

function chosenAsks({ chosen, bases, today }: Fetching, dataset: Dataset): Ask[] {
  const all = NAMES.flatMap((name) => asksOf(name, dataset, { ...BASES, ...bases }, today));
  const namesOf = (ask: Ask): string[] => [ask.source, ask.measure, ...ask.slugs];
  const unknown = chosen.find((name) => name !== BY_HAND && !all.some((ask) => namesOf(ask).includes(name)));
  if (unknown !== undefined) {
    const expected = `a source (${SOURCES.join(', ')}), or a measure that one of them is asked for`;
    throw new DataError([{ file: 'data:fetch', value: unknown, expected }]);
  }
  return all.filter((ask) => chosen.length === 0 || namesOf(ask).some((name) => chosen.includes(name)));
}

interface Downloaded {
  sound: NamedFile[];
  stopped: Problem[];
  keep: () => void;
}

/** Everything in memory, read by the readers of files, a few questions at a time. */
async function download(asks: readonly Ask[], dataset: Dataset, fetching: Fetching): Promise<Downloaded> {
  const limits = { ...LIMITS, ...fetching.limits };
  const stop = AbortSignal.timeout(limits.allMs);
  const asking = { userAgent: fetching.userAgent, limits, stop };
  const client = new Client(asking, new HttpCache(fetching.root), fetching.tell ?? (() => undefined));
  const found = new Map<Ask, NamedFile[]>();
  const soundUrls = new Set<string>();
  const stopped: Problem[] = [];
  let done = 0;
  const work = async (ask: Ask) => {
    const { caller, urls } = recording(client);
    try {
      const files = await filesOf(await ask.run(caller), dataset);
      const missing = missingIn(files, ask, dataset);
      stopped.push(...missing);
      if (missing.length === ask.slugs.length) return;
      // What a definition refuses is found here, where it stops its own question and no other.
      candidatesOf(files, dataset, fetching.today);
      found.set(ask, files);
      for (const url of urls) soundUrls.add(url);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      stopped.push(...error.problems);
    } finally {
      done += 1;
      fetching.onProgress?.(done, asks.length, ask.url);
    }
  };
  const queue = asks.values();
  const worker = async () => {
    for (const ask of queue) await work(ask);
  };
  await Promise.all(Array.from({ length: limits.atOnce }, worker));
  return { sound: asks.flatMap((ask) => found.get(ask) ?? []), stopped, keep: () => client.keep(soundUrls) };
}

/** A caller that remembers which addresses it asked. */
function recording(client: Client): { caller: Caller; urls: Set<string> } {
  const urls = new Set<string>();
  return {
    urls,
    caller: {
      get: (url) => {
        urls.add(url);
        return client.get(url);
      },
      post: (url, body, headers) => client.post(url, body, headers),
    },
  };
}

async function filesOf(answers: readonly Answer[], dataset: Dataset): Promise<NamedFile[]> {
  const resolver = regionResolver(dataset.regions);
  const files: NamedFile[] = [];
  for (const { name, body } of answers) files.push({ name, file: await readPublisherBytes(body, name, resolver) });
  return files;
}

/** Definitions for which one of the answers does not hold what they take: a measure that is gone, or is called otherwise. */
function missingIn(files: readonly NamedFile[], { slugs, measure }: Ask, dataset: Dataset): Problem[] {
  const indicators = [...dataset.indicators, ...dataset.waiting];
  return slugs.flatMap((slug) => {
    const lacking = files.find(
      ({ file }) =>
        !file.measures.some(({ id }) => takersOf(file, id, indicators).some((one) => one.indicator.slug === slug)),
    );
    if (!lacking) return [];
    const value = lacking.file.measures
      .map(({ id }) => id)
      .slice(0, 5)
      .join(', ');
    const { imports = [] } = indicators.find((one) => one.slug === slug) ?? {};
    const wanted = imports.find(({ format }) => format === lacking.file.format)?.measure ?? measure;
    return [{ file: lacking.name, column: 'measure', value, expected: `${wanted}, which ${slug} takes` }];
  });
}
