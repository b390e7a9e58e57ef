import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** Files that say how something is to look, and beside each the one that says how it looks now, where that differs. */

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['tests/visual/drawings', 'tests/visual/screens'];
const CHANGED = /-changed(\.[a-z]+)$/;

/** Where the new one is written: `map-changed.html` for `map.html`. */
function changedFile(golden: string): string {
  const { dir, name, ext } = parse(golden);
  return `${dir}/${name}-changed${ext}`;
}

/** The golden file's contents; null where there is none yet. */
export const readGolden = (golden: string): Buffer | null =>
  existsSync(join(ROOT, golden)) ? readFileSync(join(ROOT, golden)) : null;

/** Takes away what an earlier run found changed. */
export const forgetChange = (golden: string): void => rmSync(join(ROOT, changedFile(golden)), { force: true });

/** Writes how it looks now, and says where, and how it is accepted. */
export function keepChange(golden: string, now: string | Buffer, what: string): string {
  const changed = changedFile(golden);
  mkdirSync(dirname(join(ROOT, changed)), { recursive: true });
  writeFileSync(join(ROOT, changed), now);
  const { name } = parse(golden);
  return [
    `${name}: ${what}`,
    `  was  ${golden}${existsSync(join(ROOT, golden)) ? '' : ' (not there yet)'}`,
    `  now  ${changed}`,
    `  if it is to look like that: npm run visual -- --accept ${name}`,
  ].join('\n');
}

/** Lets what changed take its golden's place: all, or those whose names begin with one of `names`. Gives their names. */
export function acceptChanges(names: readonly string[]): string[] {
  return FOLDERS.flatMap((folder) => {
    if (!existsSync(join(ROOT, folder))) return [];
    return readdirSync(join(ROOT, folder))
      .filter((file) => CHANGED.test(file) && (names.length === 0 || names.some((name) => file.startsWith(name))))
      .map((file) => {
        const golden = file.replace(CHANGED, '$1');
        renameSync(join(ROOT, folder, file), join(ROOT, folder, golden));
        return `${folder}/${golden}`;
      });
  });
}

/** Goldens of a folder that nothing is held against: their picture is gone, or has another name. */
export function strayGoldens(folder: string, known: readonly string[]): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => !CHANGED.test(file))
    .map((file) => `${folder}/${file}`)
    .filter((file) => !known.includes(file));
}
