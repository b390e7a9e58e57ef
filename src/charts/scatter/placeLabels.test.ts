import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, overlaps, placeLabels } from './placeLabels.ts';

const SIZE = { left: 0, width: 600, height: 400 };
const dots = fc.array(
  fc.record({
    x: fc.integer({ min: 10, max: 590 }),
    y: fc.integer({ min: 10, max: 390 }),
    width: fc.integer({ min: 30, max: 140 }),
  }),
  { maxLength: 22 },
);

describe('labels of dots', () => {
  it('never lie on each other, on another dot or outside', () => {
    fc.assert(
      fc.property(dots, (all) => {
        const boxes = placeLabels(all, SIZE).flatMap((place, index) =>
          place ? [{ index, box: boxOf(place, all[index]?.width ?? 0) }] : [],
        );
        for (const { index, box } of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(SIZE.height);
          expect(boxes.some((other) => other.index !== index && overlaps(box, other.box))).toBe(false);
          const dotsUnder = all.filter(
            ({ x, y }, at) => at !== index && overlaps(box, { x: x - 5, y: y - 5, width: 10, height: 10 }),
          );
          expect(dotsUnder).toEqual([]);
        }
      }),
    );
  });

  it('are all there where there is room, the first with the best place', () => {
    const places = placeLabels(
      [
        { x: 100, y: 100, width: 60 },
        { x: 300, y: 300, width: 60 },
      ],
      SIZE,
    );
    expect(places.map((place) => place?.anchor)).toEqual(['start', 'start']);
  });

  it('at the left edge stand clear of the axis', () => {
    expect(placeLabels([{ x: 60, y: 100, width: 90 }], { ...SIZE, left: 52 })[0]?.anchor).toBe('start');
    const [label] = placeLabels([{ x: 580, y: 100, width: 90 }], { ...SIZE, left: 500 });
    expect(label).toBeNull();
  });

  it('at the right edge stand to the left', () => {
    expect(placeLabels([{ x: 580, y: 100, width: 90 }], SIZE)[0]?.anchor).toBe('end');
  });
});
