/**
 * The rooms of the project, each a folder: one uses those above it, never those below. Tests are outside the order: they lie
 * beside the code they test, and may use any room but `tests`.
 * README.md shows this list, and scripts/rooms.test.ts holds the code to it.
 */
export const ROOMS: readonly (readonly [folder: string, what: string])[] = [
  [
    'src/common',
    'for any room, and nothing of the site: what is made once for each object; the order of texts; tables for terminals',
  ],
  [
    'src/model',
    'a schema for each concept, what is asked of figures (measure.ts); what is wrong with data, as a problem',
  ],
  ['src/readers', 'files → rows and documents that know their lines'],
  ['src/dataset', "the project's own data/, read whole and held against its schemas and against itself"],
  ['src/desk', "candidates from publishers' files: what they would change, and writing them"],
  ['src/stats', 'intervals, ranks, thirds, class limits, jumps: pure functions'],
  ['src/text', 'numbers, names and sentences in Swedish, from data only'],
  ['src/draw', 'elements as data: written as HTML at build, patched into the page after a change'],
  ['src/address', 'where pages, files and pictures stand, and what a reader has chosen: the one list of query keys'],
  ['src/publish', 'the open files under /data/v1/, written whole or not at all, and read by the pages'],
  ['src/search', 'places and pages by what a reader types, with its slips'],
  ['src/styles', 'the sheets of pages and frames; tokens.css has the colours and sizes'],
  [
    'src/charts',
    'one folder a chart: a model (data → what is drawn) and a plot (→ Plot); registry.ts says which a measure has',
  ],
  ['src/page', 'what a page needs to know'],
  ['src/pictures', 'the same charts to stand alone: social images, PNG and SVG, made after the pages'],
  ['src/embed', 'frames for other sites: which there are, their heights, the code for them, and oEmbed'],
  ['src/hosting', 'what is said with each file: `_headers`, nginx, the preview server; the policy in each page'],
  ['src/components', 'the parts of pages'],
  ['src/layouts', 'the frame of every page: its head, its header and its footer'],
  ['src/pages', 'one file an address'],
  ['scripts', 'one file a command, and in scripts/lib what they share'],
  [
    'tests/support',
    'what tests are made with: the data spoilt, servers that lie, commands killed, the built site in a browser',
  ],
  ['judge', 'judges from outside, with packages of their own'],
  ['tests', 'what needs a whole site and a real browser; in tests/commands the commands that need tests/support'],
];

/** As README.md shows it. */
export function roomLines(): string[] {
  const width = Math.max(...ROOMS.map(([folder]) => folder.length)) + 3;
  return ROOMS.map(([folder, what]) => `${`${folder}/`.padEnd(width)}${what}`);
}
