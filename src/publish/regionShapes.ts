import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { NamedRegion } from './figureColumns.ts';
import { isWorld } from './mapShapes.ts';

/** Of a coordinate in degrees: ten metres, which is finer than the borders are drawn. */
const DECIMALS = 4;

const toldOf = ({ code, short, iso, nuts3 }: NamedRegion) => ({
  region_code: code,
  region: short,
  iso_3166_2: iso,
  nuts: nuts3,
});

/** The regions' borders with their codes, as they came: arcs that neighbours share. */
export function regionsTopoJson(topology: Topology, regions: readonly NamedRegion[]): Topology {
  const lan = topology.objects['lan'] as GeometryCollection;
  const told = new Map(regions.map((region) => [region.code, toldOf(region)]));
  const geometries = lan.geometries.map((shape) => ({ ...shape, properties: told.get(String(shape.id)) }));
  return { ...topology, objects: { regions: { ...lan, geometries } as GeometryCollection } };
}

/** The same as GeoJSON by RFC 7946: degrees of WGS 84, longitude first, the outer rings against the clock. */
export function regionsGeoJson(topology: Topology, regions: readonly NamedRegion[]): FeatureCollection {
  const named = regionsTopoJson(topology, regions);
  const { features } = feature(named, named.objects['regions'] as GeometryCollection);
  return { type: 'FeatureCollection', features: features.map((region) => asPublished(region as Region)) };
}

type Region = Feature<Polygon | MultiPolygon>;

function asPublished({ geometry, ...region }: Region): Feature {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) =>
    (isWorld(rings) ? rings : rings.map((ring) => ring.toReversed())).map((ring) => ring.map(rounded)),
  );
  return { ...region, geometry: { type: 'MultiPolygon', coordinates } };
}

const rounded = (position: Position): Position => position.map((degrees) => Number(degrees.toFixed(DECIMALS)));
