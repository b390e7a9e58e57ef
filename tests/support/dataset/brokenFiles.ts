import type { BrokenCase } from './brokenFigures.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { fixedFiles } from './testData.ts';

// Definitions, places and whole files that must not reach a reader.

const EDITION = JSON.parse(fixedFiles()['data/edition.json'] ?? '') as Edition;
const DOCTORS = 'data/indicators/invanare-per-lakare.json';
const POPULATION = 'data/indicators/folkmangd.json';
const ASSESSED = 'data/indicators/bedomd-inom-tre-dagar.json';
const TARGET = 'data/indicators/mal-hyrpersonal.json';
const JUDGED = '"suspectedBreak": {\n    "judged": "Svar i ord har inga steg att mäta."\n  }';
const KOLADA = 'data/sources/kolada-2026-07-02/source.json';
const SHORT = 'data/sources/lakarforbundet-2022-blekinge/figures.csv';
const REGIONS = 'data/regions.csv';
const MUNICIPALITIES = 'data/municipalities.csv';

const DATE = 'a date such as 2022, 2022-03 or 2022-03-14, or null where it is not known';

const broken = (fault: string, file: string, from: string, to: string, says: string | string[]): BrokenCase => ({
  fault,
  file,
  from,
  to,
  says,
});

const SOURCES = [
  broken('a thirteenth month', KOLADA, '"2026-07-02",', '"2022-13",', `reading.date "2022-13": expected ${DATE}`),
  broken(
    'a thirtieth of February',
    KOLADA,
    '"2026-07-02",',
    '"2022-02-30",',
    `reading.date "2022-02-30": expected ${DATE}`,
  ),
  broken(
    'a date in another order',
    KOLADA,
    '"2026-07-02",',
    '"02/07/2026",',
    `reading.date "02/07/2026": expected ${DATE}`,
  ),
  broken(
    'an address without a protocol',
    KOLADA,
    '"https://www.kolada.se/"',
    '"www.kolada.se"',
    'url "www.kolada.se": expected a web address that begins with https:// or http://',
  ),
  broken(
    'an address that would run as a script',
    KOLADA,
    '"https://www.kolada.se/"',
    '"javascript:alert(1)"',
    'url "javascript:alert(1)": expected a web address that begins with https:// or http://',
  ),
  broken('an unknown relation', KOLADA, '"relay"', '"blog"', 'relation "blog": expected one of own, relay, press'),
  broken(
    'a publisher that nobody has heard of',
    KOLADA,
    '"publisher": "Kolada (RKA)"',
    '"publisher": "Kolado"',
    'publisher "Kolado": expected a name of data/publishers.json',
  ),
  broken('a word for true or false', KOLADA, 'false', '"nej"', 'party "nej": expected boolean, received string'),
  broken(
    'an id that is not the folder’s name',
    KOLADA,
    '"id": "kolada-2026-07-02"',
    '"id": "kolada"',
    'id "kolada": expected the folder\'s name, kolada-2026-07-02',
  ),
];

