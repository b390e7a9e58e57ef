import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { FIXED_EDITION, fixData, writeFixedEdition } from '../visual/fixedData.ts';
import { acceptChanges, strayGoldens } from '../visual/goldens.ts';
import { holdScreens } from '../visual/holdScreens.ts';
import { screenFile, SCREENS } from '../visual/screens.ts';
import { readCommandLine } from '../../scripts/lib/commandLine.ts';
import { releaseInForce } from '../../scripts/lib/releaseInForce.ts';
import { Failure } from '../../scripts/lib/setup.mjs';
import { buildSite, CACHE, command } from '../../scripts/lib/tasks.mjs';

/**
 * npm run visual [NAME…]: builds the site from the fixed data and holds its screens against the golden ones; a NAME is
 * how those begin that are to be looked at. --accept [NAME…] makes what changed the golden; --freeze makes the data of
 * the newest release the fixed data. tests/visual/README.md tells more.
 */
const ROOT = join(import.meta.dirname, '../..');
const { values, positionals } = readCommandLine('npm run visual [-- NAME…] [--built] | --accept [NAME…] | --freeze', {
  options: { accept: { type: 'boolean' }, freeze: { type: 'boolean' }, built: { type: 'boolean' } },
  allowPositionals: true,
});

await command(async () => {
  if (values.accept) return accept();
  if (values.freeze) return freeze();
  return look();
});

async function look(): Promise<number> {
  const start = Date.now();
  const site = join(CACHE, 'visual/site');
  const chosen = SCREENS.filter(
    ({ name }) => positionals.length === 0 || positionals.some((one) => name.startsWith(one)),
  );
  if (chosen.length === 0) throw new Failure(`No screen's name begins with ${positionals.join(' or ')}.`);
  // With --built the site of the last run is looked at again.
  if (!values.built) {
    writeFixedEdition();
    await buildSite({ outDir: site, base: '/', edition: FIXED_EDITION });
    // The tools fetch what the pages were drawn from.
    cpSync(FIXED_EDITION, join(site, 'data/v1'), { recursive: true });
  }
  const changed = await holdScreens(site, chosen);
  const strays = strayGoldens('tests/visual/screens', SCREENS.map(screenFile)).map((file) => `${file} is of no page`);
  for (const line of [...changed, ...strays]) console.log(line);
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`${chosen.length - changed.length} screens as they were, ${changed.length} changed (${seconds} s)`);
  return changed.length + strays.length > 0 ? 1 : 0;
}

function accept(): void {
  const accepted = acceptChanges(positionals);
  for (const file of accepted) console.log(file);
  console.log(`${accepted.length} accepted${accepted.length === 0 ? ': nothing has changed since the last run' : ''}`);
}

function freeze(): void {
  const { version } = releaseInForce(ROOT);
  const { file, bytes } = fixData(ROOT, version);
  console.log(`${file}: ${bytes} bytes; npm test and npm run visual now say what looks different`);
}
