import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { copyProject } from '../scripts/lib/copyProject.ts';
import { NODE, ROOT } from '../scripts/lib/setup.mjs';
import { CACHE, WITHOUT_TEST_RUNNER } from '../scripts/lib/tasks.mjs';
import { pack } from '../src/embed/archive.ts';
import { filesIn } from '../src/common/filesIn.ts';
import { htmlOf, SITE_DIR } from './site.ts';

/** Frames that were kept of a release stay as they were when the figures change; the others follow. */

const COPY = join(CACHE, 'tests-frozen');
const DIST = join(COPY, 'dist');
const RELEASE = '9.9.9';
const KEPT = ['lista/hyrpersonal-andel', 'tabell/hyrpersonal-andel', 'regioner/blekinge/hyrpersonal-andel'];
const FILES = [...KEPT.map((path) => `${path}/index.html`), 'index.json'];
/** The highest share, as the pages say it, and what a correction makes of it. */
const [PRINTED, CORRECTED] = ['13,8', '12,3'];

const textIn = (dist: string, path: string) => readFileSync(join(dist, path), 'utf8');
/** As they are frozen: without the answer to oEmbed, which follows the figures. */
const kept = () =>
  Object.fromEntries(
    FILES.map((path) => [path, textIn(SITE_DIR, `embed/${path}`).replace(/<link[^>]*json\+oembed[^>]*>/, '')]),
  );

beforeAll(() => {
  copyProject(COPY);
  rmSync(join(COPY, 'data'), { recursive: true });
  mkdirSync(join(COPY, 'data/releases'), { recursive: true });
  // The files themselves: a copy of the link to them would lead back to those of the site under test.
  cpSync(realpathSync(join(ROOT, 'public/data/v1')), join(COPY, 'public/data/v1'), { recursive: true });
  const archive = pack({ version: RELEASE, files: kept(), data: 'UEsFBg==' }, { site: SITE, base: BASE });
  writeFileSync(join(COPY, `data/releases/${RELEASE}.embed.br`), archive);
  correct();
  const built = spawnSync(NODE, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: COPY,
    encoding: 'utf8',
    env: { ...process.env, ...WITHOUT_TEST_RUNNER, SITE, BASE, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
});
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

/** A figure is corrected in what the pages are drawn from. */
function correct(): void {
  const file = join(COPY, 'public/data/v1/indicators/hyrpersonal-andel.json');
  const text = readFileSync(file, 'utf8');
  const changed = text.replaceAll(/"value": 13\.8\b/g, '"value": 12.3');
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

describe('a build after a correction', () => {
  it('brings the frames of the release back byte for byte', () => {
    const before = kept();
    for (const path of FILES) expect(textIn(DIST, `embed/v/${RELEASE}/${path}`), path).toBe(before[path]);
    expect(filesIn(join(DIST, 'embed/v'))).toEqual(FILES.map((path) => `${RELEASE}/${path}`).toSorted());
  });

  it('draws the live ones with the figure as it is now', () => {
    const list = htmlOf(DIST, '/embed/lista/hyrpersonal-andel/');
    expect(list).toContain(CORRECTED);
    expect(list).not.toContain(PRINTED);
    expect(htmlOf(DIST, `/embed/v/${RELEASE}/lista/hyrpersonal-andel/`)).toContain(PRINTED);
  });

  it('offers the release where the code is given, with its figures', () => {
    const page = htmlOf(DIST, '/badda-in/');
    expect(page).toContain(`står kvar vid utgåva ${RELEASE}`);
    expect(readFileSync(join(DIST, `data/utgavor/${RELEASE}.zip`)).toString('base64')).toBe('UEsFBg==');
  });

  it('has no address in a kept frame that a later build could change', () => {
    for (const path of KEPT) {
      const html = htmlOf(DIST, `/embed/v/${RELEASE}/${path}/`);
      expect(html.match(/<(?:script|link|img|iframe|source)\b[^>]*(?:src|href)="[^"]*"/g)).toEqual([
        expect.stringContaining('rel="canonical"'),
      ]);
      expect(html).toMatch(/content-security-policy" content="[^"]*script-src 'sha256-/);
    }
  });
});
