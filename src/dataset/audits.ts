import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { auditSchema, type Audit } from '../model/audit.ts';
import type { Problems } from './collect.ts';
import { INDICATORS } from './definitions.ts';
import {
  lacks,
  readEditorial,
  refuseUnknownRegion,
  refuseUnknownSource,
  type KnownToEditorial,
  type Refuse,
} from './editorial.ts';

const AUDITS = 'data/editorial/audits';

/** All audits, by their names. A section that anything refers to must be among the audit's own. */
export function readAudits(root: string, problems: Problems, known: KnownToEditorial): Audit[] {
  const folder = join(root, AUDITS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  // Sorted by code point, so that the output does not depend on the file system.
  return names.toSorted().flatMap((name) => {
    const read = readEditorial(root, problems, `${AUDITS}/${name}`, auditSchema);
    if (!read) return [];
    const { document, refuse } = read;
    const id = name.replace(/\.json$/, '');
    if (document.id !== id) refuse(['id'], document.id, `the file's name, ${id}`);
    refuseUnknown(document, known, refuse);
    refuseSections(document, refuse);
    return [document];
  });
}

function refuseUnknown(
  { region, source, audited, recommendations, figures }: Audit,
  known: KnownToEditorial,
  refuse: Refuse,
): void {
  refuseUnknownRegion(refuse, ['region'], region, known);
  refuseUnknownSource(refuse, ['source'], source, known);
  recommendations.forEach(({ to }, at) => {
    if (!audited.includes(to)) refuse(['recommendations', at, 'to'], to, 'one of audited');
  });
  figures.forEach(({ comparison }, at) => {
    if (comparison && lacks(known.indicators, comparison.indicator)) {
      refuse(['figures', at, 'comparison', 'indicator'], comparison.indicator, `a definition in ${INDICATORS}`);
    }
  });
}

/** Every reference to a section, against the list of sections; assessments and lists also against their own. */
function refuseSections(audit: Audit, refuse: Refuse): void {
  const numbers = audit.sections.map(({ number }) => number);
  const assessed = audit.assessments.map(({ section }) => section);
  const lists = audit.recommendationLists.map(({ section }) => section);
  const hold = (path: (string | number)[], refs: readonly string[], among = numbers, name = 'sections') =>
    refs.forEach((number, at) => {
      if (!among.includes(number)) refuse([...path, at], number, `a number of ${name}`);
    });
  const holdOne = (path: (string | number)[], number: string | null) => {
    if (number !== null && !numbers.includes(number)) refuse(path, number, 'a number of sections');
  };
  numbers.forEach((number, at) => {
    if (numbers.indexOf(number) !== at) refuse(['sections', at, 'number'], number, 'each number once');
  });
  hold(['overall', 'sections'], audit.overall.sections);
  audit.questions.forEach((question, index) => {
    for (const [path, { assessedIn, describedIn }] of [
      [[], question] as const,
      ...question.sub.map((one, at) => [['sub', at], one] as const),
    ]) {
      hold(['questions', index, ...path, 'assessedIn'], assessedIn, assessed, 'assessments');
      hold(['questions', index, ...path, 'describedIn'], describedIn);
    }
  });
  audit.dates.forEach(({ section }, at) => holdOne(['dates', at, 'section'], section));
  audit.assessments.forEach(({ section, covers }, at) => {
    holdOne(['assessments', at, 'section'], section);
    hold(['assessments', at, 'covers'], covers);
  });
  audit.recommendationLists.forEach(({ section }, at) => holdOne(['recommendationLists', at, 'section'], section));
  audit.recommendations.forEach(({ listedIn }, at) =>
    hold(['recommendations', at, 'listedIn'], listedIn, lists, 'recommendationLists'),
  );
  audit.figures.forEach(({ section }, at) => holdOne(['figures', at, 'section'], section));
  audit.disagreements.forEach(({ sections }, at) => hold(['disagreements', at, 'sections'], sections));
}
