import { expect, test } from 'vitest';
import { PAGE_KINDS, PAGE_TYPES, typeOf } from './pageTypes.ts';

test('every type has a kind, and every kind is of the type that it stands under', () => {
  for (const type of PAGE_TYPES) {
    expect(type.kinds.length, type.name).toBeGreaterThan(0);
    for (const [, path] of type.kinds) expect(typeOf(path)?.name, path).toBe(type.name);
  }
  const paths = PAGE_KINDS.map(([, path]) => path);
  expect(paths).toEqual([...new Set(paths)]);
});
