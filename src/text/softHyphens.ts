import { SOFT_HYPHEN } from './plain.ts';

/** Words of so many letters do not fit a heading on a small phone. */
const LONG = 13;
/** In a column, or in the key beside a map, these do not. */
export const LONG_IN_COLUMN = 9;

/**
 * What the long words of care begin with. Few browsers know where Swedish words may be parted, and none knows the seams
 * of these; a word that is not parted here, and does not fit, is torn anywhere. tests/access finds it.
 */
const HEADS = `
  akade(?=misk) akut allmän arbets barn bedöm centra(?=lern) beman(?=nings) bio disku(?=ter) distrikts distriktssköter(?=sk) fysio förlossnings för(?=troende) före(?=ning) författnings
  försörj(?=ningskvot) försörjnings graviditets grund götalands helhets heltids hyr hälso kanslers kompetens
  kost(?=naderna) kvadrat legiti legitimations listnings logoped(?=förb) lokali(?=ser) läkar med(?=räkn) medar medi(?=cinsk) meddelan(?=de) månads netto
  nings(?=kvot|kostn) patien(?=ter) person(?=alen) personal press primär privat psykiatri psykolog(?=förb) region(?=anst|fakta)
  rekommenda rekryterings röntgen sjuk sjukvårds skaraborgs skrivnings social specialiserings specialist
  svårig(?=het) tandläkar telefon tillgänglig tillsvidare tjänstgörings under ungdoms universitets ut(?=lokal|skriv)
  utbildnings utskrivnings visstids vuxen vård vårds öppen över
`;
/** What only bends a word does not go to the next line alone. */
const BENT = 'erna|arna|ens|ers|ker';
const HEAD = new RegExp(
  `^(?:${HEADS.trim()
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?=\\p{L}{3})(?!(?:${BENT})\\b)`,
  'iu',
);

/** The text with the places marked where its longest words may be parted. */
export const softHyphens = (text: string, long = LONG): string =>
  text.replace(/\p{L}+/gu, (word) => (word.length < long ? word : parted(word)));

/**
 * As much of a word as fits, to one of its marked places and with a hyphen, and what is left of it, still marked; null
 * where not even its first part does.
 */
export function firstLine(word: string, fits: (start: string) => boolean): { start: string; rest: string } | null {
  const parts = word.split(SOFT_HYPHEN);
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const start = `${parts.slice(0, count).join('')}-`;
    if (fits(start)) return { start, rest: parts.slice(count).join(SOFT_HYPHEN) };
  }
  return null;
}

function parted(word: string): string {
  const head = HEAD.exec(word)?.[0];
  return head ? head + SOFT_HYPHEN + parted(word.slice(head.length)) : word;
}
