import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { BASE, SITE } from './address.mjs';
import { measurePage, type PageSize } from './pageSize.ts';

/** What a frame on another site may cost that site's readers, and the script of the page around it. */
export const FRAME = { page: 12_000, requests: 2, hostScript: 1_000 };

export interface PageType {
  name: string;
  path: RegExp;
  limit?: typeof FRAME;
  /** What must be readable after the first flight of TCP. */
  firstScreen?: { name: string; markup: RegExp };
}

/** The key figures stand before it. */
const MAP = /class="facts"[^]*<\/dl>[^]*class="map-shapes"[^]*?<\/svg>/;
/** The opening sentences stand before them. */
const KEY_FIGURES = /class="profile-head"[^]*id="siffror"[^]*?<\/section>/;

export const PAGE_TYPES: readonly PageType[] = [
  { name: 'front', path: /^index\.html$/, firstScreen: { name: 'the map', markup: MAP } },
  { name: 'region list', path: /^regioner\/index\.html$/ },
  {
    name: 'region',
    path: /^regioner\/[^/]+\/index\.html$/,
    firstScreen: { name: 'the first key figure', markup: KEY_FIGURES },
  },
  { name: 'indicator list', path: /^indikatorer\/index\.html$/ },
  { name: 'indicator', path: /^indikatorer\/[^/]+\/index\.html$/ },
  { name: 'frame', path: /^embed\/(?!v\/)/, limit: FRAME },
  { name: 'embedding', path: /^badda-in\/index\.html$/ },
  // Before the first change; what comes with it `npm run bench` tells.
  { name: 'tool', path: /^(utforska|jamfor|rakna)\/index\.html$/ },
  { name: 'method', path: /^metod\/index\.html$/ },
  { name: 'sources', path: /^kallor\/index\.html$/ },
  { name: 'municipalities', path: /^kommuner\/index\.html$/ },
  { name: 'about', path: /^om\/index\.html$/ },
  { name: '404', path: /^404\.html$/ },
  { name: 'other', path: /\.html$/ },
];

export interface MeasuredPage extends PageSize {
  file: string;
  type: PageType;
}

/** Every file of a built site, in order, and their sizes. @throws Error when there is no such folder */
export function listFiles(dist: string): { files: string[]; sizeOf: (file: string) => number } {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));
  const stats = all.map((file) => [file, statSync(join(dist, file))] as const).filter(([, stat]) => stat.isFile());
  const sizes = new Map(stats.map(([file, { size }]) => [file, size]));
  return { files: [...sizes.keys()].sort(), sizeOf: (file) => sizes.get(file) ?? 0 };
}

/** The pages among the files. Frames of an earlier release were measured when they were this one's. */
export function measurePages(dist: string, files: readonly string[]): Promise<MeasuredPage[]> {
  const isMeasured = (file: string) => file.endsWith('.html') && !file.startsWith('embed/v/');
  return Promise.all(files.filter(isMeasured).map((file) => measure(dist, file)));
}

async function measure(dist: string, file: string): Promise<MeasuredPage> {
  // The last type takes any page.
  const type = PAGE_TYPES.find(({ path }) => path.test(file)) ?? { name: 'other', path: /$/ };
  const html = readFileSync(join(dist, file), 'utf8');
  return { file, type, ...(await measurePage(html, { dir: join(dist, '/'), base: BASE, site: SITE })) };
}

export interface OfType {
  type: PageType;
  /** The heaviest first. */
  pages: [MeasuredPage, ...MeasuredPage[]];
}

/** The pages by type, in the order of the types; no type without a page. */
export function byType(measured: readonly MeasuredPage[]): OfType[] {
  return PAGE_TYPES.flatMap((type) => {
    const [largest, ...others] = measured.filter((page) => page.type === type).toSorted((a, b) => b.total - a.total);
    return largest ? [{ type, pages: [largest, ...others] }] : [];
  });
}
