import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
/** Ten segments: what a server may send before the first answer from the reader's machine. */
const FIRST_FLIGHT = 14_336;

export interface PageSize {
  /** Bytes after brotli, inline scripts and styles included. */
  html: number;
  /** Bytes after brotli of all scripts, inline ones too, that run without the reader's doing. */
  script: number;
  /** The HTML and everything of our own that it loads. */
  total: number;
  /** The page itself and each file of our own that it loads. */
  requests: number;
  /** Addresses of resources on other origins. */
  thirdParties: string[];
  /** Addresses of our own that have no file. */
  missing: string[];
  /** The page after brotli. */
  stream: Buffer;
}

interface Place {
  /** The built site, with a slash at the end. */
  dir: string;
  base: string;
  site: string;
  /** Of brotli, 0 to 11; 11, the smallest, unless another is told. */
  quality?: number;
}

/** What a reader of the page downloads. Scripts behind import() wait for the reader's doing, and do not count. */
export async function measurePage(html: string, place: Place): Promise<PageSize> {
  const { quality = constants.BROTLI_MAX_QUALITY } = place;
  const stream = await compressed(html, quality);
  const { inline, files, thirdParties, missing } = resources(html, place);
  const external = await brotliSize(
    [...files.script].map((file) => readFileSync(place.dir + file)),
    quality,
  );
  const other = await brotliSize(
    [...files.other].map((file) => readFileSync(place.dir + file)),
    quality,
  );
  return {
    html: stream.length,
    script: external + (await brotliSize(inline, quality)),
    total: stream.length + external + other,
    requests: 1 + files.script.size + files.other.size,
    thirdParties,
    missing,
    stream,
  };
}

/** The text that can be read from the first flight of a page's brotli stream. */
export function firstFlight(stream: Buffer): string {
  const start = stream.subarray(0, FIRST_FLIGHT);
  return brotliDecompressSync(start, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
}

const compressions = new Map<string, Promise<Buffer>>();

function compressed(content: string | Buffer, quality: number): Promise<Buffer> {
  const bytes = Buffer.from(content);
  // The pages share their scripts.
  const key = `${quality} ${bytes.toString('latin1')}`;
  const known = compressions.get(key);
  if (known) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const result = compress(bytes, { params });
  compressions.set(key, result);
  return result;
}

async function brotliSize(contents: (string | Buffer)[], quality: number): Promise<number> {
  const streams = await Promise.all(contents.map((content) => compressed(content, quality)));
  return streams.reduce((sum, { length }) => sum + length, 0);
}

/** Tags that load what their `src` (and the like) names; of `link`, only these relations. */
const LOADING =
  /<(script|img|source|iframe|video|audio|embed|object|input|image|use|link)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const LOADING_LINK =
  /^(stylesheet|icon|apple-touch-icon|mask-icon|manifest|preload|modulepreload|preconnect|dns-prefetch|prefetch)$/i;
const IN_STYLE = /(?:url\(|@import\s)\s*["']?([^"')\s;]+)/gi;

type Kind = 'script' | 'other';

/** What a page loads: its own scripts and files by path within dist/, and what cannot be had from there. */
function resources(html: string, place: Place) {
  const inline = inlineScripts(html);
  const markup = html.replace(/(<script\b[^>]*>).*?<\/script>/gis, '$1');
  const files = { script: new Set<string>(), other: new Set<string>() };
  const thirdParties: string[] = [];
  const missing: string[] = [];
  for (const [address, kind] of [...inline.flatMap(importsOf), ...fromTags(markup), ...fromStyles(markup)]) {
    const file = localFile(address, place);
    if (file === null) thirdParties.push(address);
    else if (file && !existsSync(place.dir + file)) missing.push(address);
    else if (file && kind === 'script') addScript(file, place.dir, files.script);
    else if (file) files.other.add(file);
  }
  return { inline, files, thirdParties, missing };
}

function inlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gis)].map(([, attributes = '', code = '']) => {
    const type = attribute(attributes, 'type');
    const runs = !type || /module|javascript/.test(type);
    return runs && !attribute(attributes, 'src') ? code.trim() : '';
  });
  return scripts.filter(Boolean);
}

function importsOf(code: string): [string, Kind][] {
  return staticImports(code).map((address) => [address, 'script']);
}

function fromTags(markup: string): [string, Kind][] {
  return [...markup.matchAll(LOADING)].flatMap(([, name = '', attributes = '']) => {
    const tag = name.toLowerCase();
    const kind = tag === 'script' || attribute(attributes, 'rel') === 'modulepreload' ? 'script' : 'other';
    return addresses(tag, attributes).map((address): [string, Kind] => [address, kind]);
  });
}

function fromStyles(markup: string): [string, Kind][] {
  const styles = [...markup.matchAll(/<style\b[^>]*>(.*?)<\/style>/gis)].map(([, style = '']) => style);
  return styles.flatMap((style) =>
    [...style.matchAll(IN_STYLE)].map(([, address = '']): [string, Kind] => [address, 'other']),
  );
}

function addresses(tag: string, attributes: string): string[] {
  if (tag === 'link' && !LOADING_LINK.test(attribute(attributes, 'rel') ?? '')) return [];
  const names = tag === 'link' || tag === 'use' || tag === 'image' ? ['href'] : ['src', 'data', 'poster'];
  const srcset = attribute(attributes, 'srcset')?.split(',') ?? [];
  const all = [
    ...names.map((name) => attribute(attributes, name)),
    ...srcset.map((part) => part.trim().split(/\s/)[0]),
  ];
  return all.flatMap((address) => address || []);
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.replaceAll('&amp;', '&');
}

/** Path within dist/; '' for what is inside the page (data:, #id); null for another origin. */
function localFile(address: string, { base, site }: Place): string | null {
  if (/^(data:|blob:|#|about:)/i.test(address)) return '';
  const url = new URL(address, site + base);
  if (url.origin !== new URL(site).origin) return null;
  const path = decodeURI(url.pathname).replace(/\/$/, '/index.html');
  return path.startsWith(base) ? path.slice(base.length) : path.slice(1);
}

function addScript(file: string, dir: string, seen: Set<string>): void {
  if (seen.has(file) || !existsSync(dir + file)) return;
  seen.add(file);
  for (const address of staticImports(readFileSync(dir + file, 'utf8'))) {
    if (/^\.\.?\//.test(address)) addScript(join(dirname(file), address), dir, seen);
  }
}

/** `import"./a.js"`, `import{x}from"./a.js"`, `export{x}from"./a.js"`; not `import("./a.js")`. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^"'()]*?\bfrom\s*)?["']([^"']+)["']/g)].map(
    ([, address = '']) => address,
  );
}
