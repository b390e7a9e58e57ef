import { expect, test } from 'vitest';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { mapShapes } from './mapShapes.ts';

const { map } = realDataset();
const { paths, width, height } = mapShapes(map, 440);

type Shape = Polygon | MultiPolygon;
const backwards = (ring: readonly number[]) => ring.toReversed().map((arc) => ~arc);
const turned = (shape: Shape): Shape =>
  shape.type === 'Polygon'
    ? { ...shape, arcs: shape.arcs.map(backwards) }
    : { ...shape, arcs: shape.arcs.map((polygon) => polygon.map(backwards)) };

function turnedMap(codes: readonly string[]): Topology {
  const lan = map.objects['lan'] as GeometryCollection;
  const geometries = lan.geometries.map((shape) => (codes.includes(String(shape.id)) ? turned(shape as Shape) : shape));
  return { ...map, objects: { lan: { ...lan, geometries } } };
}

/** Where a path goes, whatever corner it begins in. */
const cornersOf = (path: string) => {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Ml]?) ?(-?\d+)[ ]?(-?\d+)/g)]
    .map(([, command, dx, dy]) => {
      [x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
      return `${x} ${y}`;
    })
    .toSorted();
};

test('every region has a path, and the country is taller than wide', () => {
  expect(Object.values(paths).filter((path) => path.length < 50)).toEqual([]);
  expect(height).toBeGreaterThan(2 * width);
});

test.each([
  ['whole', Object.keys(paths)],
  ['one region of it', ['09']],
  ['a region of many parts', ['14', '01']],
])('a map that is wound the other way is the same map: %s', (_what, codes) => {
  const other = mapShapes(turnedMap(codes), 440);
  expect(other.height).toBe(height);
  for (const [code, path] of Object.entries(paths)) expect(cornersOf(other.paths[code] ?? '')).toEqual(cornersOf(path));
});
