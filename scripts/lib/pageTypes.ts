/** What a frame on another site may cost that site's readers, and the script of the page around it. */
export const FRAME = { page: 12_000, requests: 2, hostScript: 1_000 };
/** One that shows every region by itself, in a list, a panel or a line, with its table: what the first flight of TCP carries. */
const FRAME_OF_REGIONS = { ...FRAME, page: 14_336 };

/** A tool, before a reader changes anything in it. */
const FRAME_OF_TOOL = { ...FRAME, page: 30_000, requests: 12 };

/** The types of page that the site has: the one list that tests, budget, benchmark and judges share. */
export interface PageType {
  name: string;
  /** The pages of the type, by their addresses without BASE: /, /regioner/gotland/, /404.html. */
  path: RegExp;
  /** Pages that differ in what stands on them, each with what it is an example of. */
  kinds: readonly (readonly [name: string, path: string])[];
  limit?: Readonly<typeof FRAME>;
  /** What must be readable after the first flight of TCP. */
  firstScreen?: { name: string; markup: RegExp };
}

/** The news, with its figures, stands before it. */
const MAP = /class="news"[^]*?<\/p>[^]*class="map-shapes"[^]*?<\/svg>/;
/** The news stands before it. */
const CARD = /class="profile-head"[^]*class="region-card"[^]*?<\/ul>/;

