import type { Indicator } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
import type { Source } from '../model/source.ts';
import { askedBy } from '../model/template.ts';
import type { Problems } from './collect.ts';

// What the next figures change stands in no definition: which period a measure leads with, from when to when its series
// goes, who is missing, and when it was read. The program tells it, by the figures of the day.

type Path = (string | number)[];
type Refuse = (path: Path, value: string, expected: string) => void;

interface Rule {
  /** Of a sentence. */
  says: RegExp;
  /** Only of measures whose figures the desk brings in, for the others have no next figures. */
  ofImported: boolean;
  instead: string;
}

const YEAR = String.raw`\b(?:19|20)\d{2}\b`;
const LEAD = 'this left out: the page says which period it begins with, and why';
const SERIES = 'this left out: the years of the series, and who is missing in them, are told by the figures';

/** A sentence that has these words and a year, in any order. */
const withYear = (words: string): RegExp => new RegExp(`(?:${words}).*${YEAR}|${YEAR}.*(?:${words})`);

const RULES: readonly Rule[] = [
  { says: new RegExp(`\\b(?:börjar|utgår)\\b.*\\b(?:med|från) ${YEAR}`), ofImported: false, instead: LEAD },
  { says: withYear('\\b[Dd]et senaste (?:året|halvåret|kvartalet)\\b'), ofImported: false, instead: LEAD },
  { says: withYear('\\bSerien\\b|\\bgår att följa\\b'), ofImported: true, instead: SERIES },
  { says: withYear('\\bregioner (?:har )?(?:en uppgift|ett tal)\\b'), ofImported: true, instead: SERIES },
  { says: withYear('\\bsaknas\\b|\\binget tal för riket\\b'), ofImported: true, instead: SERIES },
  {
    says: new RegExp(`^Uppgift(?:en|erna) gäller .*${YEAR}`),
    ofImported: true,
    instead: 'this left out: figures of a single period long ago say so themselves',
  },
  { says: withYear('\\b[Oo]mgång(?:en)?\\b'), ofImported: true, instead: '{newest} for the period' },
  {
    says: new RegExp(`\\b(?:läst\\w*|publicerade|hämtad\\w*|togs ut)\\b.*\\bden \\d{1,2} \\S+ ${YEAR}`),
    ofImported: true,
    instead: '{read} or, of a copy, {copied} for the day',
  },
];

const SENTENCES = /(?<=[.!?]) (?=\p{Lu})/u;

/** What a definition tells in running text, sentence by sentence. */
function sentencesOf(indicator: Indicator): { path: Path; sentence: string }[] {
  const { measures, numerator, denominator, why, shows_not, unknown, caveats } = indicator;
  const texts: [Path, string | null][] = [
    ...Object.entries({ measures, numerator, denominator, why, shows_not, unknown }).map(
      ([key, text]): [Path, string | null] => [[key], text],
    ),
    ...caveats.map((text, index): [Path, string] => [['caveats', index], text]),
  ];
  return texts.flatMap(([path, text]) => (text ?? '').split(SENTENCES).map((sentence) => ({ path, sentence })));
}

/** Of measures of some regions only nothing is told of the years: it is by hand whom they have. */
const isImported = ({ imports, coverage }: Indicator): boolean => imports !== undefined && coverage !== 'partial';

/** Years that a definition has by hand, where they are the program's to tell. */
export function refuseYears(indicator: Indicator, refuse: Refuse): void {
  const rules = RULES.filter(({ ofImported }) => isImported(indicator) || !ofImported);
  for (const { path, sentence } of sentencesOf(indicator)) {
    const rule = rules.find(({ says }) => says.test(sentence));
    if (rule) refuse(path, sentence, rule.instead);
  }
}

interface Figures {
  observations: readonly Observation[];
  sources: readonly Source[];
}

/** A day of reading that is asked for, where no publication of the figures knows one; told of data without other faults. */
export function refuseUnread(
  indicators: readonly Indicator[],
  { observations, sources }: Figures,
  problems: Problems,
): void {
  // A source.json that cannot be read has no day either.
  if (problems.list.length > 0) return;
  const dated = new Set(sources.filter(({ reading }) => reading.date !== null).map(({ id }) => id));
  const known = new Set(observations.filter(({ source }) => dated.has(source)).map(({ indicator }) => indicator));
  const expected = 'no {read}: no source.json of its figures has a date of reading';
  for (const indicator of indicators.filter(({ slug }) => !known.has(slug))) {
    for (const { path, sentence } of sentencesOf(indicator)) {
      if (!askedBy(sentence).includes('read')) continue;
      problems.add({
        file: `data/indicators/${indicator.slug}.json`,
        column: path.join('.'),
        value: sentence,
        expected,
      });
    }
  }
}
