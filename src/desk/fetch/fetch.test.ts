import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DataCopy, fixedRows, fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { DataError } from '../../model/problem.ts';
import { runCommand } from '../../../tests/support/commands/runCommand.ts';
import { fingerprint } from '../../../tests/support/fingerprint.ts';
import { retryAfter } from './attempt.ts';
import { at, endless, FAULTS, MEASURE, sends, spoils } from '../../../tests/support/servers/faults.ts';
import { fetchSources, type Fetching } from './fetch.ts';
import { NAMES } from './asks.ts';
import { TestServer, type Misbehaviour } from '../../../tests/support/servers/testServer.ts';

// Some runs are processes of their own; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const server = new TestServer();
const copy = new DataCopy();
const UNTOUCHED = fingerprint(join(copy.root, 'data'));
const dataset = fixedDataset();
const told: string[] = [];

/** Of each publisher a measure or two, and all that is asked of Kolada where that is what a test is about. */
const FEW = ['U70450', 'N70034', 'folkmangd', 'anstallda-lakare-scb', 'hyrpersonal-bup', 'arbetsformedlingen'];
/** What they are answered with; the barometer has three rows, of which two stand for two definitions. */
const FIGURES = ['rimlig-vantan-vardcentral', 'regionanstallda-specialistlakare-arsarbetare', 'folkmangd']
  .concat(
    'anstallda-lakare-scb',
    'hyrpersonal-bup',
    'yrkesbarometer-specialistlakare',
    'yrkesbarometer-distriktsskoterskor',
  )
  .reduce((sum, slug) => sum + fixedRows(slug).length, 0);

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
    chosen: FEW,
    today: '2026-11-30',
    userAgent: 'Bristkartan (+https://x.se)',
    bases: server.bases,
    tell: (line) => told.push(line),
    ...changes,
    limits: { ...LIMITS, ...changes.limits },
  });

const hasCandidate = () => existsSync(join(copy.root, '.cache/candidate'));
const KOLADA = MEASURE.kolada;
const OURS = { chosen: [KOLADA.slug] };

/** The one line that is told; nothing is kept that would be believed the next time. */
async function refused(misbehave: Misbehaviour, changes: Partial<Fetching> = OURS): Promise<string> {
  server.misbehave = misbehave;
  const error: unknown = await run(changes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DataError);
  expect(hasCandidate()).toBe(false);
  const { message } = error as DataError;
  return message.replaceAll(server.origin, 'ORIGIN');
}

