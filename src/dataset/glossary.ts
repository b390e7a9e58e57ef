import { glossarySchema, type Term } from '../model/glossary.ts';
import { readJsonFile } from '../readers/jsonFile.ts';
import type { Problems } from './collect.ts';

const GLOSSARY = 'data/editorial/glossary.json';

/** The terms; an id or a form that stands twice is refused, since a link could not tell which is meant. */
export function readGlossary(root: string, problems: Problems): Term[] {
  const json = problems.attempt(() => readJsonFile(root, GLOSSARY), null);
  const terms = (json && problems.document(glossarySchema, GLOSSARY, json)?.terms) ?? [];
  const seen = new Map<string, string>();
  const refuseTwice = (path: (string | number)[], value: string, kind: string) => {
    const key = `${kind} ${value.toLocaleLowerCase('sv')}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, path.join('.'));
    else {
      const expected = `this ${kind} once; it also stands at ${first}`;
      problems.add({ file: GLOSSARY, line: json?.lineOf(path), column: path.join('.'), value, expected });
    }
  };
  terms.forEach(({ id, forms }, index) => {
    refuseTwice(['terms', index, 'id'], id, 'id');
    forms.forEach((form, at) => refuseTwice(['terms', index, 'forms', at], form, 'form'));
  });
  return terms;
}
