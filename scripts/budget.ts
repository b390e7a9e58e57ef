// npm run budget: what a reader downloads, per type of page, against the limits. --check: only what is over them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { BASE, SITE } from './address.mjs';
import { firstFlight, measurePage, type PageSize } from './pageSize.ts';
import { PAGE_TYPES, type PageType } from './pageTypes.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

const LIMITS = { page: 30_000, script: 8_000, files: 15_000, bytes: 200_000_000 };
/** What a frame on another site may cost that site's readers, and the script of the page around it. */
const FRAME = { page: 12_000, requests: 2, hostScript: 1_000 };

interface MeasuredType extends Pick<PageType, 'name' | 'path'> {
  limit?: typeof FRAME;
  /** What must be readable after the first flight of TCP. */
  firstScreen?: { name: string; markup: RegExp };
}

/** The key figures stand before it. */
const MAP = /class="facts"[^]*<\/dl>[^]*class="map-shapes"[^]*?<\/svg>/;
/** The opening sentences stand before them. */
const KEY_FIGURES = /class="profile-head"[^]*id="siffror"[^]*?<\/section>/;

const FIRST_SCREENS: Record<string, { name: string; markup: RegExp }> = {
  front: { name: 'the map', markup: MAP },
  region: { name: 'the first key figure', markup: KEY_FIGURES },
};

// Of a tool what comes before the first change; the rest `npm run bench` tells.
const TYPES: MeasuredType[] = [
  ...PAGE_TYPES.map(({ name, path }) => ({
    name,
    path,
    firstScreen: FIRST_SCREENS[name],
    ...(name.startsWith('frame ') && { limit: FRAME }),
  })),
  { name: 'other', path: /./ },
];

interface Measured extends PageSize {
  file: string;
  type: MeasuredType;
}

const { files, bytes } = listFiles();
// Frames of an earlier release were measured when they were this one's.
const isMeasured = (file: string) => file.endsWith('.html') && !file.startsWith('embed/v/');
const measured = await Promise.all(files.filter(isMeasured).map(measure));
const breaches = [...measured.flatMap(breachesOf), ...breachesOfSite()];

if (!process.argv.includes('--check')) printTable();
for (const breach of breaches) console.log(breach);
if (process.argv.includes('--check') && breaches.length > 0) process.exitCode = 1;

function listFiles(): { files: string[]; bytes: number } {
  try {
    const all = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(DIST + file).isFile(),
    );
    const size = all.reduce((sum, file) => sum + statSync(DIST + file).size, 0);
    return { files: all.map((file) => file.split(sep).join('/')).sort(), bytes: size };
  } catch {
    console.error('There is no dist/: run "npm run build" first.');
    process.exit(1);
  }
}

async function measure(file: string): Promise<Measured> {
  // The last type takes any page.
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const type = TYPES.find(({ path }) => path.test(address)) ?? { name: 'other', path: /$/ };
  const html = readFileSync(join(DIST, file), 'utf8');
  return { file, type, ...(await measurePage(html, { dir: DIST, base: BASE, site: SITE })) };
}

function breachesOf({ file, type, html, script, total, requests, thirdParties, missing, stream }: Measured): string[] {
  const found: string[] = [];
  const limit = type.limit?.page ?? LIMITS.page;
  if (total > limit) found.push(`${file}: ${total} bytes in all, limit ${limit} (HTML ${html})`);
  if (type.limit && requests > type.limit.requests) {
    found.push(`${file}: ${requests} requests, limit ${type.limit.requests}`);
  }
  if (script > LIMITS.script) found.push(`${file}: ${script} bytes of script, limit ${LIMITS.script}`);
  for (const address of thirdParties) found.push(`${file}: loads ${address} from a third party`);
  for (const address of missing) found.push(`${file}: loads ${address}, which is not in dist/`);
  if (type.firstScreen && !type.firstScreen.markup.test(firstFlight(stream))) {
    found.push(`${file}: ${type.firstScreen.name} is not within the first 14336 bytes of the brotli stream`);
  }
  return found;
}

function breachesOfSite(): string[] {
  const found: string[] = [];
  if (files.length > LIMITS.files) found.push(`dist/: ${files.length} files, limit ${LIMITS.files}`);
  const hostScript = brotliCompressSync(readFileSync(join(DIST, 'embed.js'))).length;
  if (hostScript > FRAME.hostScript) found.push(`embed.js: ${hostScript} bytes, limit ${FRAME.hostScript}`);
  if (bytes > LIMITS.bytes) found.push(`dist/: ${bytes} bytes, limit ${LIMITS.bytes}`);
  return found;
}

function printTable(): void {
  const rows = TYPES.flatMap((type) => {
    const ofType = measured.filter((page) => page.type === type).sort((a, b) => b.total - a.total);
    const [largest] = ofType;
    if (!largest) return [];
    const markup = type.firstScreen?.markup;
    const first = markup ? (ofType.every((page) => markup.test(firstFlight(page.stream))) ? 'yes' : 'NO') : '';
    const sizes = [largest.html, largest.script, largest.total].map(String);
    return [[type.name, String(ofType.length), ...sizes, first, largest.file]];
  });
  const head = ['type', 'pages', 'html', 'script', 'total', 'first screen', 'largest page'];
  const limits = ['limit', '', '', String(LIMITS.script), String(LIMITS.page), '14336', ''];
  const ofFrames = ['limit, frames', '', '', '', String(FRAME.page), '', `${FRAME.requests} requests`];
  const all = [head, ...rows, limits, ofFrames];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    const cells = row.map((cell, i) => (i > 0 && i < 5 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)));
    console.log(cells.join('  ').trimEnd());
  }
  const megabytes = (of: number) => `${(of / 1e6).toFixed(1)} MB`;
  console.log(
    `\nBytes after brotli 11. dist/: ${files.length} files (limit ${LIMITS.files}), ${megabytes(bytes)} (limit 200 MB)`,
  );
  const pictures = files.filter((file) => file.startsWith('bilder/'));
  const size = pictures.reduce((sum, file) => sum + statSync(DIST + file).size, 0);
  console.log(
    pictures.length > 0
      ? `of which pictures: ${pictures.length} files, ${megabytes(size)}`
      : 'without the pictures: npm run pictures',
  );
}