describe('servers that answer as they should', () => {
  test('what they say is what we have; all pages are read, two are asked at a time, and we say who asks', async () => {
    const { lines, hasCandidate: found } = await run();
    expect(found).toBe(true);
    expect(lines.at(-1)).toContain(`0 added, 0 changed, 0 left out, ${FIGURES} unchanged`);
    const pages = server.seen.filter(({ url }) => url.includes(KOLADA.at)).map(({ url }) => url.split('?')[1]);
    expect(pages).toEqual(['per_page=5000', 'page=2', 'page=3']);
    expect(new Set(server.seen.map(({ headers }) => headers['user-agent']))).toEqual(
      new Set(['Bristkartan (+https://x.se)']),
    );
    expect(server.mostAtOnce).toBe(2);
  });

  test('Kolada is asked for our regions and the country, and for at most 25 years at a time', async () => {
    const old = { ...dataset.observations[0], indicator: KOLADA.slug, period: '1990' };
    const observations = [...dataset.observations, old as (typeof dataset.observations)[number]];
    const { lines } = await run({ ...OURS, isList: true, dataset: { ...dataset, observations } });
    const urls = lines.flatMap((line) => line.match(/http\S+per_page=\d+/g) ?? []);
    const years = urls.map((url) => url.split('/').at(-1)?.split('?')[0]?.split(',') ?? []);
    expect(years.map(({ length }) => length)).toEqual([25, 12]);
    expect(years.flat()).toEqual(Array.from({ length: 37 }, (_, index) => String(1990 + index)));
    expect(urls[0]?.split('/').at(-3)?.split(',')).toHaveLength(22);
  });

  test('of SCB the total is asked for: what may be left out is left out', async () => {
    await run({ chosen: ['folkmangd'] });
    const [about, figures] = server.seen.map(({ url }) => decodeURIComponent(url));
    expect(about).toContain('/tables/TAB638/metadata?lang=sv');
    expect(figures).toContain('valueCodes[Alder]=tot');
    expect(figures).toContain('valueCodes[Tid]=from(2000)');
    expect(figures).not.toMatch(/Kon|Civilstand/);
  });

  test('a table of SCB’s is found by its label, and categories without a total are asked for one by one', async () => {
    await run({ chosen: ['anstallda-lakare-scb'] });
    const [search, about, figures] = server.seen.map(({ url }) => decodeURIComponent(url));
    expect(search).toContain('/tables?query=YREG60BAS');
    expect(about).toContain('/tables/TAB1/metadata');
    expect(figures).toContain('valueCodes[Yrke2012]=2211,2212,2213,2219');
    expect(figures).not.toContain('Kon');
  });

  test.each([
    ['none has it', '4-siffrig SSYK 2012', 'SSYK 96', 'expected a table whose label says 4-siffrig, SSYK 2012'],
    ['two have it', '3-siffrig', '4-siffrig', 'expected one table whose label says'],
  ])('a label that does not name one table is told, not guessed: %s', async (_what, from, to, says) => {
    const act = spoils((body) => body.replace(from, to));
    expect(await refused(at('/tables?query', act), { chosen: ['anstallda-lakare-scb'] })).toContain(says);
  });

  test('what is too much for one answer of SCB’s is asked in parts, which are one publication', async () => {
    const codes = Array.from({ length: 400 }, (_, index) => `k${index}`);
    const many = (body: string) => {
      const document = JSON.parse(body) as { size: number[]; dimension: Record<string, object> };
      const Kon = { category: { index: Object.fromEntries(codes.map((code, place) => [code, place])) } };
      const dimension = { ...document.dimension, Kon };
      return JSON.stringify({ ...document, size: document.size.with(3, codes.length), dimension });
    };
    const indicators = dataset.indicators.map((one) => {
      const imports = one.imports?.map((own) => ({ ...own, sum: { Kon: codes.slice(0, 300) } }));
      return one.slug === 'folkmangd' ? { ...one, imports } : one;
    });
    server.misbehave = at('/metadata', spoils(many));
    const { lines } = await run({ chosen: ['folkmangd'], dataset: { ...dataset, indicators } });
    expect(server.seen.length).toBeGreaterThan(2);
    for (const { url } of server.seen) expect(url.length).toBeLessThanOrEqual(2000);
    expect(lines.at(-1)).toContain('0 added, 0 changed, 0 left out, 546 unchanged');
    expect(lines.filter((line) => line.startsWith('candidate'))).toHaveLength(1);
  });

  test('Vården i siffror is asked with a kind of period, a bare list of measures, and SE for the country', async () => {
    await run({ chosen: ['hyrpersonal-bup'] });
    const bodies = server.seen.map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies[0]).toEqual([BUP]);
    expect(bodies[1]).toMatchObject({ measureIds: [BUP], periodType: 'Year', dateFrom: '2016-01-01' });
    expect((bodies[1] as { units: string[] }).units).toHaveLength(22);
  });
  const BUP = '56667cdd-557e-4158-9f1c-0de9974d7a28';

  test('a zero of Vården i siffror is no figure where the definition says so', async () => {
    const { lines } = await run({ chosen: ['hyrpersonal-bup'] });
    expect(lines[0]).toContain('0 not understood');
    const rows = readFileSync(
      join(copy.root, '.cache/candidate/vardenisiffror-psykiatrin-2016-2023/figures.csv'),
      'utf8',
    );
    expect(rows).toContain('hyrpersonal-bup,00,2017,,missing,"Källans 0,0 betyder att inget är rapporterat."');
  });

  test('of Arbetsförmedlingen an assessment of a larger area is none of a county', async () => {
    const { lines } = await run({ chosen: ['arbetsformedlingen'] });
    expect(lines[0]).toContain('3 taken');
    expect(lines[0]).toContain('2 of a county whose assessment is of a larger area, wholly or in part (nuts1)');
  });

  test('a measure that is gone stops itself, and no other', async () => {
    server.misbehave = at(KOLADA.at, sends('{"values":[],"count":0,"next_url":null}'));
    const { lines, hasCandidate: found } = await run();
    expect(found).toBe(true);
    expect(lines.filter((line) => line.startsWith('stopped'))).toEqual([
      expect.stringContaining('expected figures of U70450'),
    ]);
    expect(lines.join('\n')).toContain(`${FIGURES - fixedRows(KOLADA.slug).length} unchanged`);
  });

  test('an occupation that is gone from the file stops itself, and not the other', async () => {
    server.misbehave = at(
      '/prognoser/',
      spoils((body) => body.replaceAll('"Distriktssköterskor"', '"Sjuksköterskor"')),
    );
    const { lines } = await run({ chosen: ['arbetsformedlingen'] });
    expect(lines.filter((line) => line.startsWith('stopped'))).toEqual([
      expect.stringContaining('expected Distriktssköterskor, which yrkesbarometer-distriktsskoterskor takes'),
    ]);
    expect(lines[0]).toContain('2 taken');
  });

  test('who does not answer at all is not asked for every measure', async () => {
    const act: Misbehaviour = (_request, response) => Boolean(response.socket?.destroy());
    const lines = await refused(act, { chosen: ['U70450', 'N70034', 'N79173'], limits: { atOnce: 1 } });
    expect(lines.split('\n').slice(1)).toEqual(Array(2).fill('ORIGIN: expected an answer; asked before in vain'));
    expect(server.seen.length).toBeLessThanOrEqual(LIMITS.tries);
  });

  test('the second time nothing is sent that has not changed, and the candidate is the same', async () => {
    const first = await run();
    const count = server.seen.length;
    expect(await run()).toEqual(first);
    const again = server.seen.slice(count).filter(({ body }) => body === '');
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 304));
    expect(again[0]?.headers['if-modified-since']).toBe('Thu, 02 Jul 2026 06:00:00 GMT');
  });

  test('a cache that cannot be written is told of, and no more', async () => {
    mkdirSync(join(copy.root, '.cache'));
    writeFileSync(join(copy.root, '.cache/http'), '');
    expect((await run(OURS)).hasCandidate).toBe(true);
    expect(told.at(-1)).toContain('.cache/http cannot be written');
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
      (request.url ?? '').includes('per_page=') && at(KOLADA.at, revised)(request, ...rest);
    const { lines } = await run();
    expect(lines.filter((line) => line.startsWith('changed '))).toEqual([expect.stringContaining('11.5')]);
    expect(lines.at(-1)).toContain(`0 added, 1 changed, 0 left out, ${FIGURES - 1} unchanged`);
  });

  test('a list asks nothing, and says what waits and what needs a browser', async () => {
    const { lines } = await run({ isList: true, chosen: [] });
    for (const name of NAMES)
      expect(lines.some((line) => line.startsWith(`would ask ${server.bases[name]}/`))).toBe(true);
    expect(lines.join('\n')).toContain('https://sdb.socialstyrelsen.se/');
    expect((await run({ chosen: ['socialstyrelsen'] })).hasCandidate).toBe(null);
    await expect(run({ chosen: ['skr'] })).rejects.toThrow('data:fetch "skr": expected a source (kolada, scb,');
    await expect(run({ bases: { kolada: 'ftp://x' } })).rejects.toThrow('KOLADA_BASE "ftp://x": expected an address');
    expect(server.seen).toEqual([]);
  });
});

