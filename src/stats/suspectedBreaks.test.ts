import { describe, expect, test } from 'vitest';
import { suspectedBreaks } from './suspectedBreaks.ts';

const points = [
  { region: '01', period: '2022', value: 49.9 },
  { region: '01', period: '2020', value: 50 },
  { region: '01', period: '2021', value: 75 },
];
const why = 'x';
const ofRule = (suspectedBreak: Parameters<typeof suspectedBreaks>[1]['suspectedBreak']) =>
  suspectedBreaks(points, { suspectedBreak, breaks: [] });

describe('suspected breaks', () => {
  test('are steps larger than the limit, up or down, in the measure’s own unit', () => {
    expect(ofRule({ over: 25, why })).toEqual([{ region: '01', from: '2021', to: '2022', change: -25.1 }]);
    expect(ofRule({ over: 24.9, why }).map(({ to }) => to)).toEqual(['2021', '2022']);
  });

  test('are larger than so many per cent of the figure before', () => {
    expect(ofRule({ overPercent: 34, why }).map(({ to }) => to)).toEqual(['2021']);
    expect(ofRule({ overPercent: 50, why })).toEqual([]);
  });

  test('are none where the measure has been judged otherwise', () => {
    expect(ofRule({ judged: 'x' })).toEqual([]);
  });

  test('are none where a known change explains the step, for those regions that it is of', () => {
    const breaks = [{ after: '2021', label: 'x', regions: ['01'] }];
    expect(suspectedBreaks(points, { suspectedBreak: { over: 25, why }, breaks })).toEqual([]);
    const elsewhere = [{ after: '2021', label: 'x', regions: ['03'] }];
    expect(suspectedBreaks(points, { suspectedBreak: { over: 25, why }, breaks: elsewhere })).toHaveLength(1);
  });

  test('are of one region, not between two', () => {
    const two = points.slice(1).map((point, index) => ({ ...point, region: index ? '03' : '01' }));
    expect(suspectedBreaks(two, { suspectedBreak: { over: 1, why }, breaks: [] })).toEqual([]);
  });
});
