import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../src/common/filesIn.ts';
import { pack } from '../src/embed/archive.ts';
import { archiveFile } from '../src/embed/frozenFiles.ts';
import { zipOf } from '../src/publish/zip.ts';
import { BASE, SITE } from './lib/address.mjs';
import { releaseInForce } from './lib/releaseInForce.ts';
import { Failure } from './lib/setup.mjs';
import { buildData, buildSite, CACHE, command } from './lib/tasks.mjs';

/**
 * npm run embed:freeze: every frame as the newest release has it, and its figures, → data/releases/<version>.embed.br,
 * from which each later build brings them back. To be run when a release has been made, before the data change again.
 */
const ROOT = join(import.meta.dirname, '..');
/** An archive stays in the repository for ever. */
const MOST = 3_000_000;

await command(freeze);

async function freeze(): Promise<void> {
  const { version, date } = releaseInForce(ROOT);
  const file = archiveFile(version);
  if (existsSync(join(ROOT, file))) throw new Failure(`${file} is there already: what a release froze stays as it is.`);
  await buildData();
  const built = join(CACHE, 'frozen');
  await buildSite({ outDir: built, frozen: version });
  const files = textsIn(join(built, 'embed'), (path) => /\.(html|json)$/.test(path) && !path.startsWith('v/'));
  const data = zipOf(textsIn(join(built, 'data/v1'), isFigures), date);
  const packed = pack({ version, files, data: Buffer.from(data).toString('base64') }, { site: SITE, base: BASE });
  if (packed.length > MOST) throw new Failure(`The archive would take ${packed.length} bytes, limit ${MOST}.`);
  mkdirSync(join(ROOT, 'data/releases'), { recursive: true });
  writeFileSync(join(ROOT, `${file}.draft`), packed);
  renameSync(join(ROOT, `${file}.draft`), join(ROOT, file));
  const megabytes = (Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6).toFixed(1);
  console.log(`${file}: ${Object.keys(files).length} files, ${megabytes} MB, in ${packed.length} bytes`);
}

/** Each measure's figures in the form that opens anywhere, and what is needed to read them. */
function isFigures(path: string): boolean {
  return /^indicators\/[^/.]+\.csv$/.test(path) || ['indicators.json', 'sources.json', 'regions.json'].includes(path);
}

function textsIn(folder: string, isWanted: (path: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder)
      .filter(isWanted)
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
