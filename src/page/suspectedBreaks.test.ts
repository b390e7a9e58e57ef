import { expect, test } from 'vitest';
import { compareData } from './comparison.ts';
import { documentOf, documents, regions, topics } from '../../tests/support/comparisonData.ts';
import { compareView } from '../charts/compare/compareView.ts';
import { ALL_TOPICS } from '../charts/compare/compareState.ts';
import { exploreTitle, shown } from '../charts/explore/exploreModel.ts';
import { defaultExploreState, type ExploreData, type ExploreState } from '../charts/explore/exploreState.ts';
import { listView } from '../charts/explore/listView.ts';
import { builders } from '../charts/drawing.ts';
import { plotsIn } from '../charts/explore/plotParts.ts';
import { tableView } from '../charts/explore/tableView.ts';
import { rankingModel } from '../charts/ranking/rankingModel.ts';
import { beeswarmModel } from '../charts/beeswarm/model.ts';
import { asidesOf } from '../charts/table/tableModel.ts';
import { toHtml, type Drawn } from '../draw/draw.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf } from '../model/measure.ts';
import { toldFigures } from '../pictures/words.ts';
import { figuresCsv } from '../publish/csv.ts';
import { figureRows } from '../publish/figureColumns.ts';
import { lowestToHighest } from '../text/ends.ts';
import { findingTitle } from '../text/titles.ts';
import { regionProfile } from './profile.ts';
import { SUSPECTED } from '../text/suspectedBreak.ts';

// One rule for a suspected break: whatever shows the figure says the same of it, and none gives it a place.

const explore: ExploreData = {
  indicators: documents.map(({ slug, kind }) => ({ slug, kind })),
  regions,
  sjukvardsregioner: [],
  first: 'folkmangd',
  second: 'vardplatser',
};
type Place = (typeof regions)[number];

const other = documentOf('folkmangd');
const html = (drawn: readonly (Drawn | string)[]) => drawn.map(toHtml).join('');
/** From where a row or a region of the drawing begins, to its end. */
const partOf = (code: string, whole: string, end: string) => whole.split(`data-r="${code}"`)[1]?.split(end)[0];
/** The periods of the hollow dots in a drawing, of a region where it has several. */
const hollowIn = (drawn: string | undefined, group: string, code = ''): string[] =>
  [...(drawn ?? '').matchAll(new RegExp(`<g class="${group}"[^>]*fill="var\\(--paper\\)"[^>]*>(.*?)</g>`, 'gs'))]
    .flatMap(([, dots = '']) => [...dots.matchAll(/<circle[^>]*>/g)].map(([dot]) => dot))
    .filter((dot) => dot.includes(`data-r="${code}`) || code === '')
    .flatMap((dot) => /data-t="([^"]+)"/.exec(dot)?.[1] ?? []);
const says = (text: string | undefined) => text?.toLowerCase().includes(SUSPECTED.toLowerCase()) === true;

function the<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('not found');
  return found;
}

/** What the explorer says: on the map, in the list, in the table, in its title, and beside another measure. */
function inExplorer(
  document: IndicatorDocument,
  { code, slug, short }: Place,
  period: string,
): Record<string, boolean> {
  const state = { ...defaultExploreState(explore), indicator: document.slug, period };
  const view = shown(state, explore, document, null);
  const plots = plotsIn(builders);
  const drawn = (change: Partial<ExploreState>) =>
    html(plots.chartPart(shown({ ...state, ...change }, explore, document, other), { width: 800, height: 400 }));
  const beside = drawn({ view: 'samband', against: other.slug });
  const marked = drawn({ view: 'tid', regions: [slug] });
  const list = partOf(code, html(listView(view)), '</tr>');
  const onMap = the(view.map.regions.find((one) => one.code === code));
  return {
    'explorer, list': says(list) && /class="(bar|dot) hollow /.test(list ?? ''),
    'explorer, table': document.ranking === 'none' || says(partOf(code, toHtml(tableView(view)), '</tr>')),
    'explorer, title': !exploreTitle(view).includes(short),
    'map, name': says(onMap.label),
    'map, colour': onMap.fill === 'suspected',
    'map, legend': view.map.legend.some(({ label }) => says(label)),
    'over time, hollow': hollowIn(marked, 'own hollow', code).includes(period),
    'panels, hollow': hollowIn(partOf(code, drawn({ view: 'rutor' }), '</li>'), 'own').includes(period),
    scatter: new RegExp(`Ovanligt stor ändring [^.]*${short}[^.]*, jämförs inte\\.`).test(beside),
  };
}

