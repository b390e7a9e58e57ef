import { glossarySchema, type Term } from '../model/glossary.ts';
import type { Problems } from './collect.ts';
import { readEditorial } from './editorial.ts';

const GLOSSARY = 'data/editorial/glossary.json';

/** The terms; an id or a form that stands twice is refused, since a link could not tell which is meant. */
export function readGlossary(root: string, problems: Problems): Term[] {
  const read = readEditorial(root, problems, GLOSSARY, glossarySchema);
  if (!read) return [];
  const { terms } = read.document;
  const seen = new Map<string, string>();
  const refuseTwice = (path: (string | number)[], value: string, kind: string) => {
    const key = `${kind} ${value.toLocaleLowerCase('sv')}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path.join('.'));
    else read.refuse(path, value, `this ${kind} once; it also stands at ${first}`);
  };
  terms.forEach(({ id, forms }, index) => {
    refuseTwice(['terms', index, 'id'], id, 'id');
    forms.forEach((form, at) => refuseTwice(['terms', index, 'forms', at], form, 'form'));
  });
  return terms;
}
