import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MEASURE, readIndicator, tableOf, VALUE } from './figures.ts';
import { CHART_CORE, OTHERS_PAGES } from './folders.ts';

export const DATAWRAPPER_PATH = '/bench/datawrapper/';

/** Datawrapper's scripts in the order in which its frames load them, ours between them. */
const SCRIPTS = ['load-polyfills.js', 'dw-2.0.min.js', 'bars.js', 'main.js'];
const OWN = 'bars.js';

const STYLES = `body{margin:0}.chart{font:14px/1.4 system-ui,sans-serif;padding:0 8px}h3{margin:0 0 4px}
.bar-row{display:flex;align-items:center;height:24px}.label{flex:0 0 9.5em;line-height:1}.bar{background:#18a1cd;height:16px}
.number{padding-left:6px}.dw-chart-footer{display:flex;font-size:12px}.sr-only{display:none}`;

/**
 * A chart frame as Datawrapper publishes it: title and footer are in the HTML, drawn on the server by its package; the
 * chart comes when its scripts have run. Without its fonts, its menu, and the styles of a theme.
 */
export function makeDatawrapperFrame(): void {
  const folder = join(OTHERS_PAGES, DATAWRAPPER_PATH);
  mkdirSync(folder, { recursive: true });
  for (const name of SCRIPTS) {
    const from = name === OWN ? join(import.meta.dirname, 'browser', 'datawrapper.js') : join(CHART_CORE, name);
    copyFileSync(from, join(folder, name));
  }
  const props = frameProps();
  const { render } = createRequire(import.meta.url)(join(CHART_CORE, 'Visualization_SSR.js')) as {
    render: (props: object) => { html: string };
  };
  const { html } = render(props);
  const css = STYLES + readFileSync(join(CHART_CORE, 'web-component.css'), 'utf8');
  const json = JSON.stringify(JSON.stringify(props)).replaceAll('<', '\\u003c');
  writeFileSync(
    join(folder, 'index.html'),
    `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${props.chart.title}</title><style>${css}</style></head>
<body><div class="chart dw-chart" id="__svelte-dw">${html}</div><script>window.__DW_SVELTE_PROPS__ = JSON.parse(${json})</script>
${SCRIPTS.map((name) => `<script src="${name}"></script>`).join('\n')}</body></html>`,
  );
}

function frameProps() {
  const { name, lead, unit, figures, sources } = readIndicator(MEASURE);
  const source = sources.find(({ id }) => id === figures[0]?.source);
  const theme = { colors: { palette: ['#18a1cd'], background: '#ffffff' }, typography: {}, options: {}, style: {} };
  return {
    chart: {
      id: 'bench',
      type: 'bench-bars',
      theme: 'bench',
      language: 'sv-SE',
      title: `${name} ${lead}`,
      metadata: {
        // 1923.1 would be taken for a month.
        data: { 'column-format': { [VALUE]: { type: 'number' } } },
        describe: { intro: unit, 'source-name': source?.title ?? '', 'source-url': source?.url ?? '', byline: '' },
        visualize: {},
        publish: { blocks: { 'get-the-data': true, embed: false, logo: { enabled: false } } },
      },
    },
    visualization: {
      id: 'bench-bars',
      height: 'fixed',
      axes: { labels: { accepts: ['text'] }, bars: { accepts: ['number'] } },
    },
    theme: { id: 'bench', data: theme, fonts: {}, _computed: {} },
    themeDataLight: theme,
    themeDataDark: theme,
    translations: { Source: 'Källa', 'Get the data': 'Hämta data' },
    locales: {},
    blocks: [],
    assets: { 'dataset.csv': { value: tableOf(MEASURE) } },
    isPreview: false,
    polyfillUri: '.',
  };
}
