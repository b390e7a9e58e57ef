import { expect, it } from 'vitest';
import { mergedSheet } from './mergedSheet.ts';

const LINES = (css: string) => css.split('\n');

it('a rule that two sheets have comes once, and what only one has stands where it stood', () => {
  const whole = [
    '@layer a,b;',
    'p{margin:0}',
    '@layer a{h1{color:red}i{top:0}}',
    '@layer b{@media print{p{color:red}}}',
  ];
  const some = [whole[0], '@layer a{i{top:0}b{left:0}}', '@layer b{u{top:1px}}'];
  const one = LINES(mergedSheet([whole.join(''), some.join('')]));
  expect(new Set(one).size).toBe(one.length);
  const at = (rule: string) => one.indexOf(rule);
  expect(at('p{margin:0}')).toBeGreaterThan(at('@layer a,b;'));
  expect(at('@layer a{b{left:0}}')).toBeGreaterThan(at('@layer a{i{top:0}}'));
  expect(at('@layer a{i{top:0}}')).toBeGreaterThan(at('@layer a{h1{color:red}}'));
  expect(one).toContain('@layer b{@media print{p{color:red}}}');
  expect(one).toContain('@layer b{u{top:1px}}');
});

it('a brace or a semicolon in a string ends nothing', () => {
  expect(LINES(mergedSheet(['a::after{content:"};"}b{top:0}']))).toEqual(['a::after{content:"};"}', 'b{top:0}']);
});
