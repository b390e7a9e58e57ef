import { FEED_PATHS, FEED_TYPE, UNUSUAL_TYPES } from './fileTypes.ts';

/**
 * What the server says with each file: the one list, of which `_headers` (Netlify, Cloudflare Pages), the nginx files in
 * deploy/ and the preview server are made.
 */

export interface HeaderRule {
  /** From the site's root, as `_headers` has them: `*` is anything, once in a path; `:name` is a folder's or file's name. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
}

const YEAR = 31_536_000;
const DAY = 86_400;
const HOUR = 3_600;

/** A file that never changes under its address: its name carries a hash of what is in it. */
const FOREVER = `public, max-age=${YEAR}, immutable`;
const keptFor = (seconds: number) => `public, max-age=${seconds}`;

/**
 * Of everything else: kept, and asked for anew each time, which costs no bytes while it is the same. A reader never sees
 * yesterday's figure after a correction. Netlify and Cloudflare Pages say so unasked, so `_headers` need not.
 */
export const USUAL_CACHE = 'public, max-age=0, must-revalidate';

/** For pages of other sites: in a frame, as a picture, or read by a script. */
const OPEN = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const READABLE = { ...OPEN, 'Access-Control-Allow-Origin': '*' };

/** A file that is opened by itself has nothing to run, load or send; a script that got into an SVG or XML would not run. */
const INERT = "default-src 'none'; base-uri 'none'; form-action 'none'";
const INERT_UNFRAMED = `${INERT}; frame-ancestors 'none'`;

/** What a page of text and drawings never asks for. Only names that browsers know: of others they complain. */
const FORBIDDEN = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

/** With every file. */
const EVERYWHERE: HeaderRule = {
  paths: ['/*'],
  headers: {
    // Two years. Subdomains are for whoever owns the domain to decide, and so is the list that browsers carry with them.
    'Strict-Transport-Security': `max-age=${2 * YEAR}`,
    'X-Content-Type-Options': 'nosniff',
    // Another site is told that the reader comes from here, not from which page.
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': FORBIDDEN.map((feature) => `${feature}=()`).join(', '),
  },
};

/** Folders of pages; a test fails for a page that is in none of them. */
const PAGE_FOLDERS = [
  'badda-in',
  'bedomningar',
  'forslag',
  'granskningar',
  'indikatorer',
  'jamfor',
  'kallor',
  'kommuner',
  'metod',
  'om',
  'ordlista',
  'rakna',
  'rattelser',
  'regioner',
  'sok',
  'tillganglighet',
  'utbildning',
  'utforska',
  'vem-planerar',
];

/**
 * Pages. What they may load stands in each of them (pagePolicy.ts); `frame-ancestors` works in a header only. A rule for
 * all with an exception for frames is not possible: where two rules match, hosts send both values.
 */
const PAGES: HeaderRule = {
  paths: ['/', '/404.html', '/data/', '/data/andringar/', ...PAGE_FOLDERS.map((folder) => `/${folder}/*`)],
  headers: {
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
};

const OTHERS: readonly HeaderRule[] = [
  // A tool's frame that another site shuts in (`sandbox`) is of no origin, and asks for its scripts as a stranger would.
  { paths: ['/_astro/*'], headers: { 'Cache-Control': FOREVER, ...READABLE } },
  // Anybody may frame them, also a site that is isolated from all others and asks the same of its frames.
  // To Netlify the slash before a last `*` may be missing: `/embed/*` would be `/embed.js` too.
  {
    paths: ['/embed/:frame/*', '/embed/404.html'],
    headers: { ...OPEN, 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
  { paths: ['/embed.js'], headers: { ...READABLE, 'Cache-Control': keptFor(DAY) } },
  {
    paths: ['/bilder/*'],
    headers: { ...READABLE, 'Content-Security-Policy': INERT, 'Cache-Control': keptFor(HOUR) },
  },
  {
    paths: ['/data/v1/*'],
    headers: { ...READABLE, 'Content-Security-Policy': INERT_UNFRAMED, 'Cache-Control': keptFor(5 * 60) },
  },
  {
    paths: ['/oembed/*'],
    headers: { ...READABLE, 'Content-Security-Policy': INERT_UNFRAMED, 'Cache-Control': keptFor(HOUR) },
  },
  { paths: ['/data/andringar.xml'], headers: { ...READABLE, 'Content-Security-Policy': INERT_UNFRAMED } },
  {
    paths: ['/favicon.*'],
    headers: { ...OPEN, 'Content-Security-Policy': INERT_UNFRAMED, 'Cache-Control': keptFor(DAY) },
  },
];

/** Hosts guess from a file's ending, and these they get wrong or do not know. */
const TYPES: readonly HeaderRule[] = [
  { paths: FEED_PATHS, headers: { 'Content-Type': FEED_TYPE } },
  ...UNUSUAL_TYPES.map(([ending, type]): HeaderRule => ({
    paths: [`/data/v1/*.${ending}`],
    headers: { 'Content-Type': type },
  })),
];

export const HEADER_RULES: readonly HeaderRule[] = [EVERYWHERE, PAGES, ...OTHERS, ...TYPES];
