import { afterAll, beforeAll, expect, it } from 'vitest';
import { Readable } from 'node:stream';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { PUBLISHER } from '../src/model/publisher.ts';
import type { SourcesDocument } from '../src/publish/documents.ts';
import {
  type BuiltSite,
  faultOf,
  fileText,
  isMail,
  isOnSite,
  placeOf,
  reachable,
  readBuild,
} from './support/linkReading.ts';
import { htmlOf, isFrame, openSite, pagesOf, published, type Site, SITE_DIR } from './support/site.ts';

/** Every address in every page leads somewhere. Under a path, `npm run judge` follows them: judge/links.ts. */

/** Not found is a page that nobody links to. */
const UNLINKED = ['/404.html'];

let site: Site;
let built: BuiltSite;

beforeAll(async () => {
  site = await openSite();
  built = await readBuild(await site.open('/404.html', { bypassCSP: true }), SITE_DIR, BASE);
});
afterAll(() => site.close());

const references = () => built.pages.flatMap((page) => page.references);
const onSite = () => references().filter((reference) => isOnSite(reference));

it('every address on the site has its page or file, and its anchor', () => {
  expect(onSite().length).toBeGreaterThan(1000);
  const faults = onSite().flatMap((reference) => {
    const fault = faultOf(reference.value, reference.page, built);
    return fault ? `${placeOf(reference)}: ${fault}` : [];
  });
  expect([...new Set(faults)]).toEqual([]);
});

it('every address on the site begins at the root, so that it holds on the page for unknown addresses too', () => {
  const relative = onSite().filter(({ value }) => !value.startsWith(BASE) && !/^#./.test(value));
  expect(relative.filter(({ value }) => !value.startsWith(SITE + BASE)).map(placeOf)).toEqual([]);
});

it('the server answers each of them at once, with the right type', async () => {
  const addresses = new Set(onSite().map(({ value, page }) => new URL(value, SITE + BASE + page.slice(1)).pathname));
  const TYPES: Record<string, string> = {
    json: 'application/json',
    csv: 'text/csv',
    svg: 'image/svg+xml',
    zip: 'application/zip',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    parquet: 'application/vnd.apache.parquet',
    geojson: 'application/geo+json',
    topojson: 'application/json',
    ttl: 'text/turtle',
    jsonld: 'application/ld+json',
    xml: 'application/atom+xml',
    rdf: 'application/rdf+xml',
    js: 'text/javascript',
    bib: 'application/x-bibtex',
    ris: 'application/x-research-info-systems',
  };
  const fault = async (path: string) => {
    const answer = await fetch(new URL(path, site.at('/')), { redirect: 'manual', method: 'HEAD' });
    const expected = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/html';
    const type = answer.headers.get('content-type') ?? 'no type';
    return answer.status === 200 && type.startsWith(expected) ? [] : [`${path}: ${answer.status} ${type}`];
  };
  const made = [...addresses].filter((path) => !built.pictures.has(path.slice(BASE.length)));
  // All of them in one breath are more connections than a busy machine takes.
  const faults: unknown[] = await Readable.from(made).flatMap(fault, { concurrency: 20 }).toArray();
  expect(addresses.size).toBeGreaterThan(60);
  expect(faults).toEqual([]);
});

it('every page can be reached from the front page', () => {
  const reached = reachable(built);
  const alone = built.pages
    .map(({ path }) => path)
    .filter((path) => !reached.has(path) && !UNLINKED.includes(path) && !isFrame(path));
  expect(alone).toEqual([]);
});

it('every frame is for other sites alone, and names the page that it is from', () => {
  const paths = new Set(built.pages.map(({ path }) => path));
  // The page for a frame that is gone is of no one page.
  const frames = built.pages.filter(({ path }) => isFrame(path) && path !== '/embed/404.html');
  expect(frames.length).toBeGreaterThan(500);
  for (const { path, canonical, isIndexed } of frames) {
    expect(isIndexed, path).toBe(false);
    expect(canonical?.startsWith(SITE + BASE), path).toBe(true);
    const page = `/${canonical?.slice((SITE + BASE).length) ?? ''}`;
    expect(paths.has(page) && !isFrame(page), `${path}: ${page}`).toBe(true);
  }
});

it('a page of a region tells its own feed before the site’s, and others the site’s alone', () => {
  for (const path of pagesOf(SITE_DIR).filter((page) => !isFrame(page))) {
    const html = htmlOf(SITE_DIR, path);
    const feeds = [...html.matchAll(/<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]+)"/g)];
    const [region] = /(?<=^\/regioner\/)[^/]+/.exec(path) ?? [];
    const own = region === undefined ? [] : [`${BASE}regioner/${region}/andringar.xml`];
    expect(
      feeds.map(([, href]) => href),
      path,
    ).toEqual([...own, `${BASE}data/andringar.xml`]);
  }
});

it('every page names its own address', () => {
  for (const { path, canonical, ogUrl, isIndexed } of built.pages.filter((page) => !isFrame(page.path))) {
    expect(isIndexed, path).toBe(!UNLINKED.includes(path));
    if (!isIndexed) continue;
    expect(canonical, path).toBe(SITE + BASE + path.slice(1));
    expect(ogUrl, path).toBe(canonical);
  }
});

it('robots.txt names a sitemap that is there, with every page', () => {
  const robots = fileText(built, 'robots.txt');
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/$/m);
  const named = [...(robots ?? '').matchAll(/^Sitemap: (.+)$/gm)].map(([, address = '']) => address);
  expect(named.length).toBeGreaterThan(0);
  const pages = named.flatMap(inSitemap);
  const expected = built.pages.filter(({ isIndexed }) => isIndexed).map(({ path }) => SITE + BASE + path.slice(1));
  expect(pages.toSorted()).toEqual(expected.toSorted());
});

