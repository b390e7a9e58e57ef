/** What a judge says and we let stand. One that matches nothing any more is a finding itself. */
export interface Exception {
  judge: string;
  rule: string;
  /** The pages that it is about; without it all. */
  page?: RegExp;
  /** What the judge says; without it anything. */
  message?: RegExp;
  /** Where on the page it says so. */
  place?: RegExp;
  reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    judge: 'lighthouse',
    rule: 'is-crawlable',
    page: /^\/(404\.html$|embed\/)/,
    reason: 'Frames are for other sites and the page for unknown addresses is nowhere: both ask not to be indexed.',
  },
  {
    judge: 'nu',
    rule: 'error',
    message: /^CSS: “(paint-order|vector-effect)”: Property “(paint-order|vector-effect)” doesn't exist/,
    reason: 'Properties of SVG 2 for the drawings in the pages; the checker knows those of CSS alone.',
  },
  {
    judge: 'nu',
    rule: 'warning',
    page: /^\/bilder\/.*\.svg$/,
    message: /^This validator does not validate RDF/,
    reason: 'Pictures carry their title, source and licence as RDF, which this checker leaves to others.',
  },
  {
    judge: 'nu',
    rule: 'warning',
    message: /^Inline script violates Content Security Policy/,
    place: /<script type="application\/ld\+json">/,
    reason:
      'Data for search engines, which no browser runs: HTML asks the policy about scripts, after it has left out data.',
  },
  {
    judge: 'nu',
    rule: 'error',
    message: /^CSS: (Unrecognized at-rule “@container”|“container-type”: Property)/,
    reason: 'Container queries, which browsers have had since 2023; the checker does not know them yet.',
  },
  {
    judge: 'nu',
    rule: 'error',
    page: /^\/(embed\/)?utforska\/$/,
    message: /^CSS: “width”: Parse Error/,
    reason: 'A width counted from a custom property, which the checker cannot read.',
  },
  {
    judge: 'axe',
    rule: 'target-size',
    page: /^\/embed\/utforska\/$/,
    reason: 'The table lies behind the sheet of controls until a reader scrolls to it.',
  },
  {
    judge: 'nu',
    rule: 'warning',
    page: /^\/indikatorer\/[^/]+\/$/,
    message: /^Section lacks heading/,
    reason: "Sections that hold others with a heading each: as a div a reader's view would leave their words out.",
  },
  {
    judge: 'print',
    rule: 'sheets',
    page: /^\/indikatorer\/st-lakare-per-100-000-scb\/$/,
    reason: 'Two measures stand there side by side, each with its panels.',
  },
  {
    judge: 'lighthouse',
    rule: 'meta-description',
    page: /^\/embed\//,
    reason: 'A frame is not indexed, so that no search shows a description of it.',
  },
  {
    judge: 'csp',
    rule: 'SCRIPT_ALLOWLIST_BYPASS',
    message: /'self' can be problematic/,
    reason: 'The site is files that we build: no JSONP, no uploads, no framework with templates.',
  },
];
