import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, overlaps } from '../boxes.ts';
import { boxOf, placeLabels } from './placeLabels.ts';

const FRAME = { left: 0, right: 600, top: 0, bottom: 400 };
const dots = fc.array(
  fc.record({
    x: fc.integer({ min: 10, max: 590 }),
    y: fc.integer({ min: 10, max: 390 }),
    width: fc.integer({ min: 30, max: 140 }),
    isNeeded: fc.boolean(),
  }),
  { maxLength: 22 },
);

describe('labels of dots', () => {
  it('never lie on each other, on another dot or outside', () => {
    fc.assert(
      fc.property(dots, (all) => {
        const boxes = placeLabels(all, FRAME).flatMap((place, index) =>
          place ? [{ index, box: boxOf(place, all[index]?.width ?? 0) }] : [],
        );
        for (const { index, box } of boxes) {
          expect(isWithin(box, FRAME)).toBe(true);
          expect(boxes.some((other) => other.index !== index && overlaps(box, other.box))).toBe(false);
          const dotsUnder = all.filter(
            ({ x, y }, at) => at !== index && overlaps(box, { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }),
          );
          expect(dotsUnder).toEqual([]);
        }
      }),
    );
  });

  it('are all there where there is room, the first with the best place', () => {
    const places = placeLabels(
      [
        { x: 100, y: 100, width: 60, isNeeded: false },
        { x: 300, y: 300, width: 60, isNeeded: false },
      ],
      FRAME,
    );
    expect(places.map((place) => place?.anchor)).toEqual(['start', 'start']);
  });

  it('at the left edge stand clear of the axis', () => {
    expect(placeLabels([{ x: 60, y: 100, width: 90, isNeeded: false }], { ...FRAME, left: 52 })[0]?.anchor).toBe(
      'start',
    );
    const [label] = placeLabels([{ x: 580, y: 100, width: 90, isNeeded: false }], { ...FRAME, left: 500 });
    expect(label).toBeNull();
  });

  it('at the right edge stand to the left', () => {
    expect(placeLabels([{ x: 580, y: 100, width: 90, isNeeded: false }], FRAME)[0]?.anchor).toBe('end');
  });

  it('that are needed stand further off where there is no room beside, and say so', () => {
    const crowd = [-18, 0, 18].flatMap((x) =>
      [-16, 0, 16].map((y) => ({ x: 300 + x, y: 200 + y, width: 90, isNeeded: false })),
    );
    const middle = crowd.findIndex(({ x, y }) => x === 300 && y === 200);
    expect(placeLabels(crowd, FRAME)[middle]).toBeNull();
    const needed = crowd.map((dot, index) => ({ ...dot, isNeeded: index === middle }));
    expect(placeLabels(needed, FRAME)[middle]?.isFar).toBe(true);
  });
});
