import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DataCopy, realDataset } from '../../dataset/testData.ts';
import { DataError } from '../../model/problem.ts';
import { runCommand } from '../../torture/command.ts';
import { fingerprint } from '../../torture/folder.ts';
import { retryAfter } from './attempt.ts';
import { at, endless, FAULTS, MEASURE, sends, spoils } from './faults.ts';
import { fetchSources, type Fetching } from './fetch.ts';
import { ASKS, FIGURES, TestServer, type Misbehaviour } from './testServer.ts';

// Some runs are processes of their own; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const server = new TestServer();
const copy = new DataCopy();
const UNTOUCHED = fingerprint(join(copy.root, 'data'));
const dataset = realDataset();
const told: string[] = [];

beforeAll(() => server.start());
beforeEach(() => {
  server.reset();
  told.length = 0;
});
afterEach(() => rmSync(join(copy.root, '.cache'), { recursive: true, force: true }));
afterAll(async () => {
  // Whatever the servers did, and whatever was told of it.
  expect(fingerprint(join(copy.root, 'data'))).toBe(UNTOUCHED);
  await server.stop();
  copy.dispose();
});

const LIMITS = {
  tries: 3,
  backoffMs: 1,
  longestWaitMs: 5,
  requestMs: 30_000,
  allMs: 50_000,
  mostBytes: 5_000_000,
  windowMs: 0,
};
const run = (changes: Partial<Fetching> = {}) =>
  fetchSources({
    root: copy.root,
    dataset,
    sources: ['kolada', 'scb'],
    today: '2026-11-30',
    userAgent: 'Bristkartan (+https://x.se)',
    bases: { kolada: `${server.origin}/v3`, scb: `${server.origin}/api/v2` },
    tell: (line) => told.push(line),
    ...changes,
    limits: { ...LIMITS, ...changes.limits },
  });

const hasCandidate = () => existsSync(join(copy.root, '.cache/candidate'));

/** The one line that is told; nothing is kept that would be believed the next time. */
async function refused(misbehave: Misbehaviour, changes: Partial<Fetching> = {}): Promise<string> {
  server.misbehave = misbehave;
  const error: unknown = await run(changes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DataError);
  expect(hasCandidate()).toBe(false);
  expect(existsSync(join(copy.root, '.cache/http'))).toBe(false);
  const { message } = error as DataError;
  expect(message).not.toContain('\n');
  return message.replaceAll(server.origin, 'ORIGIN');
}

const U70450 = MEASURE.kolada;

describe('servers that answer as they should', () => {
  test('what they say is what we have; all pages are read, two are asked at a time, and we say who asks', async () => {
    const { lines, hasCandidate: found } = await run();
    expect(found).toBe(true);
    expect(lines.at(-1)).toBe(`0 added, 0 changed, 0 left out, ${FIGURES} unchanged, 0 to look at`);
    // Most of Kolada's answers is about municipalities; it is let go page by page.
    expect(lines.join('\n')).not.toContain('municipalities');
    expect(server.seen.filter(({ url }) => url.includes(U70450)).map(({ url }) => url.split('?')[1])).toEqual([
      undefined,
      'page=2',
      'page=3',
    ]);
    expect(new Set(server.seen.map(({ headers }) => headers['user-agent']))).toEqual(
      new Set(['Bristkartan (+https://x.se)']),
    );
    expect(server.mostAtOnce).toBe(2);
  });

  test('what is asked in parts is one publication, of which nothing is left out', async () => {
    const indicators = dataset.indicators.map((one) => {
      const imports = one.imports?.map((own) => ({
        ...own,
        sum: { Kon: ['1..99'] },
      }));
      return one.slug === 'folkmangd' ? { ...one, imports } : one;
    });
    const { lines } = await run({ sources: ['scb'], dataset: { ...dataset, indicators } });
    expect(server.seen.length).toBeGreaterThan(3);
    expect(lines.at(-1)).toBe('0 added, 0 changed, 0 left out, 546 unchanged, 0 to look at');
    expect(lines.filter((line) => line.startsWith('candidate'))).toHaveLength(1);
  });

  test('the second time nothing is sent that has not changed, and the candidate is the same', async () => {
    const first = await run();
    const count = server.seen.length;
    expect(await run()).toEqual(first);
    const again = server.seen.slice(count);
    expect(again.length).toBe(count);
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 304));
    expect(again[0]?.headers['if-modified-since']).toBe('Thu, 02 Jul 2026 06:00:00 GMT');
  });

  test('a cache that cannot be written is told of, and no more', async () => {
    mkdirSync(join(copy.root, '.cache'));
    writeFileSync(join(copy.root, '.cache/http'), '');
    expect((await run({ sources: ['kolada'] })).hasCandidate).toBe(true);
    expect(told).toEqual([expect.stringContaining('.cache/http cannot be written')]);
  });

  test('a spoilt cache is as none', async () => {
    const first = await run();
    const folder = join(copy.root, '.cache/http');
    for (const [index, name] of readdirSync(folder).entries()) {
      const bytes = readFileSync(join(folder, name));
      writeFileSync(join(folder, name), index % 2 ? bytes.subarray(0, bytes.length - 9) : '{');
    }
    expect(await run()).toEqual(first);
  });

  test('what has changed is in the difference', async () => {
    const revised = spoils((body) => body.replace(/"value":[\d.]+/, '"value":11.5'));
    server.misbehave = (request, ...rest) =>
      !(request.url ?? '').includes('page=') && at(U70450, revised)(request, ...rest);
    const { lines } = await run();
    expect(lines.filter((line) => line.startsWith('changed'))).toHaveLength(1);
    expect(lines.at(-1)).toContain(`0 added, 1 changed, 0 left out, ${FIGURES - 1} unchanged`);
  });

  test('a dry run asks nothing; a source that we do not know is named; Socialstyrelsen is by hand', async () => {
    const { lines } = await run({ isDryRun: true, sources: [] });
    expect(lines.filter((line) => line.startsWith('would ask'))).toHaveLength(ASKS);
    expect(lines.join('\n')).toContain('https://sdb.socialstyrelsen.se/');
    expect((await run({ sources: ['socialstyrelsen'] })).hasCandidate).toBe(null);
    await expect(run({ sources: ['skr'] })).rejects.toThrow('data:fetch "skr": expected a source: kolada, scb,');
    await expect(run({ bases: { kolada: 'ftp://x' } })).rejects.toThrow('KOLADA_BASE "ftp://x": expected an address');
    expect(server.seen).toEqual([]);
  });
});

