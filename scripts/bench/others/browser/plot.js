// In the page that Observable Plot draws: the map and the list that the site's own page has in its HTML.
import { dot, geo, link, plot, text } from '@observablehq/plot';
import { feature } from 'topojson-client';

const STEPS = [0, 1, 2, 3, 4].map((step) => `var(--step-${step})`);
const MISSING = 'var(--grey)';

const { document: first, names } = JSON.parse(document.getElementById('plot-data').textContent);
const topology = await (await fetch('regions.topo.json')).json();
const shapes = feature(topology, topology.objects.lan);
const documents = new Map([[first.slug, first]]);
const places = { map: document.getElementById('plot-map'), list: document.getElementById('plot-list') };
const number = new Intl.NumberFormat('sv', { maximumFractionDigits: 1 });

draw(first);
document.getElementById('plot-measure').addEventListener('change', async ({ target }) => {
  const slug = target.value;
  if (!documents.has(slug)) documents.set(slug, await (await fetch(`../../data/v1/indicators/${slug}.json`)).json());
  draw(documents.get(slug));
});

function draw({ name, lead, figures, classes, unit }) {
  const known = figures.filter(({ region, period, series, value }) => {
    return region !== '00' && period === lead && !series && value !== null;
  });
  document.querySelector('#diagram h2').textContent = `${name} ${lead}`;
  places.map.replaceChildren(mapOf(known, classes.limits, unit));
  places.list.replaceChildren(listOf(known, unit));
}

function mapOf(figures, limits, unit) {
  const values = new Map(figures.map(({ region, value }) => [region, value]));
  return plot({
    width: places.map.clientWidth,
    height: places.map.clientHeight,
    ariaLabel: 'Karta över Sveriges regioner',
    projection: { type: 'transverse-mercator', rotate: [-15, 0], domain: shapes },
    color: { type: 'threshold', domain: limits, range: STEPS, unknown: MISSING },
    marks: [
      geo(shapes, {
        fill: ({ id }) => values.get(id),
        stroke: 'var(--paper)',
        tip: true,
        title: ({ id }) => `${names[id]}: ${values.has(id) ? number.format(values.get(id)) : 'uppgift saknas'} ${unit}`,
      }),
    ],
  });
}

function listOf(figures, unit) {
  const from = ({ interval, value }) => interval?.[0] ?? value;
  const to = ({ interval, value }) => interval?.[1] ?? value;
  const y = ({ region }) => names[region];
  return plot({
    width: places.list.clientWidth,
    height: places.list.clientHeight,
    marginLeft: 150,
    marginRight: 60,
    ariaLabel: 'Regionerna i ordning',
    x: { grid: true, label: unit },
    y: { label: null },
    marks: [
      link(figures, { x1: from, x2: to, y1: y, y2: y, strokeWidth: 3, stroke: 'var(--grey)' }),
      dot(figures, { x: 'value', y, r: 3.5, fill: 'var(--ink)', sort: { y: 'x', reverse: true } }),
      text(figures, { x: 'value', y, text: ({ value }) => number.format(value), dx: 10, textAnchor: 'start' }),
    ],
  });
}
