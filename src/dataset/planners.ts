import { plannersSchema, type Planners } from '../model/planners.ts';
import type { Problems } from './collect.ts';
import { sourceFolders } from './definitions.ts';
import { readEditorialFile, refuseTwice, refuseUnknown, refuseUnknownSources } from './editorialFile.ts';

const PLANNERS = 'data/editorial/planners.json';

/** Who decides, pays and advises; null when the file is at fault. */
export function readPlanners(root: string, problems: Problems): Planners | null {
  const file = readEditorialFile(root, problems, { file: PLANNERS, schema: plannersSchema });
  if (!file) return null;
  const { roles, levels, planners, chain } = file.contents;
  const sources = new Set(sourceFolders(root));
  refuseTwice(file, 'roles', roles);
  refuseTwice(file, 'levels', levels);
  refuseTwice(file, 'planners', planners);
  refuseTwice(file, 'chain', chain);
  planners.forEach(({ level, tasks }, index) => {
    const at = ['planners', index];
    refuseUnknown(file, { path: [...at, 'level'], value: level, list: 'levels', items: levels });
    tasks.forEach((task, place) => {
      const own = [...at, 'tasks', place];
      refuseUnknown(file, { path: [...own, 'role'], value: task.role, list: 'roles', items: roles });
      refuseUnknownSources(file, own, task.sources, sources);
    });
  });
  chain.forEach((link, index) => {
    const at = ['chain', index];
    refuseUnknown(file, { path: [...at, 'planner'], value: link.planner, list: 'planners', items: planners });
    refuseUnknownSources(file, at, link.sources, sources);
  });
  return file.contents;
}
