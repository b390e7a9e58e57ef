import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../lib/setup.mjs';
import { DIST } from '../../lib/tasks.mjs';
import { MEASURE, OTHER_MEASURES, readIndicator, readNames } from './figures.ts';
import { OTHERS, OTHERS_PAGES } from './folders.ts';

export const PLOT_PATH = '/bench/plot/';

/** The chart's own part of the page, between its title and what it says of its sources. */
const DRAWING = /(<figure class="chart wide" id="diagram">[^]*?<\/figcaption>)[^]*?(<div class="origin text">)/;
/** Plot puts a style element into each drawing, which the site's own policy forbids. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
/** As high as the drawings of the site, so that nothing moves when they come. */
const ROOM = '#plot-map{aspect-ratio:440/1058;max-height:60svh;min-height:20rem}#plot-list{height:36rem}';

/**
 * The site's page of a measure, where Observable Plot draws its map and list in the browser: the same words, styles and
 * figures. The script, the shapes and the figures are asked for at once.
 */
export async function makePlotPage(): Promise<void> {
  const folder = join(OTHERS_PAGES, PLOT_PATH);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(ROOT, 'data/geo/regions.topo.json'), join(folder, 'regions.topo.json'));
  await bundle(folder);
  const html = readFileSync(join(DIST, 'indikatorer', MEASURE, 'index.html'), 'utf8');
  if (!DRAWING.test(html) || !POLICY.test(html)) throw new Error(`/indikatorer/${MEASURE}/ is no longer as it was`);
  const page = html
    .replace(POLICY, '')
    .replace('</head>', () => `<style>${ROOM}</style>${HINTS}</head>`)
    .replace(DRAWING, (_, before: string, after: string) => before + places() + after)
    .replace('</body>', () => `${figures()}<script type="module" src="plot.js"></script></body>`);
  writeFileSync(join(folder, 'index.html'), page);
}

const HINTS =
  '<link rel="modulepreload" href="plot.js"><link rel="preload" href="regions.topo.json" as="fetch" crossorigin>';

function places(): string {
  const options = [MEASURE, ...OTHER_MEASURES].map((slug) => `<option value="${slug}">${slug}</option>`);
  const choice = `<select id="plot-measure" aria-label="Mått">${options.join('')}</select>`;
  return `${choice}<div class="map-and-list"><div id="plot-map"></div><div id="plot-list"></div></div>`;
}

/** Only what is drawn first; the other measures come from the open data, as in the explorer. */
function figures(): string {
  const { slug, name, lead, figures: all, classes, unit } = readIndicator(MEASURE);
  const first = { slug, name, lead, unit, classes: { limits: classes?.limits }, figures: all };
  const json = JSON.stringify({ document: first, names: readNames() }).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="plot-data">${json}</script>`;
}

/** By the bundler of the site's own scripts. Its modules are found beside it, so the entry is written there. */
async function bundle(folder: string): Promise<void> {
  const entry = join(OTHERS, 'plot.js');
  copyFileSync(join(import.meta.dirname, 'browser', 'plot.js'), entry);
  await build({
    configFile: false,
    root: OTHERS,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { entryFileNames: 'plot.js' } },
    },
  });
}
