import { join } from 'node:path';
import { counted } from '../../src/common/counted.ts';
import { readDataset, type Dataset } from '../../src/dataset/readDataset.ts';
import { isKnown } from '../../src/model/measure.ts';
import { openFiles } from '../../src/publish/openFiles.ts';
import { isEmpty } from '../../src/publish/releaseChanges.ts';
import { writeEdition } from '../../src/publish/writeEdition.ts';
import { BASE, SITE } from './address.mjs';
import { newestRelease, uncorrected } from './releaseInForce.ts';

type Say = (line: string) => void;

/**
 * data/ under `root` → its public/data/v1/, told line by line.
 * @throws DataError when the data cannot be trusted; nothing has been written then
 */
export async function publishData(root: string, say: Say): Promise<void> {
  const started = performance.now();
  const dataset = readDataset(root);
  const { regions, municipalities, sources, indicators, observations, statements, edition } = dataset;
  say(
    `places      ${regions.length} regions, ${municipalities.length} municipalities, ${dataset.sjukvardsregioner.length} sjukvårdsregioner`,
  );
  say(`sources     ${sources.length}, with ${statements.length} statements`);
  const missing = observations.filter((observation) => !isKnown(observation)).length;
  say(`indicators  ${indicators.length}`);
  const bySlug = Map.groupBy(observations, ({ indicator }) => indicator);
  for (const { slug } of indicators) say(`            ${slug}: ${counted(bySlug.get(slug)?.length ?? 0, 'figure')}`);
  if (dataset.waiting.length) {
    say(`waiting     ${counted(dataset.waiting.length, 'measure')} without figures: npm run data -- --waiting`);
  }
  say(`figures     ${observations.length}, of which ${missing} are published as missing`);
  const written = writeEdition(await openFiles(dataset, { site: SITE, base: BASE }), {
    store: join(root, '.cache/data'),
    link: join(root, 'public/data/v1'),
  });
  sayIfUnreleased(root, dataset, say);
  const kilobytes = Math.round(written.bytes / 1000);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    `edition     ${edition.version}, ${edition.updated}: ${written.files} files, ${kilobytes} kB, ${written.changed ? 'written' : 'unchanged'} (${seconds} s)`,
  );
}

/** Readers are told of changes by edition: figures that have changed without one would go unannounced. */
function sayIfUnreleased(root: string, dataset: Dataset, say: Say): void {
  const newest = newestRelease(root, dataset);
  if (!newest) return say('releases    none yet: npm run release');
  const { difference } = newest;
  if (isEmpty(difference)) return;
  const { added, changed, removed } = difference.changes;
  const definitions = difference.indicators.filter(({ definition }) => definition !== 'unchanged').length;
  const what = `${counted(added, 'figure')} added, ${changed} changed, ${removed} removed, ${counted(definitions, 'definition')}`;
  say(`releases    not yet told to readers: ${what}; npm run release -- --why "…"`);
  for (const { indicator, region, period, from, to } of uncorrected(newest, dataset)) {
    say(
      `corrections ${indicator} ${region} ${period}: ${from} → ${to} in a publication of before; was it wrong? See docs/desk.md`,
    );
  }
}
