import { z } from 'zod';

const pair = z.tuple([z.number(), z.number()]);
/** A position in `arcs`; `~index` is the same arc drawn backwards. */
const ring = z.array(z.int()).min(1);
const polygon = z.array(ring).min(1);

const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), id: z.string(), arcs: polygon }),
  z.object({ type: z.literal('MultiPolygon'), id: z.string(), arcs: z.array(polygon).min(1) }),
]);

/** The part of TopoJSON that the map is made of: polygons with an id, and the arcs that they share. */
export const topologySchema = z
  .object({
    type: z.literal('Topology'),
    transform: z.object({ scale: pair, translate: pair }).optional(),
    objects: z.object({ lan: z.object({ type: z.literal('GeometryCollection'), geometries: z.array(shape) }) }),
    arcs: z.array(z.array(pair).min(2)),
  })
  .superRefine(({ arcs, objects }, context) => {
    objects.lan.geometries.forEach((geometry, index) => {
      const used = geometry.arcs.flat(2);
      if (used.every((arc) => (arc < 0 ? ~arc : arc) < arcs.length)) return;
      const path = ['objects', 'lan', 'geometries', index, 'arcs'];
      context.addIssue({ code: 'custom', path, message: `only the ${arcs.length} arcs that the map has` });
    });
  });