describe('the command', () => {
  const command = (env: Record<string, string>, ...args: string[]) => {
    const bases = Object.fromEntries(NAMES.map((name) => [`${name.toUpperCase()}_BASE`, `${server.bases[name]}/`]));
    const times = { FETCH_BACKOFF_MS: '1', FETCH_WINDOW_MS: '0' };
    return runCommand('scripts/data-fetch.ts', args, { root: copy.root, env: { ...bases, ...times, ...env } });
  };

  test('says in plain lines how far it has come, and then the difference', async () => {
    const { code, stdout, stderr } = await command({}, 'U70450', 'hyrpersonal-bup');
    expect(stderr.match(/^\d+ of 2: http/gm)).toHaveLength(2);
    expect(stdout).toMatch(/^0 added, 0 changed, 0 left out, \d+ unchanged, 0 to look at$/m);
    expect(code).toBe(0);
  });

  test('says in one line what is wrong', async () => {
    server.misbehave = at('U70450', sends('', 500));
    const { code, stderr } = await command({}, 'U70450');
    expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([
      expect.stringMatching(/U70450.* status "500": expected 200; asked 4 times$/),
      '1 problem; nothing was brought in; there is no candidate now.',
    ]);
    expect(code).toBe(1);
    expect((await command({ FETCH_ALL_MS: 'x' })).stderr).toContain('FETCH_ALL_MS "x": expected milliseconds');
    expect((await command({}, '--wet-run')).stderr).toMatch(/^npm run data:fetch \[-- SOURCE or MEASURE…\]/m);
  });
});

