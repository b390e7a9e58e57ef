import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../tests/support/dataset/testData.ts';

// Every Markdown file that somebody can follow: its links lead somewhere, and its commands are there.

const IGNORED = /(^|[\\/])(node_modules|dist|\.git|\.cache|\.astro)([\\/]|$)/;

function markdownFiles(folder = ''): string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (IGNORED.test(path)) return [];
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const files = markdownFiles();
const textOf = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
/** Without what stands in blocks of code. */
const proseOf = (file: string) => textOf(file).replace(/^```[^]*?^```$/gm, '');

/** The id that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const anchorsIn = (file: string) =>
  [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

test('the files that a newcomer is sent to are among them', () => {
  expect(files).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/hosting.md']));
});

describe.each(files)('%s', (file) => {
  test('links to files and headings that are there', () => {
    const links = [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => {
      if (/^(https?|mailto):/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path ? join(dirname(file), path) : file;
      if (!existsSync(join(PROJECT, target))) return true;
      return anchor !== undefined && !anchorsIn(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

test('every decision is in the list of decisions', () => {
  const list = textOf('docs/decisions/README.md');
  const pages = files.filter((file) => /^docs\/decisions\/\d{4}-/.test(file));
  expect(pages.length).toBeGreaterThanOrEqual(10);
  for (const page of pages) expect(list).toContain(`(${page.replace('docs/decisions/', '')})`);
});

/** Paths of the project that are named in prose. What a command makes is not there in a fresh clone. */
test('files and folders that are named are there', () => {
  const made = /^(dist|public\/data|\.cache|node_modules|deploy\/site)\b/;
  const named = files
    .filter((file) => file !== 'CHANGELOG.md')
    .flatMap((file) =>
      [...proseOf(file).matchAll(/`((?:src|scripts|tests|data|docs|public)\/[\w./-]+)`/g)].map(([, path = '']) => ({
        file,
        path,
      })),
    )
    .filter(({ path }) => !made.test(path) && !/ovning|sides/.test(path));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ path }) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

test('commands that are named are in package.json, and each that is there is listed', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = files.flatMap((file) =>
    [...textOf(file).matchAll(/npm run (?:--silent |-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name),
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const listed = textOf('README.md') + textOf('docs/commands.md');
  const isListed = (name: string) => new RegExp(`npm (run )?${name}(?![\\w:-])`).test(listed);
  expect(Object.keys(scripts).filter((name) => !isListed(name))).toEqual([]);
});
