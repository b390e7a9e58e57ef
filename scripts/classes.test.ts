import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'postcss';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

const code = read('src/**/*.{ts,astro}')
  .map(({ text }) => text)
  .join('\n');
const words = new Set(code.match(/[\w-]+/g));
/** What stands before a value in a template, "step-" of `step-${step}`, or after it, and the names of data that values are. */
const stems = [...new Set([...code.matchAll(/([a-z][\w-]*)\$\{/g)].map(([, stem = '']) => stem))];
const ends = [...new Set([...code.matchAll(/\}(-[a-z][\w-]*)/g)].map(([, end = '']) => end))];
/** The fills of a map of several measures have the letter of their measure before them. */
const isMade = (name: string) =>
  [name, name.replace(/^[a-d]-/, '')].some((part) => words.has(part)) ||
  stems.some((stem) => name.replace(/^[a-d]-/, '').startsWith(stem)) ||
  ends.some((end) => name.endsWith(end));

it('every class of a style sheet is one that the code gives to something', () => {
  const sheets = read('src/styles/*.css');
  const unused = sheets.flatMap(({ file, text }) => {
    const selectors: string[] = [];
    parse(text).walkRules(({ selector }) => void selectors.push(selector.replace(/"[^"]*"|'[^']*'/g, '')));
    const names = new Set([...selectors.join(' ').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
    return [...names].filter((name) => !isMade(name)).map((name) => `${file}: .${name}`);
  });
  expect(sheets.length).toBeGreaterThan(30);
  expect(unused).toEqual([]);
});
