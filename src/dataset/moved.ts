import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readCsvTable } from '../readers/csvTable.ts';
import type { Problems } from './collect.ts';

const MOVED = 'data/moved.csv';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'a–z, digits and hyphens' });
const movedSchema = z.strictObject({ from: slug, to: slug });

/** A region or a measure that has another slug than it once had. */
export type Moved = z.infer<typeof movedSchema>;

/**
 * The slugs that addresses once had, held against those of today: an old one is nobody's now, and leads to one that is. None where nothing has
 * moved.
 * @param slugs of the regions and the measures; null while these are at fault themselves
 */
export function readMoved(root: string, problems: Problems, slugs: ReadonlySet<string> | null): Moved[] {
  if (!existsSync(join(root, MOVED))) return [];
  const table = problems.attempt(() => readCsvTable(root, MOVED, { obligatory: ['from', 'to'] }), null);
  const seen = new Set<string>();
  return (table?.rows ?? []).flatMap(({ line, cells }) => {
    const refuse = (column: 'from' | 'to', expected: string) =>
      problems.add({ file: MOVED, line, column, value: cells[column] ?? '', expected });
    const { data } = movedSchema.safeParse(cells);
    if (!data) {
      refuse(slug.safeParse(cells['from']).success ? 'to' : 'from', 'a slug: a–z, digits and hyphens');
      return [];
    }
    if (seen.has(data.from)) refuse('from', 'each old slug once');
    if (slugs?.has(data.from)) refuse('from', 'a slug that no region and no measure has now');
    if (slugs && !slugs.has(data.to)) refuse('to', 'the slug of a region or a measure');
    seen.add(data.from);
    return [data];
  });
}
