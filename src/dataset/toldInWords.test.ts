import { describe, expect, test } from 'vitest';
import { RIKET } from '../model/country.ts';
import type { Indicator } from '../model/indicator.ts';
import { realDataset } from '../../tests/support/dataset/testData.ts';

// What the texts of data/ say of its figures and of the publications, held against the figures and against each other.

const dataset = realDataset();
const { indicators, observations, statements, sources, regions, glossary, timeline, planners, audits, plans } = dataset;

const NUMERALS = ['hela', 'en', 'två', 'tre'];
/** The texts of a definition that a reader meets. */
const textsOf = (one: Indicator): string[] =>
  [
    one.name,
    one.short,
    one.question,
    one.headline,
    one.measures,
    one.numerator,
    one.why,
    one.shows_not,
    one.denominator,
    one.sentence,
    one.categorySentence,
    one.unknown,
    one.caveats,
    one.related.map(({ difference }) => difference),
  ].flatMap((text) => text ?? []);
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=\p{Lu})/u);
const LAST_YEAR = Math.max(...observations.map(({ period }) => Number(period.slice(0, 4))));
/** Years, spans of years and "efter 2022", without the day on which something was read. */
const yearsIn = (sentence: string): string[] =>
  [...sentence.replaceAll(/den \d+ \p{L}+ \d{4}/gu, '').matchAll(/(\befter )?\b(\d{4})(?:–(\d{4}))?\b/g)].flatMap(
    ([, after, year = '', until = year]) => {
      const [from, to] = after ? [Number(year) + 1, LAST_YEAR] : [Number(year), Number(until)];
      return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
    },
  );
const figuresOf = (slug: string) =>
  observations.filter(({ indicator, basis, series }) => indicator === slug && basis !== 'missing' && !series);