/** The pages in a sitemap, or in the sitemaps that it names. */
function inSitemap(address: string): string[] {
  expect(address.startsWith(SITE + BASE), address).toBe(true);
  const text = fileText(built, address.slice((SITE + BASE).length));
  expect(text, `${address} was not built`).not.toBeNull();
  const places = [...(text ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = '']) => place);
  return text?.includes('<sitemapindex') ? places.flatMap(inSitemap) : places;
}

/** Letters to us. One without a receiver passes the page on: the reader chooses to whom. */
const letters = () => references().filter((one) => isMail(one) && !one.value.startsWith('mailto:?'));
const CORRECTIONS = `${BASE}rattelser/`;

it.runIf(PUBLISHER.mail === null)(
  'a preview, which nobody can write to, leads each reader to how it is corrected',
  () => {
    expect(letters()).toEqual([]);
    const leading = new Set(references().flatMap(({ page, value }) => (value === CORRECTIONS ? [page] : [])));
    const pages = built.pages.filter(({ path }) => !isFrame(path) && path !== '/rattelser/');
    expect(pages.map(({ path }) => path).filter((path) => !leading.has(path))).toEqual([]);
  },
);

it.skipIf(PUBLISHER.mail === null)('letters about errors name a chart or page that is there', () => {
  const mails = letters();
  expect(mails.length).toBeGreaterThan(built.pages.filter(({ path }) => !isFrame(path)).length);
  for (const reference of mails) {
    const { pathname, searchParams } = new URL(reference.value);
    expect(pathname, placeOf(reference)).toMatch(/^[\w.-]+@[\w-]+\.[a-z]+$/);
    if (!searchParams.size) continue;
    expect(searchParams.get('subject'), placeOf(reference)).toMatch(/^Fel i /);
    const [, address = 'no address'] = /^Sidan: (\S+)$/m.exec(searchParams.get('body') ?? '') ?? [];
    expect(address.startsWith(SITE + BASE), placeOf(reference)).toBe(true);
    if (!UNLINKED.includes(reference.page)) expect(faultOf(address, '/', built), placeOf(reference)).toBeNull();
  }
});

it.skipIf(PUBLISHER.mail === null)('what tells of a measure’s figures has a letter of its own', () => {
  const pages = built.pages.filter(({ path }) => path.endsWith('/om-siffran/'));
  expect(pages.length).toBeGreaterThan(100);
  const bodies = Map.groupBy(letters(), ({ page }) => page);
  for (const { path } of pages) {
    const own = (bodies.get(path) ?? []).map(({ value }) => new URL(value).searchParams.get('body') ?? '');
    expect(own.join('\n'), path).toContain(`${SITE}${BASE}${path.slice(1)}`);
  }
});

it('addresses elsewhere are whole web addresses', () => {
  const away = references().filter((reference) => !isOnSite(reference) && !isMail(reference));
  expect(away.length).toBeGreaterThan(20);
  for (const reference of away) {
    // An address in a name space is a name, and leads nowhere.
    expect(reference.attribute, placeOf(reference)).toBe('href');
    const { protocol, hostname, username } = new URL(reference.value);
    expect(['https:', 'http:'], placeOf(reference)).toContain(protocol);
    expect(hostname, placeOf(reference)).toMatch(/^([a-z0-9-]+\.)+[a-z]{2,}$/);
    expect(username).toBe('');
  }
});

it('every source has its place among the sources', () => {
  const { sources } = published<SourcesDocument>('sources.json');
  const idsOf = (publisherId: string) => built.byPath.get(`/kallor/${publisherId}/`)?.ids ?? [];
  expect(sources.length).toBeGreaterThan(20);
  const lacking = sources.filter(({ id, publisherId }) => !idsOf(publisherId).includes(id));
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

it('no id stands twice in a page', () => {
  for (const { path, ids } of built.pages) expect(ids.toSorted(), path).toEqual([...new Set(ids)].toSorted());
});
