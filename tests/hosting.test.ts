import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE } from '../scripts/lib/address.mjs';
import { serve, type Served } from '../scripts/serve.ts';
import { FILE_TYPES } from '../src/hosting/fileTypes.ts';
import { headersFile } from '../src/hosting/headersFile.ts';
import { headersFor, rulesFor } from '../src/hosting/headersFor.ts';
import { filesIn } from '../src/common/filesIn.ts';
import { htmlOf, isFrame, pagesOf, SITE_DIR } from './support/site.ts';

/** What hosts are told to send with the files of the built site, and what the pages say of themselves. */

const addresses = filesIn(SITE_DIR)
  .filter((file) => !['_headers', '_redirects'].includes(file))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
const pages = pagesOf(SITE_DIR);

describe('hosts', () => {
  it('find the rules in the built site', () => {
    expect(readFileSync(join(SITE_DIR, '_headers'), 'utf8')).toBe(headersFile(BASE));
    expect(readFileSync(join(SITE_DIR, '_redirects'), 'utf8')).toBe(`${BASE}embed/* ${BASE}embed/404.html 404\n`);
  });

  it('are told each header of a file once, for they would send both', () => {
    const doubled = addresses.filter((path) => {
      const names = rulesFor(path).flatMap(({ headers }) => Object.keys(headers));
      return new Set(names).size < names.length;
    });
    expect(doubled).toEqual([]);
  });

  it('know what kind of file each is', () => {
    const endings = addresses.filter((path) => !path.endsWith('/')).map((path) => path.split('.').at(-1) ?? '');
    expect([...new Set(endings)].filter((ending) => FILE_TYPES[ending] === undefined)).toEqual([]);
  });

  it('let frames stand on other sites, and no page', () => {
    const isFramed = (path: string) => !headersFor(path)['Content-Security-Policy']?.includes("frame-ancestors 'none'");
    expect(pages.filter((path) => isFramed(path) !== isFrame(path))).toEqual([]);
  });

  it('give other sites whatever is made for them', () => {
    const isOpen = (path: string) => headersFor(path)['Cross-Origin-Resource-Policy'] === 'cross-origin';
    const isReadable = (path: string) => headersFor(path)['Access-Control-Allow-Origin'] === '*';
    const open = addresses.filter((path) => /^\/(embed(\/.*\/|\.js)$|data\/v1|bilder|oembed)/.test(path));
    expect(open.length).toBeGreaterThan(1000);
    expect(open.filter((path) => !isOpen(path))).toEqual([]);
    expect(open.filter((path) => !path.startsWith('/embed/') && !isReadable(path))).toEqual([]);
  });
});

describe('pages', () => {
  const policyOf = (path: string): string =>
    /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(htmlOf(SITE_DIR, path))?.[1] ?? '';

  it('let nothing in but their own parts, by hash, and no text become markup', () => {
    const parts = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "object-src 'none'"];
    const types = ["require-trusted-types-for 'script'", "trusted-types 'none'"];
    const lax = pages.filter((path) => {
      const directives = policyOf(path).split('; ');
      const isStrict = [...parts, ...types].every((part) => directives.includes(part));
      return !isStrict || /unsafe|data:|https?:|\*|strict-dynamic/.test(policyOf(path));
    });
    expect(lax).toEqual([]);
  });

  it('load no file of script in a frame, but in those of the tools', () => {
    const loading = pages.filter((path) => path.startsWith('/embed/') && policyOf(path).includes("script-src 'self'"));
    expect(loading).toEqual(['/embed/jamfor/', '/embed/rakneexempel/', '/embed/utforska/']);
  });

  it('say so before anything that the policy is for', () => {
    const late = pages.filter((path) => {
      const html = htmlOf(SITE_DIR, path);
      return html.indexOf('content-security-policy') > html.search(/<(script|style|link|title|base|body)\b/);
    });
    expect(late).toEqual([]);
  });
});

describe('the preview server', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ dir: SITE_DIR, base: BASE, port: 0 });
  });
  afterAll(() => served.close());

  it.each([
    '/',
    '/regioner/blekinge/',
    '/embed/invanare-per-lakare/',
    '/embed.js',
    '/data/v1/catalog.ttl',
    '/data/v1/indicators/folkmangd.bib',
    '/regioner/blekinge/andringar.xml',
    '/favicon.svg',
    '/favicon.ico',
  ])('sends %s as hosts do', async (path) => {
    const { status, headers } = await fetch(served.url + path.slice(1));
    expect(status).toBe(200);
    for (const [name, value] of Object.entries(headersFor(path))) expect(headers.get(name), name).toBe(value);
  });

  it('sends what is not there as hosts do, and keeps the rules to itself', async () => {
    for (const [path, page] of [
      ['finns-inte', '/404.html'],
      ['_headers', '/404.html'],
      ['_redirects', '/404.html'],
      ['embed/serie/finns-inte/', '/embed/404.html'],
    ] as const) {
      const response = await fetch(served.url + path);
      expect(response.status).toBe(404);
      for (const [name, value] of Object.entries(headersFor(page)))
        expect(response.headers.get(name), name).toBe(value);
      expect(await response.text()).toBe(htmlOf(SITE_DIR, page));
    }
  });
});