const INDICATORS = [
  broken(
    'a slug that is not the file’s name',
    POPULATION,
    '"slug": "folkmangd"',
    '"slug": "befolkning"',
    'slug "befolkning": expected the file\'s name, folkmangd',
  ),
  broken(
    'a control character, which XML cannot hold',
    KOLADA,
    '"publisher": "',
    '"publisher": "\\u0007',
    'publisher "U+0007": expected text without characters that cannot be seen',
  ),
  broken(
    'half a letter',
    KOLADA,
    '"publisher": "',
    '"publisher": "\\ud83d',
    'publisher "U+D83D": expected text without characters that cannot be seen',
  ),
  broken(
    'writing that turns, so that a text shows something else than it says',
    MUNICIPALITIES,
    'Upplands Väsby',
    'Upplands \u202EVäsby',
    'name "U+202E": expected text without characters that cannot be seen',
  ),
  broken('an unknown key', DOCTORS, '"exact"', '"exakt": true, "exact"', 'exakt "true": expected no such key'),
  broken('two unknown keys', DOCTORS, '"exact"', '"exakt": true, "precis": 1, "exact"', [
    'exakt "true": expected no such key',
    'precis "1": expected no such key',
  ]),
  broken('a key that stands twice', DOCTORS, '"exact"', '"exact": true, "exact"', '"exact": expected each key once'),
  broken(
    'a thousand that can be parted at the end of a line',
    DOCTORS,
    '"name": "Invånare per läkare i primärvården"',
    '"name": "Läkare per 1 000 invånare"',
    'name "Läkare per 1 000 invånare": expected thousands parted by a narrow space that does not break (U+202F)',
  ),
  broken(
    'a number in quotation marks',
    DOCTORS,
    '"min": 0.1',
    '"min": "0.1"',
    'bounds.min "0.1": expected number, received string',
  ),
  broken(
    'decimals that cannot be',
    DOCTORS,
    '"decimals": 2',
    '"decimals": -1',
    'decimals "-1": expected number to be >=0',
  ),
  broken(
    'decimals that are not known, where figures are converted',
    DOCTORS,
    '"decimals": 2',
    '"decimals": null',
    'decimals "null": expected a value, since figures are ranked or converted',
  ),
  broken(
    'a count of answers, where figures are numbers',
    DOCTORS,
    '"kind": "value"',
    '"kind": "count"',
    'country.kind "count": expected neither count nor answer',
  ),
  broken(
    'no judgement of suspected breaks',
    TARGET,
    JUDGED,
    '"suspectedBreak": null',
    'suspectedBreak "null": expected over or overPercent with why, or judged',
  ),
  broken(
    'a limit of steps, where figures are answers',
    TARGET,
    JUDGED,
    '"suspectedBreak": { "over": 5, "why": "x" }',
    'suspectedBreak "{\\"over\\":5,\\"why\\":\\"x\\"}": expected judged, since there are no steps of all regions',
  ),
  broken(
    'a source that there is not, in a reference line',
    DOCTORS,
    '"source": "lakartidningen-2022-05-riktvarde"',
    '"source": "lakartidningen-2022-05"',
    'referenceLines.0.source "lakartidningen-2022-05": expected a folder of data/sources',
  ),
  broken(
    'a region that there is not, in a break',
    POPULATION,
    '["03", "19"]',
    '["03", "02"]',
    'breaks.0.regions "02": expected a code of data/regions.csv',
  ),
  broken(
    'a topic that there is not',
    DOCTORS,
    '"topic": "lakare"',
    '"topic": "doktorer"',
    'topic "doktorer": expected a topic of data/topics.json',
  ),
  broken(
    'a measure on the card of the regions that there is not',
    'data/topics.json',
    '"anstallda-lakare-per-100-000-scb"',
    '"mal-2030"',
    'card "mal-2030": expected a measure that has figures',
  ),
  broken(
    'a role that is given to a measure that there is not',
    'data/topics.json',
    '"doctors": "invanare-per-lakare"',
    '"doctors": "lakare-per-invanare"',
    'roles.doctors "lakare-per-invanare": expected a measure that has figures',
  ),
  broken(
    'a related measure that there is not',
    DOCTORS,
    '"anstallda-lakare-per-100-000-scb"',
    '"lakare-2022"',
    'related.0.indicator "lakare-2022": expected another definition in data/indicators',
  ),
  broken(
    'a measure to be shown with that there is not',
    POPULATION,
    '"topic": "bakgrund",',
    '"topic": "bakgrund", "shownWith": "folkmangd",',
    'shownWith "folkmangd": expected another definition in data/indicators',
  ),
  broken(
    'files of the whole edition that leave a measure out and do not say why',
    POPULATION,
    '"topic": "bakgrund",',
    '"topic": "bakgrund", "bulk": { "allowed": false, "why": "" },',
    'bulk.why "": expected a text that is not empty',
  ),
  broken(
    'a share that may be over 100',
    ASSESSED,
    '"max": 100',
    '"max": 1000',
    'bounds.max "1000": expected at most 100 for a share',
  ),
  broken(
    'a comma too many',
    'data/edition.json',
    `"${EDITION.version}",`,
    `"${EDITION.version}",,`,
    '",": expected a key in quotation marks',
  ),
  broken(
    'a version in words',
    'data/edition.json',
    `"${EDITION.version}"`,
    '"first"',
    'version "first": expected a version such as 1.0.0',
  ),
  broken(
    'half a date',
    'data/edition.json',
    EDITION.updated,
    '2026-11',
    'updated "2026-11": expected a date such as 2026-11-22',
  ),
];

