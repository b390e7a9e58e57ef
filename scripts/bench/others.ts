import { join } from 'node:path';
import { tableLines } from '../../src/common/table.ts';
import { setUpFolder } from '../lib/setup.mjs';
import { kilobytes, milliseconds, type Bench } from './bench.ts';
import { type Interaction, type InteractionResult, measureInteraction } from './interaction.ts';
import { choose, chooseInTurn, inPage, INTERACTIONS } from './interactions.ts';
import { emptyHeap, type Load, type Loaded, measureLoads } from './load.ts';
import { DATAWRAPPER_PATH, makeDatawrapperFrame } from './others/datawrapperFrame.ts';
import { MEASURE, OTHER_MEASURES, tableOf } from './others/figures.ts';
import { OTHERS } from './others/folders.ts';
import { makePlotPage, PLOT_PATH } from './others/plotPage.ts';

/** Changes of each; fewer than of the site's own tools, which are measured by themselves. */
const CHANGES = 60;

interface Contender extends Loaded {
  name: string;
  /** What a reader changes in it, if anything. */
  change?: Interaction;
}

interface Measured {
  name: string;
  load: Load;
  changed: InteractionResult | null;
}

/** The site's page and frame, and what others would send for the same figures, in times of the site's own. */
export async function benchOthers(bench: Bench): Promise<void> {
  // chart-core names a folder of Datawrapper's repository that npm does not have; an override there puts another package
  // in its place, for what is in its dist/ needs neither.
  setUpFolder(join(import.meta.dirname, 'others'), OTHERS);
  await makePlotPage();
  makeDatawrapperFrame();
  const page = await measureAll(bench, pages(bench.at));
  const frame = await measureAll(bench, frames(bench.at));
  const head = ['', 'bytes', 'requests', 'script', 'LCP', 'chart', 'CLS', 'blocking', 'script memory'];
  const changes = ['a change', 'all drawn'];
  const rows = [...page.map((one) => cells(one, page[0])), ...frame.map((one) => cells(one, frame[0]))];
  for (const line of tableLines([[...head, ...changes], ...rows])) bench.say(line);
  bench.say(`\n${NOTE} The script memory of an empty page: ${kilobytes(await emptyHeap(bench.browser))}.`);
}

const NOTE = `Loads are measured as those of "--only pages"; "chart" is when the map or list itself was painted. Page: /indikatorer/${MEASURE}/, once as it is, once with its map and list drawn in the browser by Observable Plot 0.6 from the same figures, with its script, shapes and figures asked for at once; Plot's has a tooltip but no links, places, lines of reference or words for what is missing. Frame: /embed/lista/${MEASURE}/, and @datawrapper/chart-core 8.47 with the same 20 values; Datawrapper's own bars are in no public package, so that the least that draws bars stands in for them, without fonts and theme: a real frame is heavier. It has neither places nor intervals. A change, until what is on the screen is new, and until all of it is: another measure in map and list, the site's in /utforska/ with its table and controls; in Datawrapper's frame another table for the bars alone, which its readers cannot ask for. Median of ${CHANGES}, processor slowed 4 times.`;

function pages(at: Bench['at']): Contender[] {
  const [explorer] = INTERACTIONS;
  if (!explorer) throw new Error('there is no interaction to compare with');
  return [
    { name: 'page: ours', url: at(`/indikatorer/${MEASURE}/`), subject: '.map-shapes [data-r]', change: explorer },
    { name: 'page: Plot', url: at(PLOT_PATH), subject: '#plot-list svg', change: PLOT_CHANGE },
  ];
}

const frames = (at: Bench['at']): Contender[] => [
  { name: 'frame: ours', url: at(`/embed/lista/${MEASURE}/`), subject: '[data-r] circle' },
  { name: 'frame: Datawrapper', url: at(DATAWRAPPER_PATH), subject: '.bar-row', change: datawrapperChange() },
];

const [FIRST = '', ...FOLLOWING] = OTHER_MEASURES;

const PLOT_CHANGE: Interaction = {
  name: 'Plot: another measure',
  path: PLOT_PATH,
  first: choose('plot-measure', FIRST),
  ready: '#diagram h2:has-text("Överbeläggning")',
  change: chooseInTurn('plot-measure', FOLLOWING),
};

function datawrapperChange(): Interaction {
  const draw = `(table) => window.__dw.vis.chart().load(table).then(() => window.__dw.render())`;
  const tables = JSON.stringify(OTHER_MEASURES.map(tableOf));
  return {
    name: 'Datawrapper: another table',
    path: DATAWRAPPER_PATH,
    first: inPage(`() => (${draw})(${tables}[0])`),
    ready: '.bar-row',
    change: inPage(`(turn) => (${draw})(${tables}[turn % ${OTHER_MEASURES.length}])`),
  };
}

async function measureAll({ browser, at }: Bench, contenders: readonly Contender[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { name, change, ...loaded } of contenders) {
    const load = await measureLoads(browser, loaded);
    const changed = change && (await measureInteraction(browser, change, { at, changes: CHANGES }));
    measured.push({ name, load, changed: changed ?? null });
  }
  return measured;
}

function cells({ name, load, changed }: Measured, ours: Measured | undefined): string[] {
  const own = ours?.load ?? load;
  const change = (pick: 'median' | 'whole') =>
    changed ? milliseconds(changed[pick]) + times(changed[pick], ours?.changed?.[pick] ?? 0) : '–';
  const against = (pick: (load: Load) => number, write: (value: number) => string) =>
    write(pick(load)) + times(pick(load), pick(own));
  return [
    name,
    against(({ bytes }) => bytes, kilobytes),
    against(({ requests }) => requests, String),
    against(({ script }) => script, kilobytes),
    against(({ lcp }) => lcp, milliseconds),
    against(({ shown }) => shown, milliseconds),
    load.cls.toFixed(3),
    against(({ blocking }) => blocking, milliseconds),
    against(({ heap }) => heap, kilobytes),
    change('median'),
    change('whole'),
  ];
}

/** " ×3.4"; nothing where it is ours, or where there is nothing to divide by. */
const times = (value: number, ours: number) => (ours === 0 || value === ours ? '' : ` ×${(value / ours).toFixed(1)}`);
