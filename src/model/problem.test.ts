import { expect, test } from 'vitest';
import { describeProblem } from './problem.ts';

test('a problem names file, line, column, value and what was expected', () => {
  expect(describeProblem({ file: 'a.csv', line: 3, column: 'value', value: '0,5', expected: 'a number' })).toBe(
    'a.csv:3 value "0,5": expected a number',
  );
});

test('what is not known of a problem is left out', () => {
  expect(describeProblem({ file: 'a.csv', expected: 'a file that can be read' })).toBe(
    'a.csv: expected a file that can be read',
  );
  expect(describeProblem({ file: 'a.csv', line: 1, column: 'value', expected: 'this column' })).toBe(
    'a.csv:1 value: expected this column',
  );
});

test.each(['\n', '\r\n', '\u2028', '\u2029', '\u0085', '\u001B[31m'])('%j leaves it on one plain line', (end) => {
  const told = describeProblem({ file: 'a.csv', column: `a${end}b`, value: `c${end}d`, expected: `e${end}f` });
  expect(told).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
});

test('a long value is cut', () => {
  expect(describeProblem({ file: 'a.csv', value: 'å'.repeat(500), expected: 'less' }).length).toBeLessThan(100);
});
