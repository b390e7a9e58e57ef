import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimelineEvent } from '../../../src/model/timeline.ts';
import type { BrokenCase } from './brokenFigures.ts';
import { PROJECT } from './testData.ts';

// A timeline and a list of planners that must not reach a reader.

const TIMELINE = 'data/editorial/timeline.json';
const PLANNERS = 'data/editorial/planners.json';
const PUBLISHER = 'data/editorial/publisher.json';
const DATE = 'a date such as 2022, 2022-03 or 2022-03-14, or null where it is not known';

const broken = (fault: string, file: string, from: string, to: string, says: string): BrokenCase => ({
  fault,
  file,
  from,
  to,
  says,
});

/** Where an event stands today: a newer one before it moves it. */
const { events } = JSON.parse(readFileSync(join(PROJECT, TIMELINE), 'utf8')) as { events: Pick<TimelineEvent, 'id'>[] };
const at = (id: string) => `events.${events.findIndex((event) => event.id === id)}`;

const EVENTS = [
  broken(
    'an event on a day that there is not',
    TIMELINE,
    '"date": "2018-11-28"',
    '"date": "2018-11-31"',
    `${at('at-kravet-tas-bort')}.date "2018-11-31": expected ${DATE}`,
  ),
  broken(
    'an event with words for a date',
    TIMELINE,
    '"date": "2018-11-28"',
    '"date": "november 2018"',
    `${at('at-kravet-tas-bort')}.date "november 2018": expected ${DATE}`,
  ),
  broken(
    'an event out of order',
    TIMELINE,
    '"date": "2018-11-28"',
    '"date": "2019-11-28"',
    `${at('at-kravet-tas-bort')}.date "2019-11-28": expected the oldest first, and what has no year last`,
  ),
  broken(
    'an event without a year among the others',
    TIMELINE,
    '"date": "2018-11-28"',
    '"date": null',
    `${at('at-kravet-tas-bort')}.date "null": expected the oldest first, and what has no year last`,
  ),
  broken(
    'an event that stands twice',
    TIMELINE,
    '"id": "bt-startar"',
    '"id": "bt-skjuts-upp"',
    `${at('bt-startar')}.id "bt-skjuts-upp": expected this id once; it also stands at ${at('bt-skjuts-upp')}.id`,
  ),
  broken(
    'an event of an unknown kind',
    TIMELINE,
    '"kind": "overenskommelse"',
    '"kind": "avtal"',
    `${at('overenskommelse-om-at')}.kind "avtal": expected an id of kinds`,
  ),
  broken(
    'an event about something unknown',
    TIMELINE,
    '"tags": ["grundutbildning"]',
    '"tags": ["utbildning"]',
    `${at('sju-universitet-far-tillstand')}.tags.0 "utbildning": expected an id of tags`,
  ),
  broken(
    'an event of a publication that there is not',
    TIMELINE,
    '"sources": ["riksdagen-2018-19-sou5"]',
    '"sources": ["riksdagen-2018"]',
    `${at('at-kravet-tas-bort')}.sources.0 "riksdagen-2018": expected a folder of data/sources`,
  ),
];

const ACTORS = [
  broken(
    'an actor who stands twice',
    PLANNERS,
    '"id": "uka"',
    '"id": "regeringen"',
    'planners.3.id "regeringen": expected this id once; it also stands at planners.1.id',
  ),
  broken(
    'a chain that leads to nobody',
    PLANNERS,
    '"planner": "riksdagen"',
    '"planner": "kungen"',
    'chain.7.planner "kungen": expected an id of planners',
  ),
  broken(
    'a task that nobody has named',
    PLANNERS,
    '"role": "employs"',
    '"role": "hires"',
    'planners.4.tasks.2.role "hires": expected an id of roles',
  ),
  broken(
    'a task without a publication',
    PLANNERS,
    '"sources": ["uka-granskningar"]',
    '"sources": []',
    'planners.3.tasks.1.sources "[]": expected array to have >=1 items',
  ),
  broken(
    'a task of a publication that there is not',
    PLANNERS,
    '"sources": ["uka-granskningar"]',
    '"sources": ["uka"]',
    'planners.3.tasks.1.sources.0 "uka": expected a folder of data/sources',
  ),
];

const IMPRINT = [
  broken(
    'a mail address that is none',
    PUBLISHER,
    '"mail": null',
    '"mail": "redaktionen"',
    'mail "redaktionen": expected a mail address, or null',
  ),
  broken(
    'an address for a domain',
    PUBLISHER,
    '"domain": null',
    '"domain": "https://example.se/"',
    'domain "https://example.se/": expected a domain such as example.se, or null',
  ),
];

export const BROKEN_EDITORIAL: BrokenCase[] = [...EVENTS, ...ACTORS, ...IMPRINT];
