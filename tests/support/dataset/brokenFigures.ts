// Rows of figures.csv and statements.csv that must not reach a reader.

/** One thing wrong with one file, and the line that a person is to be told. */
export interface BrokenCase {
  fault: string;
  file: string;
  /** Stands once in the file; the line that it stands on is the line that is named. */
  from: string;
  to: string;
  /** After the place; several where one change is several faults. */
  says: string | string[];
}

const SKR = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const SCB = 'data/sources/scb-folkmangd-2025/figures.csv';
const COUNTS = 'data/sources/lakartidningen-2021-02-brist-specialistlakare/figures.csv';
const COST = 'data/sources/svt-2020-01-notan-for-inhyrd-vardpersonal/figures.csv';
const BOUNDS = 'data/sources/lakartidningen-2023-03-kostnader-okar/figures.csv';
const STATEMENTS = 'data/sources/lakarforbundet-2022-blekinge/statements.csv';

const UPPSALA = 'invanare-per-lakare,03,2016,0.52,published';
const SVT = 'hyrpersonal-kostnad,00,2010,svt,strax under,,,2.0,published';
const FIRST_COUNT = 'bedomning-lakare-utan-specialitet,00,2021,balans,16,21';

const doctors = (fault: string, to: string, says: string): BrokenCase => ({
  fault,
  file: SKR,
  from: UPPSALA,
  to,
  says,
});
const cost = (fault: string, to: string, says: string): BrokenCase => ({ fault, file: COST, from: SVT, to, says });
const count = (fault: string, to: string, says: string): BrokenCase => ({
  fault,
  file: COUNTS,
  from: FIRST_COUNT,
  to,
  says,
});

const PERIODS = 'expected a period such as 2016, 2016-H1, 2016-Q3, 2016-09, 2016-09-30 or 2016-01..2016-09';

