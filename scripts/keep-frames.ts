// npm run data:keep, after a release and its build: the frames in dist/ that say something else than at the release before
// → data/kept/, and what they share with all of their form → public/embed/.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { counted } from '../src/common/counted.ts';
import { asKept, extendedForm, FORM, formFile, isTool, saidBy, type Form } from '../src/embed/keptForm.ts';
import {
  differenceInFrames,
  keptFrames,
  keptVersions,
  keyOf,
  keysInForce,
  writeKept,
} from '../src/embed/keptFrames.ts';
import { BASE, SITE } from './lib/address.mjs';
import { framesIn } from './lib/framesIn.ts';
import { releaseInForce } from './lib/releaseInForce.ts';
import { Failure } from './lib/setup.mjs';
import { DIST } from './lib/tasks.mjs';

const ROOT = join(import.meta.dirname, '..');

try {
  keep();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function keep(): void {
  const { version } = releaseInForce(ROOT);
  if (keptVersions(ROOT).includes(version)) {
    console.log(`The frames of ${version} are kept already.`);
    return;
  }
  if (!existsSync(join(DIST, 'index.html'))) throw new Failure('There is no dist/: run "npm run build" first.');
  const inForce = keysInForce(ROOT);
  const kept = new Set(keptFrames(ROOT).keys());
  const current = new Map<string, { key: string; html: string }>();
  const fresh: string[] = [];
  for (const path of framesIn(DIST)) {
    const html = readFileSync(join(DIST, 'embed', path, 'index.html'), 'utf8');
    if (isTool(html)) continue;
    if (!html.includes(`Utgåva ${version},`))
      throw new Failure(`dist/embed/${path}/ is not of ${version}: run "npm run build" first.`);
    const key = keyOf(path, saidBy(html));
    if (!kept.has(key)) fresh.push(html);
    current.set(path, { key, html: asKept(html, { version, site: `${SITE}${BASE}` }) });
  }
  shareForm(fresh);
  const difference = differenceInFrames(version, current, { inForce, kept });
  const bytes = writeKept(ROOT, difference);
  const files = Object.values(difference.frames);
  const inDist = files.reduce((sum, html) => sum + Buffer.byteLength(html), 0);
  console.log(
    `${version}: ${counted(Object.keys(difference.changed).length, 'frame')} of ${current.size} differ, ` +
      `${counted(files.length, 'frame')} kept anew: ${kilobytes(bytes)} in git, ${kilobytes(inDist)} in dist/`,
  );
}

/** What the frames that are kept now ask for is put to the sheet and the script of their form. */
function shareForm(frames: readonly string[]): void {
  const before = { css: textOfForm('css'), js: textOfForm('js') };
  const after = extendedForm(before, frames);
  for (const kind of ['css', 'js'] as const) {
    if (after[kind] === before[kind]) continue;
    const file = join('public', formFile(FORM, kind));
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), `${after[kind]}\n`);
    const lines = after[kind].split('\n').length - before[kind].split('\n').filter(Boolean).length;
    console.log(`${file}: ${counted(lines, 'line')} more. Look at a kept frame of each kind before you commit it.`);
  }
}

function textOfForm(kind: keyof Form): string {
  const path = join(ROOT, 'public', formFile(FORM, kind));
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : '';
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
