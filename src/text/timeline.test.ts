import { describe, expect, test } from 'vitest';
import { eventDate, eventsByYear } from './timeline.ts';

describe('the date of an event', () => {
  test.each([
    [{ date: '2018-11-28', dateText: null }, '28\u00A0november 2018'],
    [{ date: '2019-02', dateText: null }, 'februari 2019'],
    [{ date: '2023', dateText: null }, '2023'],
    [{ date: '2020', dateText: 'hösten 2020' }, 'hösten 2020'],
    [{ date: null, dateText: '1 maj' }, '1 maj, årtal framgår inte'],
    [{ date: null, dateText: null }, 'Årtal framgår inte'],
  ])('%o is told as closely as it is known', (event, expected) => expect(eventDate(event)).toBe(expected));
});

test('the years come in order, what is older together, and what has no year last', () => {
  const dates = ['2000', '2016-02', '2018-06', '2018-11-28', '2020', null];
  const groups = eventsByYear(
    dates.map((date) => ({ date, dateText: null })),
    2018,
  );
  expect(groups.map(({ name, events }) => `${name}: ${events.length}`)).toEqual([
    'Före 2018: 2',
    '2018: 2',
    '2020: 1',
    'Årtal framgår inte: 1',
  ]);
});