export const BROKEN_FIGURES: BrokenCase[] = [
  doctors(
    'an unknown region',
    'invanare-per-lakare,02,2016,0.52,published',
    'region "02": expected a code of data/regions.csv, or 00 for the country',
  ),
  doctors(
    'a region without its zero, as a spreadsheet leaves it',
    'invanare-per-lakare,3,2016,0.52,published',
    'region "3": expected a code of data/regions.csv, or 00 for the country',
  ),
  doctors(
    'an unknown indicator',
    'invanare-per-doktor,03,2016,0.52,published',
    'indicator "invanare-per-doktor": expected the slug of a definition in data/indicators',
  ),
  doctors(
    'an indicator that would lead out of its folder',
    '../indicators/folkmangd,03,2016,0.52,published',
    'indicator "../indicators/folkmangd": expected the slug of a definition in data/indicators',
  ),
  doctors(
    'a figure that stands twice in a file',
    'invanare-per-lakare,01,2016,0.52,published',
    `indicator "invanare-per-lakare 01 2016": expected this figure once; it also stands in ${SKR}:25`,
  ),
  {
    fault: 'a figure that stands in two publications',
    file: SCB,
    from: 'folkmangd,01,2025,2486251,published',
    to: 'folkmangd,01,2024,2486251,published',
    says: 'indicator "folkmangd 01 2024": expected this figure once; it also stands in data/sources/scb-folkmangd-2011-2024/figures.csv:15',
  },
  doctors(
    'a word for a number',
    'invanare-per-lakare,03,2016,knappt 1,published',
    'value "knappt 1": expected a number such as 13.8',
  ),
  doctors(
    'a number with an exponent',
    'invanare-per-lakare,03,2016,5e-1,published',
    'value "5e-1": expected a number such as 13.8',
  ),
  doctors(
    'a decimal comma',
    'invanare-per-lakare,03,2016,"0,52",published',
    'value "0,52": expected a decimal point, not a comma (0.52)',
  ),
  {
    fault: 'a space between thousands',
    file: SCB,
    from: '2486251',
    to: '2 486 251',
    says: 'value "2 486 251": expected a number such as 13.8',
  },
  {
    fault: 'a comma between thousands',
    file: SCB,
    from: '2486251',
    to: '"2,486,251"',
    says: 'value "2,486,251": expected a number such as 13.8',
  },
  doctors(
    'a figure outside the bounds of its indicator',
    'invanare-per-lakare,03,2016,52,published',
    'value "52": expected 0.1 to 5, the bounds of invanare-per-lakare',
  ),
  {
    fault: 'a figure of the country of a measure that has none',
    file: 'data/sources/socialstyrelsen-2019-04-personal-per-100-000/figures.csv',
    from: 'arbetsterapeuter-per-100-000,01,2016',
    to: 'arbetsterapeuter-per-100-000,00,2016',
    says: 'region "00": expected a region, since arbetsterapeuter-per-100-000 has no figure of the country',
  },
  {
    fault: 'a figure of the country that somebody else has made than the definition says',
    file: SKR,
    from: 'hyrpersonal-andel,00,2017,3.8,published',
    to: 'hyrpersonal-andel,00,2017,3.8,calculated',
    says: 'basis "calculated": expected published or implied, since country of hyrpersonal-andel is by publisher',
  },
  {
    fault: 'a share over 100 per cent',
    file: SKR,
    from: 'hyrpersonal-andel,22,2017,13.8',
    to: 'hyrpersonal-andel,22,2017,138',
    says: 'value "138": expected 0 to 100, the bounds of hyrpersonal-andel; a share is at most 100 percent',
  },
  {
    fault: 'a share below nothing',
    file: SKR,
    from: 'hyrpersonal-andel,22,2017,13.8',
    to: 'hyrpersonal-andel,22,2017,-13.8',
    says: 'value "-13.8": expected 0 to 100, the bounds of hyrpersonal-andel',
  },
  doctors(
    'more decimals than were published',
    'invanare-per-lakare,03,2016,0.523,published',
    'value "0.523": expected at most 2 decimals, as invanare-per-lakare says',
  ),
  doctors(
    'a period in the words of a publication',
    'invanare-per-lakare,03,2016 jan-sep,0.52,published',
    `period "2016 jan-sep": ${PERIODS}`,
  ),
  doctors(
    'a half-year without its hyphen',
    'invanare-per-lakare,03,2021H1,0.52,published',
    `period "2021H1": ${PERIODS}`,
  ),
  doctors('a thirteenth month', 'invanare-per-lakare,03,2016-13,0.52,published', `period "2016-13": ${PERIODS}`),
  doctors('an empty period', 'invanare-per-lakare,03,,0.52,published', `period "": ${PERIODS}`),
  doctors(
    'an empty value',
    'invanare-per-lakare,03,2016,,published',
    'value "": expected a number, or the basis missing',
  ),
  doctors(
    'a value that is said to be missing',
    'invanare-per-lakare,03,2016,0.52,missing',
    'value "0.52": expected nothing, since the basis is missing',
  ),
  doctors(
    'an unknown basis',
    'invanare-per-lakare,03,2016,0.52,guessed',
    'basis "guessed": expected one of published, implied, calculated, calculated-in-copy, missing',
  ),
  cost(
    'an unknown qualifier',
    'hyrpersonal-kostnad,00,2010,svt,≤,,,2.0,published',
    'qualifier "≤": expected one of < <= > >= ~, the publication’s own word (knappt, nästan, strax under, drygt, mer än), or nothing',
  ),
  cost(
    'a qualifier without its bound',
    'hyrpersonal-kostnad,00,2010,svt,<,,,,published',
    'upper "": expected the bound that < speaks of',
  ),
  cost(
    'a qualifier with the other bound',
    'hyrpersonal-kostnad,00,2010,svt,>=,,,2.0,published',
    'lower "": expected the bound that >= speaks of',
  ),
  cost(
    'a qualifier with both bounds',
    'hyrpersonal-kostnad,00,2010,svt,<,,1.0,2.0,published',
    'lower "1": expected nothing beside <',
  ),
  cost(
    'a value beside a qualifier',
    'hyrpersonal-kostnad,00,2010,svt,<,1.5,,2.0,published',
    'value "1.5": expected nothing; a bound stands in upper',
  ),
  cost(
    'a bound outside the bounds of its indicator',
    'hyrpersonal-kostnad,00,2010,svt,<,,,200,published',
    'upper "200": expected 0 to 50, the bounds of hyrpersonal-kostnad',
  ),
  cost(
    'a bound with a decimal comma',
    'hyrpersonal-kostnad,00,2010,svt,<,,,"2,0",published',
    'upper "2,0": expected a decimal point, not a comma (2.0)',
  ),
  cost(
    'a lower bound above the upper',
    'hyrpersonal-kostnad,00,2010,svt,~,1.5,2.5,2.0,published',
    'lower "2.5": expected at most the upper bound, 2',
  ),
  cost(
    'a value below its own bounds',
    'hyrpersonal-kostnad,00,2010,svt,~,1.5,1.8,2.0,published',
    'lower "1.8": expected at most the value, 1.5',
  ),
  cost(
    'a value above its own bounds',
    'hyrpersonal-kostnad,00,2010,svt,~,2.5,1.8,2.0,published',
    'upper "2": expected at least the value, 2.5',
  ),
  cost(
    'an unknown series',
    'hyrpersonal-kostnad,00,2010,scb,<,,,2.0,published',
    'series "scb": expected a series of hyrpersonal-kostnad',
  ),
  cost(
    'a series with the name of a part of every object',
    'hyrpersonal-kostnad,00,2010,constructor,<,,,2.0,published',
    'series "constructor": expected a series of hyrpersonal-kostnad',
  ),
  {
    fault: 'a bound where a number belongs',
    file: BOUNDS,
    from: 'hyrpersonal-kostnad,00,2022,drygt,,7.9',
    to: 'hyrpersonal-kostnad,00,2022,,>7.9,',
    says: 'value ">7.9": expected a number such as 13.8',
  },
  count(
    'an unknown category',
    'bedomning-lakare-utan-specialitet,00,2021,Balans,16,21',
    'value "Balans": expected one of brist, balans, overskott',
  ),
  count(
    'more regions than there are',
    'bedomning-lakare-utan-specialitet,00,2021,balans,22,21',
    'count "22": expected a count and, in the column of, at least as many',
  ),
  count(
    'a count without what it is of',
    'bedomning-lakare-utan-specialitet,00,2021,balans,16,',
    'count "16": expected a count and, in the column of, at least as many',
  ),
  count(
    'a count of half a region',
    'bedomning-lakare-utan-specialitet,00,2021,balans,16.5,21',
    'count "16.5": expected a whole number such as 19',
  ),
  count(
    'a category of the country without a count',
    'bedomning-lakare-utan-specialitet,00,2021,balans,,',
    'count: expected how many regions, since the row is the country’s',
  ),
  {
    fault: 'a statement of an unknown region',
    file: STATEMENTS,
    from: 'lakarbehov-2022,10,',
    to: 'lakarbehov-2022,11,',
    says: 'region "11": expected a code of data/regions.csv, or 00 for the country',
  },
  {
    fault: 'a statement of an unknown indicator',
    file: STATEMENTS,
    from: 'lakarbehov-2022,10,',
    to: 'lakarbehov-2032,10,',
    says: 'indicator "lakarbehov-2032": expected the slug of a definition in data/indicators',
  },
];
