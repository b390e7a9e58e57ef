import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { differenceInFrames, keptFrames, keyOf, keysInForce, writeKept } from './keptFrames.ts';

const root = mkdtempSync(join(tmpdir(), 'bristkartan-kept-'));
afterAll(() => rmSync(root, { recursive: true }));

const FRAMES = 120;
const TOUCHED = 7;

/** The frames of a build: what each says, by its path. */
type Build = Map<string, string>;

/** Keeps a build as a release. */
function release(version: string, build: Build) {
  const current = new Map(
    [...build].map(([path, said]) => [path, { key: keyOf(path, said), html: `<p>${said}</p><i>${version}</i>` }]),
  );
  const kept = new Set(keptFrames(root).keys());
  const difference = differenceInFrames(version, current, { inForce: keysInForce(root), kept });
  return { bytes: writeKept(root, difference), ...difference };
}

const first: Build = new Map(Array.from({ length: FRAMES }, (_, at) => [`karta/m${at}`, `Mått ${at}: 3,4 procent`]));

it('ten releases in a row cost what they change, and what was kept stays byte for byte', () => {
  const build = new Map(first);
  release('1.0.0', build);
  const base = keptFrames(root);
  const key = keysInForce(root).get('karta/m0') ?? '';
  const kept = base.get(key);
  for (let minor = 1; minor <= 10; minor++) {
    for (let at = 0; at < TOUCHED; at++) build.set(`karta/m${at}`, `Mått ${at}: ${minor} procent`);
    const { frames, changed } = release(`1.${minor}.0`, build);
    expect(Object.keys(frames)).toHaveLength(TOUCHED);
    expect(Object.keys(changed)).toHaveLength(TOUCHED);
  }
  expect(keptFrames(root).size).toBe(FRAMES + 10 * TOUCHED);
  expect(keptFrames(root).get(key)).toBe(kept);
  // 1.10.0 is the newest, though it is not the last by its letters.
  expect(keysInForce(root).get('karta/m0')).toBe(keyOf('karta/m0', 'Mått 0: 10 procent'));
});

it('a frame that says again what it once said is the one that was kept then', () => {
  const { frames, changed } = release('1.11.0', first);
  expect(Object.keys(changed)).toHaveLength(TOUCHED);
  expect(frames).toEqual({});
});

it('a release that changes no frame is a list of none, and a frame that has gone is in force no more', () => {
  expect(release('1.12.0', first).changed).toEqual({});
  const fewer = new Map([...first].slice(1));
  expect(release('1.13.0', fewer).changed).toEqual({ 'karta/m0': null });
  expect(keysInForce(root).has('karta/m0')).toBe(false);
});

it('the files of a release are small where little has changed', () => {
  const folder = join(root, 'data', 'kept');
  const sizes = new Map(readdirSync(folder).map((file) => [file, statSync(join(folder, file)).size]));
  expect(sizes.get('1.12.0.json')).toBeLessThan(100);
  expect((sizes.get('1.5.0.br') ?? 0) + (sizes.get('1.5.0.json') ?? 0)).toBeLessThan(sizes.get('1.0.0.json') ?? 0);
  expect(readFileSync(join(folder, '1.13.0.json'), 'utf8')).toContain('"karta/m0": null');
});
