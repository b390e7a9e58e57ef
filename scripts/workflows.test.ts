import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

// What a linter of workflows would say of ours: actions that cannot be moved, the least of rights, nothing put into a shell.

const FOLDER = join(import.meta.dirname, '../.github/workflows');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const workflows = readdirSync(FOLDER).map((name) => [name, read(name)] as const);

describe.each(workflows)('%s', (_name, text) => {
  test('every action is pinned by its commit, and by GitHub itself', () => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, what = '']) => what);
    const pinned = /^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$|^\.\/\.github\/workflows\/[a-z]+\.yml$/;
    expect(used.filter((what) => !pinned.test(what))).toEqual([]);
  });

  test('a workflow may read and no more, but for what a job names', () => {
    expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read)\n\n/m);
  });

  test('nothing is written into a shell that an expression gives', () => {
    const shells = [...text.matchAll(/^( *)(?:- )?run: (\|\n(?:\1 +.*\n|\n)+|.*$)/gm)].map(([shell]) => shell);
    expect(shells.filter((shell) => shell.includes('${{'))).toEqual([]);
  });

  test('every job ends in time', () => {
    const jobs = text.slice(text.indexOf('\njobs:')).match(/^ {2}[a-z-]+:$/gm) ?? [];
    const limits = text.match(/timeout-minutes: \d+/g) ?? [];
    const called = text.match(/^ {4}uses: /gm) ?? [];
    expect(limits.length + called.length).toBe(jobs.length);
  });
});

test('the weekly refresh writes what is to be looked at too: its pull request is where a person does', () => {
  const refresh = read('refresh.yml');
  expect(refresh).toContain('npm run --silent data:diff -- --accept --looked-at');
  expect(refresh).toContain(
    `grep --extended-regexp '^(missing|jump|sum|limit|kept) ' "$RUNNER_TEMP/refresh/report.txt"`,
  );
});
