import { expect, test } from 'vitest';
import { sentence } from './sentence.ts';

const found = [
  { page: '/404.html', rule: 'is-crawlable', message: 'blocked by robots meta' },
  { page: '/', rule: 'is-crawlable', message: 'blocked by robots meta' },
];
const notFound = { judge: 'lighthouse', rule: 'is-crawlable', page: /^\/404\.html$/, reason: 'not to be found' };

test('an exception holds for its own judge, rule and pages alone', () => {
  const { findings, excused, idle } = sentence('lighthouse', found, [notFound]);
  expect(findings.map(({ page }) => page)).toEqual(['/']);
  expect(excused).toMatchObject([{ page: '/404.html', reason: 'not to be found' }]);
  expect(idle).toEqual([]);
  expect(sentence('axe', found, [notFound]).findings).toHaveLength(2);
});

test('an exception holds for what it names in the place alone', () => {
  const warning = { page: '/', rule: 'warning', message: 'violates' };
  const [script, data] = [
    { ...warning, place: '<script>' },
    { ...warning, place: '<script type="application/ld+json">' },
  ];
  const forData = { judge: 'nu', rule: 'warning', place: /ld\+json/, reason: 'never run' };
  expect(sentence('nu', [script, data], [forData])).toMatchObject({ findings: [script], excused: [data] });
});

test('an exception that nothing is found for is told', () => {
  const gone = { ...notFound, message: /other words/ };
  expect(sentence('lighthouse', found, [gone])).toMatchObject({ excused: [], idle: [gone] });
});
