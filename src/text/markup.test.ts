import { expect, test } from 'vitest';
import { escaped } from './markup.ts';

test('what could be read as markup is escaped once, and nothing else', () => {
  expect(escaped('<a href="/?a=1&b=2">')).toBe('&lt;a href=&quot;/?a=1&amp;b=2&quot;&gt;');
  expect(escaped('&amp;')).toBe('&amp;amp;');
  expect(escaped('Brist på läkare: 13,8 %')).toBe('Brist på läkare: 13,8 %');
});