describe('what is said to be missing', () => {
  const SAYS_NONE = /\b(?:ingen|inget|inga) (?:procentuppgift|uppgift|tal|belopp|svar)\b/;
  /** The regions that a sentence is about: riket, the regions that it names, or whichever there are. */
  const regionsIn = (sentence: string): string[] | null => {
    const named = regions.filter(({ short }) => sentence.includes(short)).map(({ code }) => code);
    const told = /\briket\b/i.test(sentence) ? [RIKET, ...named] : named;
    return told.length > 0 ? told : null;
  };

  test('is not there', () => {
    const wrong = indicators.flatMap((indicator) =>
      indicator.caveats.flatMap(sentencesOf).flatMap((sentence) => {
        if (!SAYS_NONE.test(sentence)) return [];
        const [of, years] = [regionsIn(sentence), yearsIn(sentence)];
        if (of === null && years.length === 0) return [];
        const there = figuresOf(indicator.slug).filter(
          ({ region, period }) => (of?.includes(region) ?? true) && (years.length === 0 || years.includes(period)),
        );
        return there.length > 0 ? [`${indicator.slug}: "${sentence}" but ${there[0]?.region} ${there[0]?.period}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('and where there is said to be one figure only, of one year, there is', () => {
    const wrong = indicators.flatMap(({ slug, caveats }) =>
      caveats.flatMap((caveat) => {
        const year = /\bbara (?:en uppgift|uppgifter),? för (\d{4})\b/.exec(caveat)?.[1];
        return year && figuresOf(slug).some(({ period }) => period !== year) ? [`${slug}: ${caveat}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('decimals', () => {
  /** "SKR anger en decimal", "Kopian har tre decimaler", "avrundade till en decimal": of the publisher's figures. */
  const OF_SOURCE =
    /(?:anger|har|avrundade till) (en|två|tre) decimal(?:er)?\b|anger (hela) (?:tal|procent)|anger (?:heltal)/;

  test('are as many as the caveats say that the publisher gives', () => {
    const wrong = indicators.flatMap(({ slug, caveats, decimals }) =>
      caveats.flatMap(sentencesOf).flatMap((sentence) => {
        const match = OF_SOURCE.exec(sentence);
        const said = match && NUMERALS.indexOf(match[1] ?? match[2] ?? 'hela');
        return said !== null && said !== decimals ? [`${slug} (${decimals}): ${sentence}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('no figure has more than its definition says, and none is said to have other than it has', () => {
    const given = ({ printed }: { printed: string }) => printed.split('.')[1]?.length ?? 0;
    const wrong = indicators.flatMap(({ slug, decimals, caveats }) => {
      const own = figuresOf(slug).filter(({ value }) => value !== null);
      const most = Math.max(0, ...own.map(given));
      const isMixed = new Set(own.map(given)).size > 1;
      return [
        ...(decimals !== null && most > decimals ? [`${slug}: ${most} decimals, of ${decimals}`] : []),
        ...(isMixed && caveats.some((caveat) => /står alla med/.test(caveat)) ? [`${slug}: not all alike`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the publishers’ own words', () => {
  test('a measure of SKR’s annex is named as the annex names it', () => {
    const wrong = indicators.flatMap(({ slug, measures, imports = [] }) =>
      imports
        .filter(({ format, measure }) => format === 'skrAnnex' && !measures.includes(`”${measure.trim()}”`))
        .map(({ measure }) => `${slug}: ${measure}`),
    );
    expect(wrong).toEqual([]);
  });

  test('a measure of Kolada is named with its id', () => {
    const wrong = indicators.flatMap(({ slug, measures, imports = [] }) =>
      imports.filter(({ format, measure }) => format === 'kolada' && !measures.includes(measure)).map(() => slug),
    );
    expect(wrong).toEqual([]);
  });

  test('what the survey’s answers are is not shortened, and who is not counted is said', () => {
    const surveys = indicators.filter(({ measures }) => /svarande i Hälso- och sjukvårdsbarometern/.test(measures));
    expect(surveys.length).toBeGreaterThan(0);
    const wrong = surveys.flatMap(({ slug, measures, question, headline, sentence, denominator }) => {
      const answer = /helt eller delvis|stort eller mycket stort/.exec(measures)?.[0] ?? 'an answer';
      const without = [question, headline, sentence ?? ''].filter((text) => !text.includes(answer));
      return [
        ...without.map((text) => `${slug}: "${text}" without "${answer}"`),
        ...(denominator?.includes('”vet inte”') ? [] : [`${slug}: who has answered "vet inte"`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('what a party has counted is told as the party’s', () => {
    const ofParties = new Set(
      sources
        .filter(
          ({ party, note }) =>
            party || /^(?:Rubriken [^.]+\. )?Siffr(?:an|orna) är [^.]*part i frågan/.test(note ?? ''),
        )
        .map(({ id }) => id),
    );
    const wrong = statements.filter(
      ({ source, text }) => ofParties.has(source) && !/part(?:er)? i frågan|Socialstyrelsens? rapport|SVT/.test(text),
    );
    expect(wrong.map(({ source, text }) => `${source}: ${text}`)).toEqual([]);
  });

  test('a figure that does not agree with the publisher’s other one is told with both', () => {
    const worked = observations.flatMap((figure) => {
      const other = /^Räknat baklänges .* blir talet ([\d,]+)\.$/.exec(figure.note)?.[1];
      return other ? [{ figure, other }] : [];
    });
    expect(worked.length).toBeGreaterThan(0);
    const wrong = worked.filter(({ figure, other }) => {
      const short = regions.find(({ code }) => code === figure.region)?.short ?? '';
      const said = new RegExp(`${other} i stället för ${figure.printed.replace('.', ',')}(?: procent)? i ${short}`);
      return !indicators.find(({ slug }) => slug === figure.indicator)?.caveats.some((caveat) => said.test(caveat));
    });
    expect(wrong.map(({ figure }) => `${figure.indicator} ${figure.region}`)).toEqual([]);
  });

  test('the country’s figure that is our own is told as our own', () => {
    const own = indicators.filter(
      ({ slug, published }) =>
        published ??
        observations.some(
          ({ indicator, region, basis }) => indicator === slug && region === RIKET && basis === 'calculated',
        ),
    );
    const silent = own.filter(
      (one) => !/vi vänder på talet|vår egen beräkning|Talen är summor/.test(textsOf(one).join(' ')),
    );
    expect(silent.map(({ slug }) => slug)).toEqual([]);
    const riket = glossary.find(({ id }) => id === 'riket')?.text ?? '';
    expect(/vi räknar inte/.test(riket) && own.length > 0).toBe(false);
  });
});

describe('events, terms and audits', () => {
  test('a task of the government stands once in the timeline', () => {
    const numbers = timeline.events.flatMap(({ id, text }) =>
      [...text.matchAll(/S\d{4}\/\d{5}/g)].map(([number]) => ({ id, number })),
    );
    const twice = [...Map.groupBy(numbers, ({ number }) => number)].filter(([, of]) => of.length > 1);
    expect(twice.map(([number, of]) => `${number}: ${of.map(({ id }) => id).join(', ')}`)).toEqual([]);
  });

  test('the years in which the state has paid for AT are the timeline’s everywhere', () => {
    const years = timeline.events
      .flatMap(({ title }) => /miljoner kronor till fler AT-tjänster (\d{4})/.exec(title)?.[1] ?? [])
      .toSorted();
    const told = [
      ...planners.planners.flatMap(({ tasks }) => tasks.map(({ about }) => about)),
      ...planners.chain.map(({ text }) => text),
    ].filter((text) => /statliga pengar/i.test(text));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((text) => yearsIn(text).toSorted().join() !== years.join())).toEqual([]);
  });

  test('each limit of the guarantee that a measure leans on stands in the glossary', () => {
    const guarantee = glossary.find(({ id }) => id === 'vardgaranti')?.text ?? '';
    const limits = new Set(
      indicators
        .filter(({ coverage }) => coverage === 'regions')
        .flatMap(({ why }) => sentencesOf(why))
        .filter((sentence) => /vårdgarantin (?:ska|säger|anger)/i.test(sentence))
        .flatMap((sentence) =>
          [...sentence.matchAll(/samma dag|\d+ dagar|(?:tre|sju) dagar/g)].map(([limit]) => limit),
        ),
    );
    expect([...limits].filter((limit) => !guarantee.includes(limit))).toEqual([]);
  });

  test('of an audit whose makers are not known nothing is told as done by the auditors who ordered it', () => {
    const unknown = audits.filter(({ carriedOutBy }) => carriedOutBy === null);
    const texts = [...unknown, plans].flatMap((document) => JSON.stringify(document).split(/","|(?<=[.!?]) /));
    expect(
      texts.filter((text) => /[Rr]evisorerna (?:läste|bad|intervjuade|granskade|skriver|anger)/.test(text)),
    ).toEqual([]);
  });
});

/** Words that readers have taken for something else, and what stands for them; what is quoted, and titles, are left. */
const MISREAD = [
  ['hyrkostnad', 'kostnad för hyrpersonal'],
  ['misstänkta? brott', 'ovanligt stor ändring'],
  ['underförst', 'följer av källans text'],
  ['reviderat?\\b', 'a guess about the publication'],
  ['av de (?:tillsvidare|visstids)?anställda', 'regionens anställda'],
] as const;

test('no text has a word that is read as something else', () => {
  const told = [
    ...indicators.flatMap((one) => textsOf(one).map((text) => ({ where: one.slug, text }))),
    ...sources.map(({ id, definition, note }) => ({ where: id, text: `${definition} ${note ?? ''}` })),
    ...statements.map(({ source, text }) => ({ where: source, text })),
    ...observations.map(({ source, note }) => ({ where: source, text: note })),
    ...glossary.map(({ id, text }) => ({ where: id, text })),
  ];
  const unquoted = (text: string) => text.replaceAll(/”[^”]*”/g, '');
  const wrong = told.flatMap(({ where, text }) =>
    MISREAD.filter(([word]) => new RegExp(word, 'i').test(unquoted(text))).map(
      ([, right]) => `${where}: ${text} (${right})`,
    ),
  );
  expect(wrong).toEqual([]);
});

test('what a line counts is told in whole sentences', () => {
  const counts = indicators.flatMap(({ referenceLines }) => referenceLines.map((line) => line.counts));
  expect(counts.filter((told) => !/^\p{Lu}.*\.$/u.test(told))).toEqual([]);
});
