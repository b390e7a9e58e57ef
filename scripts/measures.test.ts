import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const slugs = new Set(readdirSync(join(ROOT, 'data/indicators')).map((file) => file.replace(/\.json$/, '')));

/** Which measure does what on the site's pages is told in data/topics.json: another one takes its place without code. */
it('no file of src/ names a measure', () => {
  const files = globSync('src/**/*.{ts,astro,mjs}', { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'));
  const named = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
    const strings = [...text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(([found]) => found.slice(1, -1));
    // A slug of one word may be a word of a sentence.
    const words = strings.flatMap((string) => [
      string,
      ...string.split(/[/?=&#]/),
      ...(string.match(/[a-z0-9]+(-[a-z0-9]+)+/g) ?? []),
    ]);
    return [...new Set(words)].filter((word) => slugs.has(word)).map((slug) => `${file}: ${slug}`);
  });
  expect(slugs.size).toBeGreaterThan(100);
  expect(files.length).toBeGreaterThan(300);
  expect(named).toEqual([]);
});
