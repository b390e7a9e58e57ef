import { geoArea, geoPath, geoStream, geoTransverseMercator } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapShapes } from './documents.ts';

type Point = readonly [number, number];

/** Sweden's central meridian in SWEREF 99 TM: the country stands upright, as on the maps that readers know. */
const CENTRAL_MERIDIAN = 15;

/**
 * The regions as SVG paths on a whole-numbered grid `width` units wide, so that no projection is computed in a browser.
 * Rounded first, then without doubled points and points on a line, written with relative commands: a third of the bytes.
 */
export function mapShapes(topology: Topology, width: number): MapShapes {
  const found = feature(topology, topology.objects['lan'] as GeometryCollection);
  const regions = { ...found, features: found.features.map((region) => wound(region as Region)) };
  const projection = geoTransverseMercator().rotate([-CENTRAL_MERIDIAN, 0]).fitWidth(width, regions);
  const height = Math.ceil(geoPath(projection).bounds(regions)[1][1]);
  const paths = regions.features.map((region) => {
    const rings: Point[][] = [];
    geoStream(region, projection.stream(ringCollector(rings)));
    const drawn = rings.map(simplify).filter((ring) => ring.length > 2);
    return [String(region.id), drawn.map(relativePath).join('')] as const;
  });
  return { width, height, paths: Object.fromEntries(paths) };
}

type Region = Feature<Polygon | MultiPolygon>;

/** A ring that is walked the other way, as RFC 7946 has it, is to d3 the whole world but for the region. */
function wound({ geometry, ...region }: Region): Feature<MultiPolygon> {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) => (isWorld(rings) ? rings.map((ring) => ring.toReversed()) : rings));
  return { ...region, geometry: { type: 'MultiPolygon', coordinates } };
}

const HALF_A_SPHERE = 2 * Math.PI;
/** Whether d3 takes the rings of a polygon for all of the world but it. */
export const isWorld = (coordinates: Position[][]) => geoArea({ type: 'Polygon', coordinates }) > HALF_A_SPHERE;

function ringCollector(rings: Point[][]) {
  let ring: Point[] = [];
  return {
    point: (x: number, y: number) => void ring.push([Math.round(x), Math.round(y)]),
    lineStart: () => void (ring = []),
    lineEnd: () => void rings.push(ring),
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  };
}

/** A closed ring without its repeated end, doubled points, spikes, or points on the line between their neighbours. */
function simplify(ring: readonly Point[]): Point[] {
  let points = [...ring];
  for (let before = Infinity; points.length < before;) {
    before = points.length;
    points = points.filter((point, index) => {
      const previous = points.at(index - 1)!;
      const next = points[(index + 1) % points.length]!;
      return !isSame(point, previous) && !isOnLine(previous, point, next);
    });
  }
  return points;
}

const isSame = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

function isOnLine(a: Point, b: Point, c: Point): boolean {
  return (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]);
}

function relativePath(ring: readonly Point[]): string {
  const [first, ...rest] = ring as [Point, ...Point[]];
  let at = first;
  const steps = rest.map((point) => {
    const step = pair(point[0] - at[0], point[1] - at[1]);
    at = point;
    return step;
  });
  return `M${pair(...first)}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

const pair = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`);