/** A page is of the first type that takes it. */
export const PAGE_TYPES: readonly PageType[] = [
  {
    name: 'front',
    path: /^\/$/,
    kinds: [['front page', '/']],
    firstScreen: { name: 'the map', markup: MAP },
  },
  { name: 'search', path: /^\/sok\/$/, kinds: [['search', '/sok/']] },
  { name: 'region list', path: /^\/regioner\/$/, kinds: [['regions', '/regioner/']] },
  {
    name: 'assessments',
    path: /^\/bedomningar\/$/,
    kinds: [['assessments of all professions', '/bedomningar/']],
  },
  {
    name: 'region',
    path: /^\/regioner\/[^/]+\/$/,
    kinds: [
      ['profile with everything', '/regioner/blekinge/'],
      ['profile with missing figures', '/regioner/gotland/'],
      ['profile in two sjukvårdsregioner', '/regioner/halland/'],
    ],
    firstScreen: { name: 'the card', markup: CARD },
  },
  {
    name: 'measures of a region',
    path: /^\/regioner\/[^/]+\/alla-matt\/$/,
    kinds: [['every measure of a region', '/regioner/blekinge/alla-matt/']],
  },
  {
    name: 'answer of a region',
    path: /^\/regioner\/[^/]+\/[^/]+\/$/,
    kinds: [
      ['answer in per cent', '/regioner/blekinge/fortroende-vardcentral/'],
      ['answer in words', '/regioner/skane/mal-hyrpersonal/'],
      ['answer that is missing', '/regioner/gotland/invanare-per-lakare/'],
    ],
  },
  { name: 'indicator list', path: /^\/indikatorer\/$/, kinds: [['indicators', '/indikatorer/']] },
  {
    name: 'indicator',
    path: /^\/indikatorer\/[^/]+\/$/,
    kinds: [
      ['indicator with intervals', '/indikatorer/invanare-per-lakare/'],
      ['indicator in per cent', '/indikatorer/hyrpersonal-andel/'],
      ['indicator with a series', '/indikatorer/bedomd-inom-tre-dagar/'],
      ['survey in thirds', '/indikatorer/rimlig-vantan-vardcentral/'],
      ['number that is a count', '/indikatorer/folkmangd/'],
      ['assessments of one profession', '/indikatorer/bedomning-specialistlakare/'],
      ['national counts of answers', '/indikatorer/bedomning-psykologer/'],
      ['answers of more or fewer', '/indikatorer/at-vantetid-riktning/'],
      ['answers yes and no', '/indikatorer/mal-hyrpersonal/'],
      ['national series', '/indikatorer/hyrpersonal-andel-riket/'],
      ['national series with bounds', '/indikatorer/hyrpersonal-kostnad/'],
      ['national series with a plan', '/indikatorer/at-tjanster-riket/'],
      ['indicator of some regions', '/indikatorer/lakarbehov-2022/'],
      ['some regions with bounds and periods of their own', '/indikatorer/hyrkostnad-region/'],
      ['changes of the country and of some regions', '/indikatorer/hyrkostnad-forandring/'],
      ['one figure of the country', '/indikatorer/hyrsjukskoterskor-andel-av-hyrkostnad/'],
      ['directions in many periods', '/indikatorer/hyrkostnad-riktning/'],
      ['some regions, and some that did not report', '/indikatorer/fast-lakarkontakt/'],
    ],
  },
  {
    name: 'figures of an indicator',
    path: /^\/indikatorer\/[^/]+\/om-siffran\/$/,
    kinds: [
      ['where the figures of 21 regions stand', '/indikatorer/fortroende-vardcentral/om-siffran/'],
      ['where figures of newspapers stand', '/indikatorer/hyrkostnad-region/om-siffran/'],
    ],
  },
  { name: 'training', path: /^\/utbildning\/$/, kinds: [['way to specialist', '/utbildning/']] },
  { name: 'timeline', path: /^\/utbildning\/tidslinje\/$/, kinds: [['timeline', '/utbildning/tidslinje/']] },
  { name: 'planners', path: /^\/vem-planerar\/$/, kinds: [['who plans', '/vem-planerar/']] },
  { name: 'proposals', path: /^\/forslag\/$/, kinds: [['proposals', '/forslag/']] },
  { name: 'audit list', path: /^\/granskningar\/$/, kinds: [['audits', '/granskningar/']] },
  { name: 'audit', path: /^\/granskningar\/[^/]+\/$/, kinds: [['audit', '/granskningar/blekinge/']] },
  { name: 'comparison', path: /^\/jamfor\/$/, kinds: [['comparison', '/jamfor/']] },
  { name: 'calculator', path: /^\/rakna\/$/, kinds: [['list-cap calculator', '/rakna/']] },
  { name: 'explorer', path: /^\/utforska\/$/, kinds: [['explorer', '/utforska/']] },
  { name: 'method', path: /^\/metod\/$/, kinds: [['method', '/metod/']] },
  { name: 'glossary', path: /^\/ordlista\/$/, kinds: [['glossary', '/ordlista/']] },
  { name: 'sources', path: /^\/kallor\/$/, kinds: [['sources', '/kallor/']] },
  {
    name: 'publisher',
    path: /^\/kallor\/[^/]+\/$/,
    kinds: [
      ['publisher with many publications', '/kallor/lakartidningen/'],
      ['publisher of a database', '/kallor/kolada/'],
    ],
  },
  { name: 'municipalities', path: /^\/kommuner\/$/, kinds: [['municipalities', '/kommuner/']] },
  { name: 'open data', path: /^\/data\/$/, kinds: [['open data', '/data/']] },
  { name: 'changes', path: /^\/data\/andringar\/$/, kinds: [['changes', '/data/andringar/']] },
  { name: 'corrections', path: /^\/rattelser\/$/, kinds: [['corrections', '/rattelser/']] },
  { name: 'about', path: /^\/om\/$/, kinds: [['about', '/om/']] },
  { name: 'accessibility', path: /^\/tillganglighet\/$/, kinds: [['accessibility', '/tillganglighet/']] },
  { name: 'embedding', path: /^\/badda-in\/$/, kinds: [['embedding', '/badda-in/']] },
  {
    name: 'frame of a tool',
    path: /^\/embed\/(?:rakneexempel|utforska|jamfor)\//,
    kinds: [
      ['frame to calculate in', '/embed/rakneexempel/'],
      ['frame to explore in', '/embed/utforska/'],
      ['frame to compare in', '/embed/jamfor/'],
    ],
    limit: FRAME_OF_TOOL,
  },
  {
    name: 'frame of an indicator',
    path: /^\/embed\/(?:karta|svar|enstaka|tabell)\//,
    kinds: [
      ['frame with a map', '/embed/karta/bedomning-specialistlakare/'],
      ['frame with a table', '/embed/tabell/folkmangd/'],
    ],
    limit: FRAME,
  },
  {
    name: 'frame of all regions',
    path: /^\/embed\/(?!regioner\/|rakna\/)/,
    kinds: [
      ['frame with map and list', '/embed/invanare-per-lakare/'],
      ['frame with a list in thirds', '/embed/lista/fortroende-vardcentral/'],
      ['frame with lines', '/embed/serie/vardplatser/'],
      ['frame with panels', '/embed/rutor/fortroende-vardcentral/'],
      ['frame with directions in many periods', '/embed/lista/hyrkostnad-riktning/'],
      ['frame with columns', '/embed/hyrpersonal-kostnad/'],
    ],
    limit: FRAME_OF_REGIONS,
  },
  {
    name: 'frame of a region',
    path: /^\/embed\/regioner\//,
    kinds: [
      ["frame of a region's figures", '/embed/regioner/gotland/siffror/'],
      ["frame of a region's place", '/embed/regioner/blekinge/hyrpersonal-andel/'],
      ['frame of regions beside each other', '/embed/regioner/halland/jamforelse/sodra/'],
      ['frame of what stands out', '/embed/regioner/stockholm/skiljer/'],
      ['frame of assessments in a region', '/embed/regioner/norrbotten/bedomningar/'],
      ["frame of a region's answers", '/embed/regioner/blekinge/beslut/'],
      ["frame of a region's plans", '/embed/regioner/blekinge/planer/'],
      ['frame of what is known of some regions', '/embed/regioner/blekinge/uppgifter/'],
    ],
    limit: FRAME,
  },
  {
    name: 'frame of the calculator',
    path: /^\/embed\/rakna\//,
    kinds: [['frame of the calculator', '/embed/rakna/1100/']],
    limit: FRAME,
  },
  { name: 'not found', path: /^\/404\.html$/, kinds: [['not found', '/404.html']] },
];

/** One page of every kind. */
export const PAGE_KINDS = PAGE_TYPES.flatMap(({ kinds }) => kinds);

/** The type of a page; undefined for one that belongs to none. */
export const typeOf = (path: string): PageType | undefined => PAGE_TYPES.find((type) => type.path.test(path));
