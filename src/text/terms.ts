import type { Term } from '../model/glossary.ts';

export interface TextPart {
  text: string;
  /** Id of the term that the text is. */
  term: string | null;
}

/**
 * A text parted into plain words and glossary terms, longest form first, each term only where it is met the first time:
 * `met` holds the ids already linked on the page, and is added to.
 */
export function partsOf(text: string, terms: readonly Pick<Term, 'id' | 'forms'>[], met: Set<string>): TextPart[] {
  const forms = terms
    .flatMap(({ id, forms: own }) => own.map((form) => ({ id, form })))
    .toSorted((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return [{ text, term: null }];
  const pattern = new RegExp(
    `(?<![\\p{L}\\d-])(${forms.map(({ form }) => escapeForm(form)).join('|')})(?![\\p{L}\\d-])`,
    'giu',
  );
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const id = forms.find(({ form }) => isSame(form, match[0]))?.id;
    if (id === undefined || met.has(id)) continue;
    met.add(id);
    if (match.index > from) parts.push({ text: text.slice(from, match.index), term: null });
    parts.push({ text: match[0], term: id });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), term: null });
  return parts;
}

const isSame = (a: string, b: string) => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv');
const escapeForm = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