describe('a fault that passes', () => {
  test.each<[string, Misbehaviour]>([
    ['500', sends('', 500)],
    ['429 with Retry-After in seconds, longer than we wait', sends('', 429, { 'retry-after': '3600' })],
    ['503 with Retry-After as a date', sends('', 503, { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' })],
    ['a closed connection', (_request, response) => Boolean(response.socket?.destroy())],
  ])('%s, then well', async (_what, act) => {
    server.misbehave = at(KOLADA.at, (request, response, count) => count === 1 && act(request, response, count));
    expect((await run()).lines.at(-1)).toContain(`${FIGURES} unchanged`);
    expect(told.filter((line) => line.includes(KOLADA.at))).toHaveLength(3);
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

describe('servers that misbehave', () => {
  test.each(FAULTS)('$what', async ({ source, where, act, says, limits = {} }) => {
    const measure = MEASURE[source];
    const lines = await refused(at(where ?? measure.at, act), { chosen: [measure.slug], limits });
    expect(lines).toMatch(/^ORIGIN\/.*[^\n]*$/m);
    expect(lines).toContain(says);
    // A spoilt answer is not kept, to be believed the next time.
    const kept = existsSync(join(copy.root, '.cache/http')) ? readdirSync(join(copy.root, '.cache/http')) : [];
    expect(kept).toEqual([]);
  });

  test('a redirect loop is followed five times', async () => {
    const act: Misbehaviour = (request, ...rest) => sends('', 302, { location: request.url ?? '' })(request, ...rest);
    await refused(at(KOLADA.at, act));
    expect(server.seen.filter(({ url }) => url.includes(KOLADA.at))).toHaveLength(6);
  });

  test('the connection of an endless body is let go', async () => {
    let isClosed = false;
    const act: Misbehaviour = (request, response, count) => {
      response.on('close', () => (isClosed = true));
      return endless(request, response, count);
    };
    await refused(at(KOLADA.at, act), { ...OURS, limits: { mostBytes: 1_000_000 } });
    await expect.poll(() => isClosed).toBe(true);
  });
});