/** What is said of the period that a measure leads with, as if it led with this one. */
function whereItLeads(document: IndicatorDocument, region: Place, period: string): Record<string, boolean> {
  const led: IndicatorDocument = { ...document, lead: period };
  const { slug, name, unit, edition } = led;
  const load = (asked: string) => (asked === slug ? led : the(documents.find((one) => one.slug === asked)));
  const neighbour = the(regions.find(({ code }) => code === the(measureOf(led).at(period).compared()[0]).region));
  const data = compareData(
    { topics, indicators: [{ ...led, regions: 0, figures: 0, sources: [] }], alikeBy: [] },
    load,
    regions,
  );
  const compared = html(compareView({ regions: [region.slug, neighbour.slug], topic: ALL_TOPICS }, data));
  const figures = [...measureOf(led).all(region.code)];
  const indicators = [{ slug, name, unit, lead: period, figures }];
  const profile = regionProfile({ ...region, edition, statements: [], leftOut: [], indicators }, load, {
    topics,
    card: [],
  });
  const [entry] = profile.measures.flatMap(({ entries }) => entries);
  return {
    'comparison, place': says(partOf(region.code, compared, '</td>')),
    'comparison, difference': document.ranking === 'none' || compared.includes(`${region.short}, jämförs inte.`),
    'title of the chart': !findingTitle(led, regions).includes(region.short),
    'profile, sentence': the(entry).sentence.endsWith(`${SUSPECTED}.`),
    'profile, what stands out': profile.standOuts.length === 0,
  };
}

/** What is said of the figure itself, in drawings and files. */
function ofFigure(document: IndicatorDocument, region: Place, period: string): Record<string, boolean> {
  const { code } = region;
  const swarm = the(beeswarmModel(document, period, { own: null, regions }) ?? undefined);
  const at = measureOf(document).at(period);
  const figure = the(at.of(code));
  const row = the(rankingModel(document, regions, period).rows.find((one) => one.code === code));
  const ranked = at.regions().filter(({ rank, third }) => rank ?? third);
  const endsOf = (figures: readonly Figure[]) => lowestToHighest(figures, document, (one) => ` (${one})`);
  const csv = figuresCsv(figureRows({ ...document, figures: [figure] }, regions));
  return {
    rank: figure.suspectedBreak === true && !figure.rank && !figure.third,
    'rank of the others': ranked.every(({ rank }) => !rank || rank.of === ranked.length),
    'row of the list': row.isSuspected && row.place === '' && !row.isEnd,
    ends: endsOf(at.regions()) === endsOf(at.compared()),
    beeswarm:
      the(swarm.dots.find((dot) => dot.region === code)).isHollow &&
      swarm.labels.every(({ name }) => !name.includes(region.short)),
    'table of all figures': asidesOf(document, (one) => one).some((text) => text.includes(`${code} ${period}`)),
    'words of the picture': says(toldFigures([figure], document, regions)),
    csv: csv.includes(',true,'),
  };
}

test('a figure behind a suspected break is out of comparison wherever it is shown, and says so', () => {
  const all = documents.flatMap((document) =>
    document.suspectedBreaks.map(({ region, to }) => ({ document, region, to })),
  );
  const offenders = all.flatMap(({ document, region: code, to }) => {
    const region = the(regions.find((one) => one.code === code));
    return [inExplorer, whereItLeads, ofFigure]
      .flatMap((said) => Object.entries(said(document, region, to)))
      .filter(([, holds]) => !holds)
      .map(([where]) => `${document.slug} ${code} ${to}: ${where}`);
  });
  expect(offenders).toEqual([]);
  expect(all.map(({ document, region, to }) => `${document.slug} ${region} ${to}`)).toEqual(
    expect.arrayContaining(['bedomd-inom-tre-dagar 25 2025', 'bedomd-inom-tre-dagar 21 2025']),
  );
});

test('no measure leads with a period that has one, and none marks another figure', () => {
  const marked = documents.flatMap(({ slug, figures }) =>
    figures.filter(({ suspectedBreak }) => suspectedBreak).map(({ region, period }) => `${slug} ${region} ${period}`),
  );
  const found = documents.flatMap(({ slug, suspectedBreaks }) =>
    suspectedBreaks.map(({ region, to }) => `${slug} ${region} ${to}`),
  );
  expect(marked.toSorted()).toEqual(found.toSorted());
  expect(documents.filter(({ lead, suspectedBreaks }) => suspectedBreaks.some(({ to }) => to === lead))).toEqual([]);
});
