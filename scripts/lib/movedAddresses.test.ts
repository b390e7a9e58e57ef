import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesIn } from '../../src/common/filesIn.ts';
import { Problems } from '../../src/dataset/collect.ts';
import { readMoved } from '../../src/dataset/moved.ts';
import { writeMovedAddresses } from './movedAddresses.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'bristkartan-moved-'))));
afterEach(() => rmSync(root, { recursive: true }));
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

it('a region that is renamed keeps the addresses of its pages, frames and files', () => {
  const files = [
    'regioner/sormland/index.html',
    'embed/regioner/sormland/kort/index.html',
    'data/v1/regions/sormland.csv',
  ];
  for (const file of [...files, 'regioner/sormland-norra/index.html', 'kallor/index.html']) write(file, file);
  writeMovedAddresses(root, [{ from: 'sodermanland', to: 'sormland' }], { site: 'https://example.org', base: '/bk/' });
  const old = filesIn(root).filter((file) => file.includes('sodermanland'));
  expect(old).toEqual(files.map((file) => file.replace('sormland', 'sodermanland')).toSorted());
  const page = readFileSync(join(root, 'regioner/sodermanland/index.html'), 'utf8');
  expect(page).toContain('content="0; url=/bk/regioner/sormland/"');
  expect(page).toContain('<link rel="canonical" href="https://example.org/bk/regioner/sormland/">');
  expect(readFileSync(join(root, 'data/v1/regions/sodermanland.csv'), 'utf8')).toBe('data/v1/regions/sormland.csv');
});

it.each([
  ['skane,gotland', 'from "skane": expected a slug that no region and no measure has now'],
  ['gammal,borta', 'to "borta": expected the slug of a region or a measure'],
  ['a,skane\na,gotland', 'from "a": expected each old slug once'],
  ['Å,skane', 'from "Å": expected a slug: a–z, digits and hyphens'],
])('of moved.csv, %j is refused', (rows, says) => {
  write('data/moved.csv', `from,to\n${rows}\n`);
  const problems = new Problems();
  readMoved(root, problems, new Set(['skane', 'gotland']));
  expect(problems.list.map(({ column, value, expected }) => `${column} "${value}": expected ${expected}`)).toEqual([
    says,
  ]);
});
