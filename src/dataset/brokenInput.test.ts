import { afterAll, afterEach, expect, test } from 'vitest';
import { BROKEN_EDITORIAL } from '../../tests/support/dataset/brokenEditorial.ts';
import { BROKEN_FIGURES } from '../../tests/support/dataset/brokenFigures.ts';
import { BROKEN_FILES } from '../../tests/support/dataset/brokenFiles.ts';
import { DataCopy, problemLines, PROJECT } from '../../tests/support/dataset/testData.ts';

const copy = new DataCopy({ whole: ['skr-halso-och-sjukvardsrapporten-2018', 'scb-folkmangd-2011-2024'] });
afterEach(() => copy.restore());
afterAll(() => copy.dispose());

const told = () => problemLines(copy.root);

test('the data as it is has no problem, and neither has the copy', () => {
  expect(problemLines(PROJECT)).toEqual([]);
  expect(told()).toEqual([]);
});

test.each([...BROKEN_FIGURES, ...BROKEN_FILES, ...BROKEN_EDITORIAL])('$fault: $says', ({ file, from, to, says }) => {
  const line = copy.replace(file, from, to);
  const place = `${file}:${line}`;
  expect(told()).toEqual([says].flat().map((words) => `${place}${words.startsWith('expected') ? ':' : ''} ${words}`));
});

test('every fault of every file is told in one run', () => {
  const everyCase = [...BROKEN_FIGURES, ...BROKEN_FILES];
  // One fault a line: those that share a line, or make the file or its definition unreadable, would hide each other.
  const chosen = [
    'an unknown region',
    'a share over 100 per cent',
    'a comma between thousands',
    'an unknown category',
    'a thirteenth month',
    'an unknown relation',
    'a region that there is not, in a break',
    'a slug with a letter of its own',
    'a municipality that stands twice',
    'a row with too few cells',
    'a comma too many',
  ].map((fault) => everyCase.findLast((broken) => broken.fault === fault));
  const expected = chosen.flatMap((broken) => {
    if (!broken) return [];
    const line = copy.replace(broken.file, broken.from, broken.to);
    return [`${broken.file}:${line}`];
  });
  const places = told().map((problem) => /^\S+:\d+/.exec(problem)?.[0]);
  expect(places.toSorted()).toEqual(expected.toSorted());
});
