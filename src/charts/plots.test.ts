import { describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { drawnTexts } from '../../tests/support/drawnTexts.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { hasValue, isCompared, measureOf } from '../model/measure.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { RegionsDocument } from '../publish/documents.ts';
import { valueShort } from '../text/figures.ts';
import { overlaps } from './boxes.ts';
import type { Chart, PlotChart } from './chart.ts';
import { drawPlot } from './drawing.ts';
import { dumbbellsChart } from './dumbbells/chart.ts';
import { PAGE_WIDTHS, pagePaper } from './paper.ts';
import { CHARTS, REGION_CHARTS } from './registry.ts';
import { largestStep } from './series/steps.ts';
import { seriesTitle } from './series/title.ts';
import { spineChart } from './spine/chart.ts';
import { formatPeriod } from '../text/periods.ts';
import { trendsChart } from './trends/chart.ts';
import { tilesModel } from './tiles/model.ts';
import { tilesPlot } from './tiles/plot.ts';

/** What Plot has drawn is read back from its svg: it is what the published figures say, and no label hides another. */

const files = allDocuments(realDataset());
const { regions } = JSON.parse(files.get('regions.json') ?? '') as RegionsDocument;
const documents = [...files].flatMap(([path, text]) =>
  /^indicators\/[^/.]+\.json$/.test(path) ? [JSON.parse(text) as IndicatorDocument] : [],
);
const BLEKINGE = regions.find(({ slug }) => slug === 'blekinge') ?? regions[0];
if (!BLEKINGE) throw new Error('no regions');

interface Plotted {
  name: string;
  document: IndicatorDocument;
  chart: PlotChart;
}

const plotted = (name: string, chart: Chart | null): Plotted[] => {
  const made = chart?.drawing.form === 'plot' ? chart.drawing.chart() : null;
  return chart && made ? [{ name: `${name} ${chart.document.slug}`, document: chart.document, chart: made }] : [];
};

const ofMeasures = documents.flatMap((document) => [
  ...CHARTS.flatMap(({ part, chart }) => plotted(part, chart(document, regions))),
  ...REGION_CHARTS.flatMap(({ part, chart }) => plotted(`blekinge ${part}`, chart(document, BLEKINGE, regions))),
]);
const numeric = documents.filter(({ coverage, kind }) => coverage === 'regions' && kind !== 'category');
const access = numeric.filter(({ topic }) => topic === 'tillgang');
const several = regions.flatMap((region) => {
  const spine = spineChart(access, region);
  const dumbbells = dumbbellsChart(
    access,
    [region, ...regions.slice(0, 4).filter(({ code }) => code !== region.code)],
    region.code,
  );
  const trends = trendsChart(numeric, region);
  return [spine, dumbbells, trends].flatMap((chart) =>
    chart ? [{ name: `${chart.name} ${region.slug}`, chart }] : [],
  );
});

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

describe.each(Object.values(PAGE_WIDTHS))('at %i px', (width) => {
  test('no label lies on another or leaves its drawing', () => {
    const paper = pagePaper(width);
    const faults = [...ofMeasures, ...several].flatMap(({ name, chart }) => {
      const svg = drawPlot(chart.plot(paper));
      const written = [...svg.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ value }) => value));
      expect(
        written.filter((value) => /NaN|undefined|null/.test(value)),
        name,
      ).toEqual([]);
      const [, , , height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
      const boxes = drawnTexts(svg, paper).filter(({ text }) => text !== '');
      const out = boxes
        .filter(({ left, right, top, bottom }) => left < -2 || right > width + 2 || top < -2 || bottom > height + 2)
        .map(({ text }) => `${name}: ${text} leaves the drawing`);
      const on = boxes.flatMap((a, index) =>
        boxes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [`${name}: ${a.text} / ${b.text}`] : [])),
      );
      return [...out, ...on];
    });
    expect(faults).toEqual([]);
  });

  test('the line that a title tells of is named in its drawing', () => {
    const told = ofMeasures.flatMap(({ name, document, chart }) => {
      const step = name.startsWith('serie ') ? largestStep(document) : null;
      const region = regions.find(({ code }) => code === step?.after.region);
      return step && region ? [{ name, document, chart, step, region }] : [];
    });
    expect(told.length).toBeGreaterThan(20);
    for (const { name, document, chart, step, region } of told) {
      const value = valueShort(measureOf(document).at(step.after.period).of(region.code), document);
      // What stands inside the plot says its year.
      const year = step.after.period === chart.periods.at(-1)?.period ? '' : `${formatPeriod(step.after.period)}:`;
      const words = `${region.short}${year}${value}`;
      const way = step.after.value > step.before.value ? 'upp' : 'ned';
      expect(seriesTitle(document, regions)).toContain(`, ${way} från `);
      // A long name stands in several lines.
      const bare = (text: string | null) => (text ?? '').replace(/\s/g, '');
      const texts = [...drawPlot(chart.plot(pagePaper(width))).querySelectorAll('text')].map((text) =>
        bare(text.textContent),
      );
      expect(texts, name).toContain(bare(words));
    }
  });
});

/** The circles of a drawing, by region. */
const circlesOf = (svg: Element) =>
  [...svg.querySelectorAll('circle[data-r]')].map((mark) => ({
    region: mark.getAttribute('data-r') ?? '',
    period: mark.getAttribute('data-t') ?? '',
    title: mark.querySelector('title')?.textContent ?? '',
    x: number(mark, 'cx'),
    y: number(mark, 'cy'),
  }));

