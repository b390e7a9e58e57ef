import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DataCopy, PROJECT, realDataset } from '../../dataset/testData.ts';
import { DataError } from '../../model/problem.ts';
import { retryAfter } from './attempt.ts';
import { fetchSources, type Fetching } from './fetch.ts';
import { answerTo, ASKS, FIGURES, TestServer, type Misbehaviour } from './testServer.ts';

const server = new TestServer();
const copy = new DataCopy();
const dataset = realDataset();
const told: string[] = [];

beforeAll(() => server.start());
beforeEach(() => {
  server.reset();
  told.length = 0;
});
afterEach(() => rmSync(join(copy.root, '.cache'), { recursive: true, force: true }));
afterAll(async () => {
  await server.stop();
  copy.dispose();
});

const LIMITS = { tries: 3, backoffMs: 1, longestWaitMs: 5, requestMs: 5000, allMs: 20_000, mostBytes: 5_000_000 };
const run = (changes: Partial<Fetching> = {}) =>
  fetchSources({
    ...{
      root: copy.root,
      dataset,
      sources: ['kolada', 'scb'],
      today: '2026-11-30',
      userAgent: 'Bristkartan (+https://x.se)',
    },
    bases: { kolada: `${server.origin}/v3`, scb: `${server.origin}/api/v2` },
    tell: (line) => told.push(line),
    ...changes,
    limits: { ...LIMITS, ...changes.limits },
  });

const dataHash = () => {
  const hash = createHash('sha256');
  for (const path of readdirSync(join(copy.root, 'data'), { recursive: true }).map(String).toSorted()) {
    const full = join(copy.root, 'data', path);
    if (statSync(full).isFile()) hash.update(path).update(readFileSync(full));
  }
  return hash.digest('hex');
};
const UNTOUCHED = dataHash();
const hasCandidate = () => existsSync(join(copy.root, '.cache/candidate'));

/** The one line that is told; data/ is as it was and nothing is kept that would be believed the next time. */
async function refused(misbehave: Misbehaviour, changes: Partial<Fetching> = {}): Promise<string> {
  server.misbehave = misbehave;
  const error: unknown = await run(changes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DataError);
  expect(dataHash()).toBe(UNTOUCHED);
  expect(hasCandidate()).toBe(false);
  expect(existsSync(join(copy.root, '.cache/http'))).toBe(false);
  const { message } = error as DataError;
  expect(message).not.toContain('\n');
  return message.replaceAll(server.origin, 'ORIGIN');
}

/** Only where the address holds `part`: everything else is answered well. */
const at =
  (part: string, act: Misbehaviour): Misbehaviour =>
  (request, response, count) =>
    (request.url ?? '').includes(part) && act(request, response, count);
const U70450 = '/kpi/U70450/';
const sends =
  (
    body: string,
    status = 200,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): Misbehaviour =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
    return true;
  };
const good = (part: string) => {
  const { url } = server.seen.find((one) => one.url.includes(part)) ?? { url: '' };
  return answerTo(new URL(url, server.origin)) ?? '';
};

