import { expect, test } from 'vitest';
import { tableLines } from './table.ts';

test('columns are as wide as their widest cell, and numbers stand from the right', () => {
  const rows = [
    ['page', 'bytes', 'why'],
    ['front', '9', ''],
    ['region', '24409', 'limit'],
  ];
  expect(tableLines(rows, ['left', 'right'])).toEqual([
    'page   | bytes | why',
    '-------|-------|------',
    'front  |     9 |',
    'region | 24409 | limit',
  ]);
});
