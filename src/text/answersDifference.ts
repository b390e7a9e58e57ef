import type { Category, Indicator } from '../model/indicator.ts';
import { isAssessment, isDirection } from './answers.ts';
import type { Difference, Known } from './differences.ts';
import { inRegion } from './names.ts';
import { capitalise, joinWords, numberWord } from './numbers.ts';
import { thirdText } from './places.ts';

type Tone = Category['tone'];

/** An answer that a source gives only by what it is not may be one of these. */
const MAY_BE: Partial<Record<Tone, readonly Tone[]>> = {
  'no-shortage': ['balance', 'surplus'],
  'not-fewer': ['more', 'same'],
};

/**
 * "Båda angav brist.", "Olika svar: brist i Blekinge, balans i Skåne.", "Skåne nådde målet, Blekinge nådde inte målet.",
 * "Kostnaden ökade i Skåne och minskade i Blekinge."
 */
export function answersDifference(
  known: readonly Known[],
  { categories, quantity }: Pick<Indicator, 'categories' | 'quantity'>,
): Difference {
  const given = categories
    .map((category) => ({ category, own: known.filter(({ figure }) => figure.category === category.id) }))
    .filter(({ own }) => own.length > 0);
  const [first] = given;
  if (!first) return { kind: 'uncompared', text: 'Går inte att jämföra.' };
  if (given.length === 1) return { kind: 'alike', text: sameAnswer(first.category, known.length, quantity) };
  const vague = given.find(({ category }) => given.some((other) => mayBe(category, other.category)));
  // Beside a third answer all are listed as they were given.
  if (vague && given.length === 2) {
    const { category, own } = vague;
    return { kind: 'alike', text: `Går inte att skilja åt: om ${namesOf(own)} säger källan bara ”${category.label}”.` };
  }
  const told = given.map(({ category, own }) =>
    isVerdict(category) ? `${namesOf(own)} ${category.label}` : `${category.label} ${placesOf(own)}`,
  );
  if (isAssessment(first.category)) return { kind: 'apart', text: `Olika svar: ${told.join(', ')}.` };
  return { kind: 'apart', text: sentenceOf(quantity, quantity === undefined ? told.join(', ') : joinWords(told)) };
}

/** With what rose or fell, where the definition names it. */
const sentenceOf = (quantity: string | undefined, told: string) =>
  `${capitalise([quantity, told].filter(Boolean).join(' '))}.`;

function sameAnswer(category: Category, count: number, quantity: string | undefined): string {
  const all = allOf(count);
  if (isAssessment(category)) return `${everyone(count)} angav ${category.label}.`;
  if (category.tone === 'yes') return `${everyone(count)} ${category.label}.`;
  if (isDirection(category)) return sentenceOf(quantity, `${category.label} i ${all}`);
  return `Samma för ${all}: ${category.label}.`;
}

const allOf = (count: number) => (count === 2 ? 'båda' : `alla ${numberWord(count)}`);
const everyone = (count: number) => capitalise(allOf(count));
const mayBe = (vague: Category, other: Category) => MAY_BE[vague.tone]?.includes(other.tone) ?? false;
const isVerdict = ({ tone }: Category) => tone === 'yes' || tone === 'no';
const namesOf = (known: readonly Known[]) => joinWords(known.map(({ region }) => region.short));
const placesOf = (known: readonly Known[]) => joinWords(known.map(({ region }) => inRegion(region)));

/**
 * Surveys are compared in thirds alone: "Båda hör till den mellersta tredjedelen.", "Skåne hör till den högsta tredjedelen av
 * regionerna, Gotland till den lägsta."
 */
export function thirdsDifference(known: readonly Known[]): Difference {
  const given = (['highest', 'middle', 'lowest'] as const)
    .map((third) => ({ third, own: known.filter(({ figure }) => figure.third === third) }))
    .filter(({ own }) => own.length > 0);
  const [first, ...rest] = given;
  if (!first) return { kind: 'uncompared', text: '' };
  if (rest.length === 0)
    return { kind: 'alike', text: `${everyone(known.length)} hör till den ${thirdText(first.third)} tredjedelen.` };
  const others = rest.map(({ third, own }) => `, ${namesOf(own)} till den ${thirdText(third)}`);
  return {
    kind: 'apart',
    text: `${namesOf(first.own)} hör till den ${thirdText(first.third)} tredjedelen av regionerna${others.join('')}.`,
  };
}