/** Whether places are the values on a straight scale. */
function expectLinear(points: readonly { value: number; at: number }[], name: string): void {
  const ordered = points.toSorted((a, b) => a.value - b.value);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || first.value === last.value) return;
  for (const { value, at } of ordered) {
    const place = first.at + ((value - first.value) / (last.value - first.value)) * (last.at - first.at);
    expect(Math.abs(place - at), `${name}: ${value}`).toBeLessThan(0.2);
  }
}

test('a beeswarm has each region where its value is, and says its figure', () => {
  const all = ofMeasures.filter(({ chart }) => chart.name === 'beeswarm');
  expect(all.length).toBeGreaterThan(60);
  for (const { name, document, chart } of all) {
    const at = measureOf(document).at(document.lead ?? document.periods.at(-1) ?? '');
    const circles = circlesOf(drawPlot(chart.plot(pagePaper(PAGE_WIDTHS.narrow))));
    const figures = at.regions().filter(hasValue);
    expect(circles.map(({ region }) => region).toSorted(), name).toEqual(
      figures.map(({ region }) => region).toSorted(),
    );
    expectLinear(
      circles.map(({ region, x }) => ({ value: at.of(region)?.value ?? NaN, at: x })),
      name,
    );
    for (const { region, title } of circles) {
      expect(title, name).toContain(valueShort(at.of(region), document));
    }
  }
});

test('a slope has both years of each region that may be compared, where the values are', () => {
  const all = ofMeasures.filter(({ chart }) => chart.name === 'slope');
  expect(all.length).toBeGreaterThan(2);
  for (const { name, document, chart } of all) {
    const circles = circlesOf(drawPlot(chart.plot(pagePaper(PAGE_WIDTHS.wide))));
    expectLinear(
      circles.map(({ region, period, y }) => ({
        value: measureOf(document).at(period).of(region)?.value ?? NaN,
        at: y,
      })),
      name,
    );
    const [from = '', to = ''] = [...new Set(circles.map(({ period }) => period))].toSorted();
    const compared = regions.filter(({ code }) =>
      [from, to].every((period) => isCompared(measureOf(document).at(period).of(code))),
    );
    const drawn = new Set(circles.map(({ region }) => region));
    expect(
      compared.every(({ code }) => drawn.has(code)),
      name,
    ).toBe(true);
  }
});

test('a tile map gives each region its answer in each period', () => {
  const all = documents.filter(({ coverage, kind }) => coverage === 'regions' && kind === 'category');
  expect(all.length).toBeGreaterThan(8);
  for (const document of all) {
    for (const period of tilesModel(document, regions)) {
      const marks = [...drawPlot(tilesPlot(period, pagePaper(135), 27)).querySelectorAll('rect[data-r]')];
      const said = marks.map((mark) => [mark.getAttribute('data-r'), mark.querySelector('title')?.textContent]);
      const expected = regions.map(({ code, short }) => {
        const figure = measureOf(document).at(period.period).of(code);
        const none = figure ? 'redovisade inte' : 'inte känt';
        return [code, `${short} ${document.categories.find(({ id }) => id === figure?.category)?.label ?? none}`];
      });
      expect(said, `${document.slug} ${period.period}`).toEqual(expected);
    }
  }
});

test('a spine has the region on the side of the country that its value is on', () => {
  for (const region of regions) {
    const chart = spineChart(access, region);
    if (!chart) throw new Error(`no spine for ${region.slug}`);
    const svg = drawPlot(chart.plot(pagePaper(PAGE_WIDTHS.wide)));
    const middle = Number(
      /translate\(([\d.]+)/.exec(svg.querySelector('text')?.getAttribute('transform') ?? '')?.[1] ?? NaN,
    );
    for (const { period: slug, title, x } of circlesOf(svg)) {
      const document = documents.find((one) => one.slug === slug);
      const lead = document && measureOf(document).lead();
      const [own, riket] = [lead?.of(region.code), lead?.comparedCountry()];
      if (!document || !hasValue(own) || !hasValue(riket)) throw new Error(`${region.slug} ${slug}: no figures`);
      expect(title).toContain(valueShort(own, document));
      expect(title).toContain(`riket ${valueShort(riket, document)}`);
      expect(Math.sign(Math.round(x - middle)), `${region.slug} ${slug}`).toBeCloseTo(
        Math.abs(x - middle) < 0.5 ? 0 : Math.sign(own.value - riket.value),
      );
    }
  }
});

test('dumbbells stand in the order of their values, and say them', () => {
  const members = regions.slice(0, 5);
  const chart = dumbbellsChart(access, members, members[0]?.code ?? '');
  if (!chart) throw new Error('no dumbbells');
  const circles = circlesOf(drawPlot(chart.plot(pagePaper(PAGE_WIDTHS.wide))));
  for (const [slug, own] of Map.groupBy(circles, ({ period }) => period)) {
    const document = documents.find((one) => one.slug === slug);
    const lead = document && measureOf(document).lead();
    const values = own.toSorted((a, b) => a.x - b.x).map(({ region }) => lead?.of(region)?.value ?? NaN);
    expect(values, slug).toEqual(values.toSorted((a, b) => a - b));
    for (const { region, title } of own)
      expect(title).toContain(document ? valueShort(lead?.of(region), document) : '');
  }
});
