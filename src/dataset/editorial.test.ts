import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Audit } from '../model/audit.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import { auditDocumentSchema } from '../publish/documents.ts';
import { readDataset } from './readDataset.ts';
import { DataCopy, problemLines } from '../../tests/support/dataset/testData.ts';

const PROPOSALS = 'data/editorial/proposals.json';
const PLANS = 'data/editorial/plans.json';
const BLEKINGE = 'data/editorial/audits/blekinge.json';

const copy = new DataCopy({ whole: [] });
afterEach(() => copy.restore());
afterAll(() => copy.dispose());

type Node = Record<string | number, unknown>;

/** Puts another value at a path of a JSON file. */
function put(file: string, path: (string | number)[], value: unknown): void {
  const json = JSON.parse(copy.read(file).toString()) as Node;
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Node, json);
  parent[last] = value;
  copy.write(file, JSON.stringify(json, null, 2));
}

const places = (file: string) => problemLines(copy.root).map((line) => line.replace(new RegExp(`^${file}:\\d+ `), ''));

test.each([
  ['a source that there is not', ['facts', 0, 'sources', 0], 'nowhere', 'a folder of data/sources'],
  ['a sender that there is not', ['sender'], 'nobody', 'an id of senders'],
  ['an area that there is not', ['area'], 'space', 'an id of areas'],
  ['somebody who decides and is not there', ['decides', 0], 'kungen', 'an id of deciders'],
  ['an unknown status', ['status'], 'kanske', 'one of beslutat, pa-gang, avslaget, inget-hittat'],
  [
    'nothing found, with a fact that says otherwise',
    ['status'],
    'inget-hittat',
    'another status, since a fact rests it',
  ],
  ['a decision that is neither whole nor in part', ['status'], 'beslutat', 'whole or part'],
  ['a proposal with no part', ['parts'], [], 'at least one part'],
  ['an id that is not an address', ['id'], 'Förslag 1', 'a–z, 0–9 and hyphens'],
])('of a proposal, %s is refused', (_fault, path, value, expected) => {
  put(PROPOSALS, ['proposals', 0, ...path], value);
  const told = places(PROPOSALS).join('\n');
  expect(told).toContain(`proposals.0.`);
  expect(told).toContain(`expected ${expected}`);
});

test('a status that rests on nothing is refused', () => {
  put(PROPOSALS, ['proposals', 0, 'facts'], []);
  expect(places(PROPOSALS)).toEqual([
    'proposals.0.status "pa-gang": expected a fact of the role rests, or inget-hittat',
  ]);
});

test('a fact with no date says what is known of it', () => {
  put(PROPOSALS, ['proposals', 0, 'facts', 0, 'date'], null);
  expect(places(PROPOSALS)).toEqual(['proposals.0.facts.0.dateNote "null": expected a text, since there is no date']);
});

test('two proposals name each other, or neither does', () => {
  put(PROPOSALS, ['proposals', 1, 'sameQuestion'], ['ansvaret-i-lag']);
  expect(places(PROPOSALS)).toEqual([
    'proposals.1.sameQuestion.0 "ansvaret-i-lag": expected a proposal that names jobb-under-lakarutbildningen too',
  ]);
});

test('a document cannot have fewer proposals than are listed of it', () => {
  put(PROPOSALS, ['senders', 0, 'total'], 13);
  expect(places(PROPOSALS)).toEqual(['senders.0.total "13": expected at least 14, which are listed here']);
});

test.each([
  [
    'a question that a section without an assessment should assess',
    ['questions', 0, 'assessedIn'],
    ['3.3'],
    'assessments',
  ],
  ['a sub-question that names no section', ['questions', 1, 'sub', 0, 'describedIn'], ['9.9'], 'sections'],
  ['a list of recommendations that is not there', ['recommendations', 0, 'listedIn'], ['2'], 'recommendationLists'],
  ['a disagreement in no section', ['disagreements', 0, 'sections'], ['7'], 'sections'],
])('of an audit, %s is refused', (_fault, path, value, list) => {
  put(BLEKINGE, path, value);
  expect(places(BLEKINGE)).toEqual([`${[...path, 0].join('.')} "${value[0]}": expected a number of ${list}`]);
});

