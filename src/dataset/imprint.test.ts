import { expect, test } from 'vitest';
import type { Imprint } from '../model/imprint.ts';
import { refuseUnready } from './imprint.ts';

const READY: Imprint = {
  owner: 'Exempelföreningen',
  responsible: 'Exempel Exempelsson',
  paidBy: 'föreningens medlemmar',
  mail: 'post@example.org',
  domain: 'example.org',
  utgivningsbevis: 'nej',
  hostLogs: 'inget',
};
const told =
  (change: Partial<Imprint>, site = 'https://example.org') =>
  () =>
    refuseUnready(Object.assign({ ...READY }, change), site);

test('a site that somebody answers for may be deployed at its own address', () => {
  expect(told({})).not.toThrow();
});

test('one line names all that is missing', () => {
  expect(told({ owner: null, mail: null })).toThrow(
    'data/editorial/publisher.json: expected owner, mail to be told before the site is deployed (DEPLOY=1)',
  );
  expect(told({ hostLogs: null })).toThrow(/^[^\n]*expected hostLogs to be told[^\n]*$/);
});

test.each(['https://bristkartan.se', 'http://example.org', 'http://localhost:4321'])('not as %s', (site) => {
  expect(told({}, site)).toThrow(`expected SITE to be https://example.org, its domain, and not ${site}`);
});
