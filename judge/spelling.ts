import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-sv';
import { loadModule } from 'hunspell-asm';
import type { PlacesDocument } from '../src/publish/documents.ts';
import { htmlOf, published } from '../tests/support/site.ts';
import type { Case, Finding, Judge, Verdict } from './case.ts';
import { textsOf } from './pageText.ts';
import { wordsIn } from './words.ts';

/**
 * Words that are right and that the dictionary does not have, one a line, sorted, as Hunspell wants its users' own:
 * "listtak/tak" is bent and joined to other words as "tak" is; "Kolada" has this form alone.
 */
const OWN_WORDS = new URL('./words.txt', import.meta.url);

export const SPELLING: Judge = { id: 'spelling', by: ['hunspell-asm', 'dictionary-sv'], judge };

type Spell = (word: string) => boolean;

interface OwnWord {
  word: string;
  /** A word of the dictionary that it is bent as. */
  model?: string;
}

/** Every Swedish word of the pages, by Hunspell, which knows how Swedish compounds are made. */
async function judge({ dir, pages, isWhole, say }: Case): Promise<Verdict> {
  const places = new Map<string, { page: string; text: string }>();
  for (const [at, path] of pages.entries()) {
    if (at % 100 === 0) say(`page ${at + 1} of ${pages.length}`);
    for (const text of textsOf(htmlOf(dir, path))) {
      for (const word of wordsIn(text)) if (!places.has(word)) places.set(word, { page: path, text });
    }
  }
  say(`${places.size} words`);
  const own = ownWords();
  const { plain, extended } = await spellers(own);
  const unknown = [...places].filter(([word]) => !isRight(word, extended));
  const findings: Finding[] = unknown.map(([word, { page, text }]) => ({
    page,
    rule: 'unknown word',
    message: word,
    place: around(text, word),
  }));
  if (isWhole) findings.push(...faultsOfList(own, [...places.keys()], plain));
  return { judged: `${places.size} words of ${pages.length} pages`, findings };
}

function ownWords(): OwnWord[] {
  const lines = readFileSync(OWN_WORDS, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [word = '', model] = line.split('/');
    return { word, model };
  });
}

/** Hunspell as it comes, and with our own words and the names of regions and municipalities. */
async function spellers(own: readonly OwnWord[]): Promise<{ plain: Spell; extended: Spell }> {
  const factory = await loadModule();
  const [aff, dic] = [factory.mountBuffer(dictionary.aff), factory.mountBuffer(dictionary.dic)];
  const plain = factory.create(aff, dic);
  const extended = factory.create(aff, dic);
  for (const name of namesOfPlaces()) for (const form of [name, `${name}s`]) extended.addWord(form);
  for (const { word, model } of own) {
    if (model) extended.addWordWithAffix(word, model);
    else extended.addWord(word);
  }
  return { plain: (word) => plain.spell(word), extended: (word) => extended.spell(word) };
}

/** Whole, or each part between hyphens; what ends with one lends its end from another word, as in "läkar- och". */
function isRight(word: string, known: Spell): boolean {
  if (word.endsWith('-')) return [`${word.slice(0, -1)}dag`, word.slice(0, -1)].some((whole) => isRight(whole, known));
  return known(word) || (word.includes('-') && word.split('-').every((part) => part === '' || known(part)));
}

/** The names of regions and municipalities are right as the data has them. */
function namesOfPlaces(): string[] {
  const { regions, municipalities } = published<PlacesDocument>('places.json');
  const names = [
    ...regions.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...municipalities.map(([name]) => name),
  ];
  return names.flatMap(wordsIn);
}

function faultsOfList(own: readonly OwnWord[], words: readonly string[], plain: Spell): Finding[] {
  const about = (message: string) => ({ page: '/judge/words.txt', rule: 'own word', message });
  const text = words
    .filter((word) => !isRight(word, plain))
    .join(' ')
    .toLowerCase();
  // What is bent may lose its last letter: nota, notor.
  const stem = ({ word, model }: OwnWord) => (model ? word.slice(0, -1) : word).toLowerCase();
  const isUsed = (entry: OwnWord) => text.includes(stem(entry));
  const list = own.map(({ word }) => word);
  return [
    ...own.filter(({ word }) => plain(word)).map(({ word }) => about(`${word} is in the dictionary`)),
    ...own.filter((entry) => !isUsed(entry)).map(({ word }) => about(`${word} is on no page`)),
    ...own.filter(({ model }) => model && !plain(model)).map(({ model }) => about(`${model ?? ''} is no model`)),
    ...(list.join() === list.toSorted(new Intl.Collator('sv').compare).join() ? [] : [about('the list is not sorted')]),
  ];
}

function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return text
    .slice(Math.max(0, at - 40), at + word.length + 40)
    .replace(/\s+/g, ' ')
    .trim();
}