test.each([
  ['region', ['region'], '02', 'region "02": expected a code of data/regions.csv'],
  ['source', ['source'], 'nowhere', 'source "nowhere": expected a folder of data/sources'],
  ['name', ['id'], 'skane', 'id "skane": expected the file\'s name, blekinge'],
  [
    'figure beside a measure',
    ['figures', 0, 'comparison', 'indicator'],
    'x',
    'expected a definition in data/indicators',
  ],
  ['receiver of a recommendation', ['recommendations', 0, 'to'], 'Kungen', 'expected one of audited'],
])('of an audit, a %s that is not there is refused', (_what, path, value, expected) => {
  put(BLEKINGE, path, value);
  expect(places(BLEKINGE).join('\n')).toContain(expected);
});

describe('another region’s audit', () => {
  /** An audit that never was, as unlike Blekinge's as can be: one question, one list, no figures. */
  const fictional: Audit = {
    id: 'provinsen',
    region: '22',
    source: 'region-blekinges-revisorer-2022',
    name: 'Hyrpersonal',
    year: '2024-03',
    dates: [],
    commissionedBy: 'Revisorerna',
    carriedOutBy: 'En byrå',
    audited: ['Regionstyrelsen'],
    purpose: 'Att pröva.',
    scope: 'Allt.',
    method: 'Läsning.',
    answeredBy: ['Ingen'],
    factCheck: null,
    reply: 'Tack.',
    criteria: [],
    overall: { text: 'Det är bra.', sections: ['5'] },
    sections: [{ number: '5', title: 'Svar' }],
    questions: [{ text: 'Är det bra?', assessedIn: [], describedIn: ['5'], answer: 'Det beskrivs.', sub: [] }],
    assessments: [],
    recommendationLists: [],
    recommendations: [],
    listsDiffer: null,
    figures: [],
    disagreements: [],
    shows_not: 'Resten.',
    citing: 'Påhittad.',
  };

  test('is a file of its own: read, published and counted', () => {
    mkdirSync(join(copy.root, 'data/editorial/audits'), { recursive: true });
    copy.write('data/editorial/audits/provinsen.json', JSON.stringify(fictional));
    expect(problemLines(copy.root)).toEqual([]);
    const files = allDocuments(readDataset(copy.root));
    const json = (path: string) => JSON.parse(files.get(path) ?? 'null') as unknown;
    expect(auditDocumentSchema.parse(json('audits/provinsen.json'))).toMatchObject({
      ...fictional,
      path: '/granskningar/provinsen/',
    });
    const counted = { id: 'provinsen', region: '22', questions: 1, assessed: 0, recommendations: 0 };
    const { audits } = json('audits.json') as { audits: { id: string }[] };
    expect(audits.map(({ id }) => id)).toContain('blekinge');
    expect(audits.find(({ id }) => id === counted.id)).toMatchObject(counted);
  });
});

test.each([
  [['plans', 0, 'region'], '02', 'plans.0.region "02": expected a code of data/regions.csv'],
  [['plans', 0, 'source'], 'nowhere', 'plans.0.source "nowhere": expected a folder of data/sources'],
  [['plans', 0, 'state'], 'no', 'plans.0.state "no": expected one of'],
  [['plans', 0, 'state'], 'share', 'plans.0.share "null": expected the share, since that is its state'],
  [['others', 'source'], 'nowhere', 'others.source "nowhere": expected a folder of data/sources'],
])('of the plans, what is at %s is held against the rest', (path, value, expected) => {
  put(PLANS, path, value);
  expect(places(PLANS).join('\n')).toContain(expected);
});