const PLACES = [
  broken(
    'a municipality in an unknown region',
    MUNICIPALITIES,
    '1080,Karlskrona,10',
    '1080,Karlskrona,11',
    'region "11": expected a code of data/regions.csv',
  ),
  broken(
    'a municipality in the wrong region',
    MUNICIPALITIES,
    '1080,Karlskrona,10',
    '1080,Karlskrona,12',
    'region "12": expected 10, which the kommunkod begins with',
  ),
  broken(
    'a municipality that stands twice',
    MUNICIPALITIES,
    '1082,Karlshamn,10',
    '1080,Karlshamn,10',
    'code "1080": expected each once',
  ),
  broken('a region that stands twice', REGIONS, '25,norrbotten,', '24,norrbotten,', 'code "24": expected each once'),
  broken(
    'a slug that stands twice',
    REGIONS,
    '25,norrbotten,',
    '25,vasterbotten,',
    'slug "vasterbotten": expected each slug once',
  ),
  broken(
    'a slug with a letter of its own',
    REGIONS,
    '12,skane,',
    '12,skåne,',
    'slug "skåne": expected a–z and hyphens',
  ),
  broken('an unknown preposition', REGIONS, ',Gotland,på,', ',Gotland,å,', 'preposition "å": expected i or på'),
  broken(
    'an unknown sjukvårdsregion',
    REGIONS,
    'sodra|vastra',
    'sodra|vest',
    'sjukvardsregioner "vest": expected an id of data/sjukvardsregioner.csv',
  ),
];

const ROW = 'invanare-per-lakare-2022,10,2022,2803,published';
const HEADER = 'indicator,region,period,value,basis';
const COLUMNS = `only the columns ${HEADER},series,qualifier,lower,upper,count,of,note`.replaceAll(',', ', ');

const TABLES = [
  broken('a missing column', SHORT, 'value,basis', 'basis', 'value: expected this column in the header'),
  broken('an unknown column', SHORT, 'value,basis', 'value,basis,källa', `källa: expected ${COLUMNS}`),
  broken('an unknown column of two lines', SHORT, 'value,basis', 'value,basis,"a\nb"', `a b: expected ${COLUMNS}`),
  broken('a column that stands twice', SHORT, 'value,basis', 'value,value,basis', 'value: expected each column once'),
  broken(
    'a row with too few cells',
    SHORT,
    ROW,
    'invanare-per-lakare-2022,10,2022',
    '"invanare-per-lakare-2022,10,2022": expected 5 cells, found 3',
  ),
  broken(
    'a row with too many cells',
    SHORT,
    '2803',
    '2,803',
    '"invanare-per-lakare-2022,10,2022,2,803,published": expected 5 cells, found 6',
  ),
  broken(
    'an open quotation mark',
    SHORT,
    '2803',
    '"2803',
    'expected every quotation mark that opens a cell to be closed',
  ),
];

export const BROKEN_FILES: BrokenCase[] = [...SOURCES, ...INDICATORS, ...PLACES, ...TABLES];
