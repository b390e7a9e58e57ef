// npm run budget: what a reader downloads, per type of page, against the limits. --check: only what is over them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { counted } from '../src/common/counted.ts';
import { tableLines } from '../src/common/table.ts';
import { framesOf, keptVersions } from '../src/embed/keptFrames.ts';
import { byType, listFiles, measurePages, OTHER, type MeasuredPage } from './lib/measuredPages.ts';
import { firstFlight } from './lib/pageSize.ts';
import { FRAME } from './lib/pageTypes.ts';
import { ROOT } from './lib/setup.mjs';
import { DIST } from './lib/tasks.mjs';

/** What a typical release, of one measure in the 21 regions, may add to dist/. */
const RELEASE = { files: 100, bytes: 1_000_000 };
/** A kind of files that weighs less is told with others. */
const SMALL_KIND = 500_000;
const LIMITS = { page: 30_000, script: 8_000, files: 15_000, bytes: 200_000_000 };

if (!existsSync(DIST)) {
  console.error('There is no dist/: run "npm run build" first.');
  process.exit(1);
}
const { files, sizeOf } = listFiles(DIST);
const sum = (some: readonly string[]) => some.reduce((total, file) => total + sizeOf(file), 0);
const bytes = sum(files);
const isCheck = process.argv.includes('--check');
// What keeps to the limits when it is packed quickly does so when it is packed as small as can be, which takes minutes.
const QUICK = 5;
const doubtful = isCheck
  ? (await measurePages(DIST, files, QUICK)).filter((page) => breachesOf(page).length > 0).map(({ file }) => file)
  : files;
const measured = await measurePages(DIST, doubtful);
const breaches = [...measured.flatMap(breachesOf), ...breachesOfSite()];

if (!isCheck) printTable();
for (const breach of breaches) console.log(breach);
if (isCheck && breaches.length > 0) process.exitCode = 1;

function breachesOf(page: MeasuredPage): string[] {
  const { file, type, html, script, total, requests, thirdParties, missing, stream } = page;
  const found: string[] = [];
  if (type === OTHER)
    found.push(`${file}: no type in scripts/lib/pageTypes.ts takes it, so no test looks at such pages`);
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
  const rows = byType(measured).map(({ type, pages }) => {
    const [largest] = pages;
    const markup = type.firstScreen?.markup;
    const isFirst = markup && pages.every((page) => markup.test(firstFlight(page.stream)));
    const told = isFirst ? 'yes' : 'NO';
    const first = markup ? told : '';
    const sizes = [largest.html, largest.script, largest.total].map(String);
    return [type.name, String(pages.length), ...sizes, first, largest.file];
  });
  const head = ['type', 'pages', 'html', 'script', 'total', 'first screen', 'largest page'];
  const limits = ['limit', '', '', String(LIMITS.script), String(LIMITS.page), '14336', ''];
  const ofFrames = ['limit, frames', '', '', '', String(FRAME.page), '', `${FRAME.requests} requests`];
  const all = [head, ...rows, limits, ofFrames];
  for (const line of tableLines(all, ['left', 'right', 'right', 'right', 'right'])) console.log(line);
  const megabytes = (of: number) => `${(of / 1e6).toFixed(1)} MB`;
  console.log(
    `\nBytes after brotli 11. dist/: ${files.length} files (limit ${LIMITS.files}), ${megabytes(bytes)} (limit 200 MB)`,
  );
  if (!files.some((file) => file.startsWith('bilder/'))) console.log('without the pictures: npm run pictures');
  console.log('');
  printKinds(megabytes);
  const room = { files: LIMITS.files - files.length, bytes: LIMITS.bytes - bytes };
  printKept();
  const fit = Math.floor(Math.min(room.files / RELEASE.files, room.bytes / RELEASE.bytes));
  console.log(
    `left: ${room.files} files, ${megabytes(room.bytes)}; room for ${counted(fit, 'release')} of ${RELEASE.files} files and ${megabytes(RELEASE.bytes)}`,
  );
}

/** What the newest release was the first to keep of frames. */
function printKept(): void {
  const version = keptVersions(ROOT).at(-1);
  if (version === undefined) return console.log('\nno frames are kept yet: npm run release');
  const frames = [...framesOf(ROOT, version).values()];
  const size = frames.reduce((total, html) => total + Buffer.byteLength(html), 0);
  console.log(`\n${version} added ${counted(frames.length, 'kept frame')}, ${Math.ceil(size / 1000)} kB in dist/`);
}

/** Files and bytes of dist/ by folder and kind, the heaviest first; small kinds in one line. */
function printKinds(megabytes: (of: number) => string): void {
  const kindOf = (file: string) => {
    const [folder = ''] = file.includes('/') ? file.split('/') : ['.'];
    return `${folder} ${file.split('.').at(-1) ?? ''}`;
  };
  const kinds = [...Map.groupBy(files, kindOf)].toSorted(([, a], [, b]) => sum(b) - sum(a));
  const large = kinds.filter(([, own]) => sum(own) >= SMALL_KIND);
  const small = kinds.filter(([, own]) => sum(own) < SMALL_KIND).flatMap(([, own]) => own);
  const rows = [...large, ['others', small] as const].map(([kind, own]) => [
    kind,
    String(own.length),
    megabytes(sum(own)),
  ]);
  for (const line of tableLines([['dist/', 'files', 'bytes'], ...rows], ['left', 'right', 'right'])) console.log(line);
}
