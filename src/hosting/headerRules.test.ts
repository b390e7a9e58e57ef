import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADER_RULES } from './headerRules.ts';
import { headersFile } from './headersFile.ts';
import { headersFor } from './headersFor.ts';
import { nginxHeaders, nginxMaps } from './nginxFiles.ts';

const DEPLOY = join(import.meta.dirname, '../../deploy');

/** What a path of a rule matches: to Netlify the slash before a last `*` and at the end may be missing. */
const HOSTS = {
  'Cloudflare Pages': (path: string) => new RegExp(`^${partsOf(path).join('')}$`),
  Netlify: (path: string) =>
    new RegExp(
      `^${partsOf(path.replace(/\/$/, ''))
        .join('')
        .replace(/\/\.\*$/, '/?.*')}/?$`,
    ),
};
type Host = keyof typeof HOSTS;

function partsOf(path: string): string[] {
  return path.split(/(\*|:[a-z]+)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.\\+]/g, '\\$&');
  });
}

/** `_headers` read as the hosts describe it: every block whose path matches, same names joined by a comma. */
function asRead(host: Host, text: string, path: string): Record<string, string> {
  const told: Record<string, string> = {};
  let matches = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) matches = HOSTS[host](line).test(path);
    else if (matches && line.startsWith('  ')) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/s);
      told[name] = told[name] === undefined ? value : `${told[name]}, ${value}`;
    }
  }
  return told;
}

describe.each(Object.keys(HOSTS) as Host[])('_headers on %s', (host) => {
  const asHostsRead = (text: string, path: string) => asRead(host, text, path);
  const text = headersFile('/');

  it('stays within what Cloudflare Pages reads: 100 rules, 2 000 characters a line, one * in a path', () => {
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(2000);
    for (const path of HEADER_RULES.flatMap(({ paths }) => paths)) expect(path.split('*').length, path).toBeLessThan(3);
  });

  it.each([
    '/',
    '/404.html',
    '/regioner/',
    '/regioner/blekinge/',
    '/regioner/blekinge/andringar.xml',
    '/data/',
    '/data/andringar/',
    '/data/andringar.xml',
    '/data/v1/indicators/folkmangd.csv',
    '/data/v1/indicators/folkmangd.excel.csv',
    '/data/v1/catalog.ttl',
    '/embed/serie/vardplatser/',
    '/embed.js',
    '/_astro/explorer.DStdlujn.js',
    '/bilder/social/start.png',
    '/oembed/rakna.json',
    '/favicon.svg',
    '/favicon.ico',
    '/robots.txt',
  ])('says of %s what the preview server says', (path) => {
    // What hosts say of caching, unasked.
    const usual = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
    expect({ ...usual, ...asHostsRead(text, path) }).toEqual(headersFor(path));
  });

  it('begins its paths where the site is', () => {
    expect(asHostsRead(headersFile('/karta/'), '/karta/regioner/')).toEqual(asHostsRead(text, '/regioner/'));
    expect(asHostsRead(headersFile('/karta/'), '/annat/')).toEqual({});
  });
});

describe('what a reader of each kind of file gets', () => {
  it('pages are never framed, frames always may be', () => {
    expect(headersFor('/regioner/skane/')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
    expect(headersFor('/embed/rakna/1500/')['Content-Security-Policy']).toBeUndefined();
  });

  it('only what cannot change under its address is kept for ever', () => {
    const isKept = (path: string) => headersFor(path)['Cache-Control']?.includes('immutable');
    expect(isKept('/_astro/a.Bc3.js')).toBe(true);
    expect(['/', '/embed/rakna/1500/', '/embed.js', '/data/v1/map.json', '/bilder/a.png'].some(isKept)).toBe(false);
  });
});

it.each([
  ['nginx-maps.conf', nginxMaps('/')],
  ['nginx-headers.conf', nginxHeaders('/')],
])('deploy/%s is what the rules make: npm run hosting', (name, made) => {
  expect(readFileSync(join(DEPLOY, name), 'utf8')).toBe(made);
});