describe('servers that answer as they should', () => {
  test('what they say is what we have; all pages are read, two are asked at a time, and we say who asks', async () => {
    const { lines, hasCandidate: found } = await run();
    expect(found).toBe(true);
    expect(lines.at(-1)).toBe(`0 added, 0 changed, 0 removed, ${FIGURES} unchanged, 0 to look at`);
    expect(server.seen.filter(({ url }) => url.includes(U70450)).map(({ url }) => url.split('?')[1])).toEqual([
      ...[undefined, 'page=2', 'page=3'],
    ]);
    expect(new Set(server.seen.map(({ headers }) => headers['user-agent']))).toEqual(
      new Set(['Bristkartan (+https://x.se)']),
    );
    expect(server.mostAtOnce).toBe(2);
    expect(dataHash()).toBe(UNTOUCHED);
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
    await run();
    const body = good(U70450).replace(/"value":[\d.]+/, '"value":11.5');
    server.misbehave = (request, response, count) =>
      !(request.url ?? '').includes('page=') && at(U70450, sends(body))(request, response, count);
    const { lines } = await run();
    expect(lines.filter((line) => line.startsWith('changed'))).toHaveLength(1);
    expect(lines.at(-1)).toContain(`0 added, 1 changed, 0 removed, ${FIGURES - 1} unchanged`);
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
  const command = (env: object, ...args: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      const bases = { KOLADA_BASE: `${server.origin}/v3/`, SCB_BASE: `${server.origin}/api/v2/` };
      const own = { ...process.env, ROOT: copy.root, FETCH_BACKOFF_MS: '1', ...bases, ...env };
      const script = join(PROJECT, 'scripts/data-fetch.ts');
      execFile(process.execPath, [script, ...args], { env: own }, (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stdout, stderr });
      });
    });

  test('says in plain lines how far it has come, and then the difference', async () => {
    const { code, stdout, stderr } = await command({}, 'kolada', 'scb');
    expect(stderr.match(new RegExp(`^\\d+ of ${ASKS}: .*${server.origin}`, 'gm'))).toHaveLength(ASKS);
    expect(stdout).toContain(`0 added, 0 changed, 0 removed, ${FIGURES} unchanged, 0 to look at\n`);
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

const KPI = /^ORIGIN\/v3\/data\/kpi\/U70450\/year\/[\d,]+(\?page=\d)?(:\d+)? ?/;

describe('servers that misbehave', () => {
  const html = '<!doctype html><title>Underhåll</title>';
  test.each<[string, Misbehaviour, string, Partial<Fetching>?]>([
    ['500', sends('', 500), 'status "500": expected 200; asked 3 times'],
    ['429', sends('', 429, { 'retry-after': '0' }), 'status "429": expected 200; asked 3 times'],
    ['404', sends('', 404), 'status "404": expected 200'],
    ['304 that nobody asked for', sends('', 304), 'status "304": expected 200'],
    [
      'a web page',
      sends(html, 200, { 'content-type': 'text/html' }),
      'content-type "text/html": expected application/',
    ],
    ['a web page called JSON', sends(html), '"<!doctype html><titl": expected JSON'],
    [
      'the wrong type',
      sends('a;b', 200, { 'content-type': 'text/csv' }),
      'content-type "text/csv": expected application',
    ],
    [
      'another field name',
      sends('{"values":[{"kpiId":"U70450"}]}'),
      'values "{\\"kpiId\\":\\"U70450\\"}": expected kpi',
    ],
    ['another list name', sends('{"data":[]}'), 'values: expected a list of values'],
    ['nothing', sends('{"values":[],"next_url":null}'), 'values "[]": expected figures of U70450'],
    ['no bytes', sends(''), '"the end of the file": expected JSON'],
    ['a page elsewhere', sends('{"values":[],"next_url":"https://example.org/2"}'), 'expected a page of ORIGIN'],
    ['a redirect elsewhere', sends('', 302, { location: 'https://example.org/' }), 'expected a redirect within ORIGIN'],
    ['a closed connection', (_, response) => Boolean(response.socket?.destroy()), 'expected an answer; asked 3 times'],
  ])('%s', async (_what, act, expected, changes) => {
    const line = await refused(at(U70450, act), { sources: ['kolada'], ...changes });
    expect(line).toMatch(KPI);
    expect(line).toContain(expected);
  });

  test('truncated JSON', async () => {
    const line = await refused(at(U70450, (...args) => sends(good(U70450).slice(0, 3000))(...args)));
    expect(line).toMatch(KPI);
    expect(line).toContain('U70450": expected a text with its closing quotation mark');
  });

  test('a redirect loop', async () => {
    const act: Misbehaviour = (request, ...rest) => sends('', 302, { location: request.url ?? '' })(request, ...rest);
    expect(await refused(at(U70450, act))).toContain('expected at most 5 redirects');
    expect(server.seen.filter(({ url }) => url.includes(U70450))).toHaveLength(6);
  });

  test('a stalled body', async () => {
    const act: Misbehaviour = (_, response) => response.writeHead(200, JSON_TYPE).write('{"values":[');
    const line = await refused(at(U70450, stalls(act)), { limits: { requestMs: 200, tries: 2 } });
    expect(line).toContain('expected the whole answer within 0.2 s; asked 2 times');
  });

  test('the time for all of it', async () => {
    const act: Misbehaviour = (_, response) => response.writeHead(200, JSON_TYPE).write('{"values":[');
    const line = await refused(at('', stalls(act)), { limits: { allMs: 150 } });
    expect(line).toContain('time: expected to be asked in time, but the command ended before');
  });

  test('an endless body is given up, and the connection let go', async () => {
    let isClosed = false;
    const line = await refused(
      at(U70450, (_, response) => {
        response.writeHead(200, JSON_TYPE);
        const more = () => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
        };
        response.on('drain', more).on('close', () => (isClosed = true));
        more();
        return true;
      }),
      { limits: { mostBytes: 1_000_000 } },
    );
    expect(line).toContain('expected an answer of at most 1000000 bytes');
    await expect.poll(() => isClosed).toBe(true);
  });

  test('a page that comes twice, under its own address and under another', async () => {
    const loop: Misbehaviour = (request, ...rest) => {
      const [first = ''] = (request.url ?? '').split('?');
      return sends(good(U70450).replace(/"next_url":"[^"]*"/, `"next_url":"${first}"`))(request, ...rest);
    };
    expect(await refused(at(U70450, loop))).toContain('expected a page that has not come before');
    const twice: Misbehaviour = (...args) => sends(good(U70450))(...args);
    expect(await refused(at(U70450, twice))).toMatch(/page=2 next_url: expected a page of its own/);
    let page = 1;
    const endless: Misbehaviour = (...args) => sends(`{"values":[],"next_url":"?page=${(page += 1)}"}`)(...args);
    expect(await refused(at(U70450, endless), { limits: { mostPages: 9 } })).toContain('expected at most 9 pages');
  });

  test.each<[string, (body: string) => string, string]>([
    ['another field name', (body) => body.replace('"dimension"', '"dimensions"'), 'expected a file of a format'],
    [
      'a dimension without its categories',
      (body) => body.replace('"category"', '"categories"'),
      'dimension.Region: expected',
    ],
    [
      'another measure',
      (body) => body.replaceAll('BE0101N1', 'BE0101N2'),
      'measure "TAB638/BE0101N2": expected TAB638/',
    ],
    ['truncated JSON', (body) => body.slice(0, -400), 'expected'],
  ])('SCB: %s', async (_what, spoil, expected) => {
    const act: Misbehaviour = (...args) => sends(spoil(good('TAB638')))(...args);
    const line = await refused(at('TAB638', act), { sources: ['scb'] });
    expect(line).toMatch(/^ORIGIN\/api\/v2\/tables\/TAB638\/data\?/);
    expect(line).toContain(expected);
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };
/** Says that it has answered, whatever the answer was. */
const stalls =
  (act: Misbehaviour): Misbehaviour =>
  (...args) => {
    act(...args);
    return true;
  };
