import { plannersSchema, type Planners } from '../model/planners.ts';
import type { Problems } from './collect.ts';
import {
  readEditorial,
  refuseTwice,
  refuseUnknownSources,
  refuseUnlisted,
  type KnownToEditorial,
} from './editorial.ts';

const PLANNERS = 'data/editorial/planners.json';

/** Who decides, pays and advises; null when the file is at fault. */
export function readPlanners(root: string, problems: Problems, known: KnownToEditorial): Planners | null {
  const read = readEditorial(root, problems, PLANNERS, plannersSchema);
  if (!read) return null;
  const { document, refuse } = read;
  const { roles, levels, planners, chain } = document;
  refuseTwice(refuse, 'roles', roles);
  refuseTwice(refuse, 'levels', levels);
  refuseTwice(refuse, 'planners', planners);
  refuseTwice(refuse, 'chain', chain);
  planners.forEach(({ level, tasks }, index) => {
    const at = ['planners', index];
    refuseUnlisted(refuse, [...at, 'level'], level, { levels });
    tasks.forEach((task, place) => {
      const own = [...at, 'tasks', place];
      refuseUnlisted(refuse, [...own, 'role'], task.role, { roles });
      refuseUnknownSources(refuse, own, task.sources, known);
    });
  });
  chain.forEach((link, index) => {
    const at = ['chain', index];
    refuseUnlisted(refuse, [...at, 'planner'], link.planner, { planners });
    refuseUnknownSources(refuse, at, link.sources, known);
  });
  return document;
}