describe('the command', () => {
  const command = (env: Record<string, string>, ...args: string[]) => {
    const bases = { KOLADA_BASE: `${server.origin}/v3/`, SCB_BASE: `${server.origin}/api/v2/` };
    const times = { FETCH_BACKOFF_MS: '1', FETCH_WINDOW_MS: '0' };
    return runCommand('scripts/data-fetch.ts', args, { root: copy.root, env: { ...bases, ...times, ...env } });
  };

  test('says in plain lines how far it has come, and then the difference', async () => {
    const { code, stdout, stderr } = await command({}, 'kolada', 'scb');
    expect(stderr.match(new RegExp(`^\\d+ of ${ASKS}: .*${server.origin}`, 'gm'))).toHaveLength(ASKS);
    expect(stdout).toContain(`0 added, 0 changed, 0 left out, ${FIGURES} unchanged, 0 to look at\n`);
    expect(code).toBe(0);
  });

  test('says in one line what is wrong', async () => {
    server.misbehave = at('U70450', sends('', 500));
    const { code, stderr } = await command({}, 'kolada');
    expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([
      expect.stringMatching(/U70450.* status "500": expected 200; asked 4 times$/),
      '1 problem; nothing was brought in.',
    ]);
    expect(code).toBe(1);
    expect((await command({ FETCH_ALL_MS: 'x' })).stderr).toContain('FETCH_ALL_MS "x": expected milliseconds');
    expect((await command({}, '--wet-run')).stderr).toMatch(/^npm run data:fetch \[-- SOURCE…\] \[--dry-run\]: /);
  });
});

describe('a fault that passes', () => {
  test.each<[string, Misbehaviour]>([
    ['500', sends('', 500)],
    ['429 with Retry-After in seconds, longer than we wait', sends('', 429, { 'retry-after': '3600' })],
    ['503 with Retry-After as a date', sends('', 503, { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' })],
    ['a closed connection', (_request, response) => Boolean(response.socket?.destroy())],
  ])('%s, then well', async (_what, act) => {
    server.misbehave = at(U70450, (request, response, count) => count === 1 && act(request, response, count));
    expect((await run()).lines.at(-1)).toContain(`${FIGURES} unchanged`);
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/U70450.*; trying again in 0 s$/);
  });

  test('Retry-After is seconds or a date', () => {
    const now = Date.parse('2026-11-30T12:00:00Z');
    expect(retryAfter('7', now)).toBe(7000);
    expect(retryAfter('Mon, 30 Nov 2026 12:00:30 GMT', now)).toBe(30_000);
    expect(retryAfter('Mon, 30 Nov 2026 11:00:00 GMT', now)).toBe(0);
    expect(retryAfter('soon', now)).toBe(null);
    expect(retryAfter(null, now)).toBe(null);
  });
});

const ADDRESS = {
  kolada: /^ORIGIN\/v3\/data\/kpi\/U70450\/year\/[\d,]+(\?page=\d+)?(:\d+)? ?/,
  scb: /^ORIGIN\/api\/v2\/tables\/TAB638\/data\?/,
};

describe('servers that misbehave', () => {
  test.each(FAULTS)('$what', async ({ source, act, says, limits = {} }) => {
    const line = await refused(at(MEASURE[source], act), { sources: [source], limits: { mostPages: 9, ...limits } });
    // When the time for all is up, it is up for whichever address is being asked.
    if (limits.allMs === undefined) expect(line).toMatch(ADDRESS[source]);
    expect(line).toContain(says);
  });

  test('a redirect loop is followed five times', async () => {
    const act: Misbehaviour = (request, ...rest) => sends('', 302, { location: request.url ?? '' })(request, ...rest);
    await refused(at(U70450, act));
    expect(server.seen.filter(({ url }) => url.includes(U70450))).toHaveLength(6);
  });

  test('the connection of an endless body is let go', async () => {
    let isClosed = false;
    const act: Misbehaviour = (request, response, count) => {
      response.on('close', () => (isClosed = true));
      return endless(request, response, count);
    };
    await refused(at(U70450, act), { limits: { mostBytes: 1_000_000 } });
    await expect.poll(() => isClosed).toBe(true);
  });
});
