import type { Category, Indicator } from '../model/indicator.ts';

interface Given {
  category: Category;
  count: number;
}

/** Answers that a region gave of itself; goals reached, decisions and directions follow from what happened. */
const ASSESSMENTS: ReadonlySet<Category['tone']> = new Set(['shortage', 'no-shortage', 'balance', 'surplus']);
const DIRECTIONS: ReadonlySet<Category['tone']> = new Set(['more', 'not-fewer', 'same', 'fewer']);

export const isAssessment = ({ tone }: Pick<Category, 'tone'>): boolean => ASSESSMENTS.has(tone);
export const isDirection = ({ tone }: Pick<Category, 'tone'>): boolean => DIRECTIONS.has(tone);

/** The tone of an answer by its id, which a shape stands for; null where there is no answer. */
export const toneOf = (
  id: string | undefined,
  { categories }: Pick<Indicator, 'categories'>,
): Category['tone'] | null => categories.find((category) => category.id === id)?.tone ?? null;

/** Whom an assessment is of: "Barnmorskor". */
export const professionOf = ({ assessmentOf, short }: Pick<Indicator, 'assessmentOf' | 'short'>): string =>
  assessmentOf ?? short;

const VERDICTS: Partial<Record<Category['tone'], string>> = { yes: 'ja', no: 'nej' };

/** In a narrow column: "ja" and "nej", since the title says what was reached or not; other answers as they are. */
export const answerShort = ({ tone, label }: Pick<Category, 'tone' | 'label'>): string => VERDICTS[tone] ?? label;

/** An answer such as "svarade kanske" or "nådde målet" says itself what was done. */
const hasVerb = (label: string) => /^\p{L}+de\b/u.test(label);

/** What stands between a region and its answer: "Kalmar län angav brist", "Kalmar län nådde målet". */
export const verbOf = (category: Pick<Category, 'tone' | 'label'>): string =>
  isAssessment(category) && !hasVerb(category.label) ? 'angav ' : '';

/** An answer's verb, which may stand before the one who gave it, and the rest: "nådde" and "inte målet". */
export function verbAndRest(label: string): { verb: string; answer: string } {
  const [verb = '', ...rest] = label.split(' ');
  return { verb, answer: rest.join(' ') };
}

/** "19 av 21 regioner angav brist, 2 balans"; of a verdict "5 av 21 regioner nådde målet"; of a direction "17 av 21 ökade, 3 minskade". */
export function answersText(given: readonly Given[], of: number): string | null {
  const [first, ...rest] = given.toSorted((a, b) => b.count - a.count);
  if (!first) return null;
  const reached = given.find(({ category }) => category.tone === 'yes');
  if (reached || first.category.tone === 'no') {
    const { count, category } = reached ?? first;
    return `${count} av ${of} regioner ${category.label}`;
  }
  const subject = isDirection(first.category) ? '' : `regioner ${verbOf(first.category)}`;
  return [
    `${first.count} av ${of} ${subject}${first.category.label}`,
    ...rest.map(({ category, count }) => `${count} ${category.label}`),
  ].join(', ');
}
