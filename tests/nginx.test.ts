import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNginx } from '../scripts/lib/nginx.mjs';
import { compressSite } from '../src/hosting/compressSite.ts';
import { headersFor } from '../src/hosting/headersFor.ts';
import { HEADER_RULES } from '../src/hosting/headerRules.ts';
import { startNginx, type Nginx } from './support/nginxServer.ts';
import { filesIn } from '../src/common/filesIn.ts';
import { SITE_DIR } from './support/site.ts';

/** Debian's nginx with the configuration in deploy/, asked for a file of every kind. */

const found = findNginx();

const built = filesIn(SITE_DIR);
const first = (pattern: RegExp) => built.find((file) => pattern.test(file)) ?? `no file ${pattern}`;
/** Not in every build: pictures are made after the site is. */
const STAND_INS: Readonly<Record<string, string>> = {
  '/_headers': 'for other hosts',
  '/_redirects': 'for other hosts',
  '/bilder/social/start.png': 'PNG',
  '/bilder/indikatorer/folkmangd.svg': `<svg>${' '.repeat(1000)}</svg>`,
};
const index = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);

/** Kind, address, and what it is said to be. */
const KINDS: [kind: string, path: string, type: string][] = [
  ['front page', '/', 'text/html; charset=utf-8'],
  ['profile', '/regioner/blekinge/', 'text/html; charset=utf-8'],
  ['page under /data/', '/data/', 'text/html; charset=utf-8'],
  ['frame', '/embed/invanare-per-lakare/', 'text/html; charset=utf-8'],
  ['list of frames', '/embed/index.json', 'application/json'],
  ['script of a host page', '/embed.js', 'text/javascript; charset=utf-8'],
  ['hashed script', `/${first(/^_astro\/explorer.*\.js$/)}`, 'text/javascript; charset=utf-8'],
  ['picture', '/bilder/social/start.png', 'image/png'],
  ['drawing', '/bilder/indikatorer/folkmangd.svg', 'image/svg+xml'],
  ['icon', '/favicon.svg', 'image/svg+xml'],
  ['icon for who asks unasked', '/favicon.ico', 'image/x-icon'],
  ['csv', '/data/v1/indicators/folkmangd.csv', 'text/csv; charset=utf-8'],
  ['json', '/data/v1/indicators/folkmangd.json', 'application/json'],
  ['zip', '/data/v1/indicators/folkmangd.zip', 'application/zip'],
  ['bibtex', '/data/v1/indicators/folkmangd.bib', 'application/x-bibtex; charset=utf-8'],
  ['ris', '/data/v1/indicators/folkmangd.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['turtle', '/data/v1/catalog.ttl', 'text/turtle; charset=utf-8'],
  ['rdf', '/data/v1/catalog.rdf', 'application/rdf+xml'],
  ['json-ld', '/data/v1/catalog.jsonld', 'application/ld+json'],
  ['feed', '/data/andringar.xml', 'application/atom+xml; charset=utf-8'],
  ["region's feed", '/regioner/blekinge/andringar.xml', 'application/atom+xml; charset=utf-8'],
  ['oembed', '/oembed/rakna.json', 'application/json'],
  ['sitemap', '/sitemap-0.xml', 'application/xml'],
  ['robots', '/robots.txt', 'text/plain; charset=utf-8'],
];

describe.skipIf('missing' in found)(`nginx${'missing' in found ? `, skipped: ${found.missing}` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bristkartan-served-'));
  const site = join(folder, 'site');
  const original = (path: string) => {
    const standIn = STAND_INS[path];
    return standIn === undefined ? readFileSync(join(SITE_DIR, index(path))) : Buffer.from(standIn);
  };
  let nginx: Nginx;

  beforeAll(async () => {
    if ('missing' in found) return;
    const wanted = [
      ...KINDS.map(([, path]) => index(path).slice(1)),
      '404.html',
      'embed/404.html',
      '_headers',
      '_redirects',
    ];
    const source = join(folder, 'built');
    for (const file of wanted) {
      mkdirSync(dirname(join(source, file)), { recursive: true });
      writeFileSync(join(source, file), original(`/${file}`));
    }
    await compressSite(wanted, { from: source, to: site, store: join(folder, 'packed') });
    nginx = await startNginx(found, site);
  });
  afterAll(async () => {
    await nginx?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every header that the rules know of, sent or not. */
  const NAMES = ['Cache-Control', ...HEADER_RULES.flatMap(({ headers }) => Object.keys(headers))];
  const told = (headers: Record<string, unknown>) =>
    Object.fromEntries([...new Set(NAMES)].map((name) => [name, headers[name.toLowerCase()]]));
  const wanted = (path: string, type: string) => {
    const rules = { ...headersFor(path), 'Content-Type': type };
    return told(Object.fromEntries(Object.entries(rules).map(([name, value]) => [name.toLowerCase(), value])));
  };

  it.each(KINDS)('sends a %s with its headers: %s', async (_kind, path, type) => {
    const { status, headers, body } = await nginx.ask(path);
    expect(status).toBe(200);
    expect(told(headers)).toEqual(wanted(path, type));
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.equals(original(path))).toBe(true);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['server']).toBe('nginx');
  });

  it.each(KINDS)('packs a %s as the reader asks: %s', async (_kind, path, type) => {
    const isPacked = original(path).length >= 600 && !/png|icon|zip/.test(type);
    for (const [encoding, answer, unpack] of [
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await nginx.ask(path, { encoding });
      expect(headers['content-encoding'], encoding).toBe(isPacked ? answer : undefined);
      expect(told(headers), encoding).toEqual(wanted(path, type));
      expect((isPacked ? unpack(body) : body).equals(original(path)), encoding).toBe(true);
      if (isPacked) expect(headers['vary']).toBe('Accept-Encoding');
      if (isPacked) expect(body.length).toBeLessThan(original(path).length);
    }
  });

  it('shows the page for what is not there', async () => {
    for (const path of ['/finns-inte', '/regioner/finns-inte/', '/data/v1/', '/.git/config', '/_headers']) {
      const { status, headers, body } = await nginx.ask(path);
      expect(status, path).toBe(404);
      expect(told(headers), path).toEqual(wanted('/404.html', 'text/html; charset=utf-8'));
      expect(body.equals(original('/404.html')), path).toBe(true);
    }
  });

  it('shows a page that may stand in a frame for a frame that is not there', async () => {
    for (const path of ['/embed/serie/finns-inte/', '/embed/serie/', '/embed/']) {
      const { status, headers, body } = await nginx.ask(path);
      expect(status, path).toBe(404);
      expect(told(headers), path).toEqual(wanted('/embed/404.html', 'text/html; charset=utf-8'));
      expect(body.equals(original('/embed/404.html')), path).toBe(true);
    }
  });

  it('sends a page without its slash there, with the query', async () => {
    const { status, headers } = await nginx.ask('/regioner/blekinge?matt=x');
    expect([status, headers['location']]).toEqual([301, '/regioner/blekinge/?matt=x']);
    expect(headers['strict-transport-security']).toBeDefined();
  });

  it('sends what comes unencrypted to https', async () => {
    const { status, headers } = await nginx.ask('/regioner/?a=b', { tls: false });
    expect([status, headers['location']]).toEqual([301, 'https://bristkartan.se/regioner/?a=b']);
  });

  it('takes nothing but questions', async () => {
    expect((await nginx.ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('sends a page that the reader has no second time', async () => {
    const { headers } = await nginx.ask('/', { encoding: 'br' });
    const again = await nginx.ask('/', { encoding: 'br', known: headers['etag'] ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(told(again.headers)).toEqual({ ...wanted('/', 'text/html; charset=utf-8'), 'Content-Type': undefined });
    // Nor another packing of it for the one that is kept.
    expect((await nginx.ask('/', { known: headers['etag'] ?? '' })).status).toBe(200);
  });
});
