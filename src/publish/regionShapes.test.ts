import { geoArea } from 'd3-geo';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { realFiles } from '../../tests/support/publishedFiles.ts';

const files = await realFiles();
const { regions } = realDataset();
const geo = JSON.parse(String(files.get('regions.geojson'))) as FeatureCollection<MultiPolygon>;
const topo = JSON.parse(String(files.get('regions.topojson'))) as Topology;

const HALF_A_SPHERE = 2 * Math.PI;
const told = regions.map(({ code, short, iso, nuts3 }) => ({
  region_code: code,
  region: short,
  iso_3166_2: iso,
  nuts: nuts3,
}));

test('each region has one shape with its codes, in both files', () => {
  const found = feature(topo, topo.objects['regions'] as GeometryCollection);
  for (const { features } of [geo, found]) expect(features.map(({ properties }) => properties)).toEqual(told);
});

test('the outer rings go against the clock, as RFC 7946 has it, and d3 has it the other way', () => {
  for (const { geometry, properties } of geo.features) {
    for (const [outer = []] of geometry.coordinates) {
      const area = geoArea({ type: 'Polygon', coordinates: [outer] });
      expect(area, String(properties?.['region'])).toBeGreaterThan(HALF_A_SPHERE);
    }
  }
});

test('every ring is closed and stands in Sweden', () => {
  for (const ring of geo.features.flatMap(({ geometry }) => geometry.coordinates.flat())) {
    expect(ring.at(-1)).toEqual(ring[0]);
    for (const [longitude = 0, latitude = 0] of ring) {
      expect(longitude > 10 && longitude < 25 && latitude > 55 && latitude < 70).toBe(true);
    }
  }
});
