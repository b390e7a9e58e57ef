import { describe, expect, test } from 'vitest';
import { realDataset } from '../../../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { drawPlot } from '../drawing.ts';
import { chartOf } from '../registry.ts';
import { multiplesModel } from '../multiples/model.ts';
import { panelPlot } from '../multiples/plot.ts';
import { pagePaper } from '../paper.ts';
import { seriesModel, type SeriesModel, type SeriesPoint } from './model.ts';
import { seriesPlot } from './plot.ts';

/** What Plot has drawn, read back from the svg, is what the model and the published figures say. */

const files = allDocuments(realDataset());
const { regions } = JSON.parse(files.get('regions.json') ?? '') as RegionsDocument;
const documents = [...files].flatMap(([path, text]) => {
  if (!/^indicators\/[^/.]+\.json$/.test(path)) return [];
  const document = JSON.parse(text) as IndicatorDocument;
  return chartOf('serie', document, regions) ? [document] : [];
});

interface Place {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Years and value of a place in the drawing, by its axes. */
function readAt(
  [x, y]: readonly [number, number],
  { periods, domain }: SeriesModel,
  { left, right, top, bottom }: Place,
) {
  const [from, to] = [periods[0]?.time ?? 0, periods.at(-1)?.time ?? 1];
  return {
    time: from + ((x - left) / (right - left)) * (to - from),
    value: domain[1] - ((y - top) / (bottom - top)) * (domain[1] - domain[0]),
  };
}

/** Every point of the lines and the dots of a class, in pixels. */
const drawnIn = (svg: SVGSVGElement, name: string): [number, number][] =>
  [...svg.querySelectorAll(`g.${name} > *`)].flatMap((mark): [number, number][] => {
    const [cx, cy] = [mark.getAttribute('cx'), mark.getAttribute('cy')];
    if (cx !== null && cy !== null) return [[Number(cx), Number(cy)]];
    const pairs = mark.getAttribute('d')?.matchAll(/(-?[\d.]+),(-?[\d.]+)/g) ?? [];
    return [...pairs].map(([, x, y]): [number, number] => [Number(x), Number(y)]);
  });

function expectDrawn(
  drawn: readonly [number, number][],
  points: readonly SeriesPoint[],
  model: SeriesModel,
  place: Place,
) {
  const near = (a: { time: number; value: number }, b: SeriesPoint) =>
    Math.abs(a.time - b.time) < 0.02 && Math.abs(a.value - b.value) <= (model.domain[1] - model.domain[0]) / 500;
  const read = drawn.map((at) => readAt(at, model, place));
  expect(points.filter((point) => !read.some((one) => near(one, point)))).toEqual([]);
  expect(read.filter((one) => !points.some((point) => near(one, point)))).toEqual([]);
}

describe.each(documents)('$slug', (document) => {
  const model = seriesModel(document, [], regions);

  test('has each figure of its regions and of the country where its axes say', () => {
    if (!model) throw new Error('no series');
    const options = seriesPlot(model, pagePaper(640));
    const { width = 0, height = 0, marginLeft = 0, marginRight = 0, marginTop = 0, marginBottom = 0 } = options;
    const place = { left: marginLeft, right: width - marginRight, top: marginTop, bottom: height - marginBottom };
    const svg = drawPlot(options);
    const country = model.points.filter(({ region }) => region === '00');
    expectDrawn(drawnIn(svg, 'riket'), country, model, place);
    const others = model.points.filter(({ region }) => region !== '00');
    expectDrawn(drawnIn(svg, 'others'), others, model, place);
    const named = new Set([...svg.querySelectorAll('g.others > *')].map((mark) => mark.getAttribute('data-r')));
    expect([...named].toSorted()).toEqual([...new Set(others.map(({ region }) => region))].toSorted());
    // A label may stand on several lines; one of an edge gives way to that of a suspected break.
    const bare = (text: string | null) => (text ?? '').replace(/\s/g, '');
    const words = [...svg.querySelectorAll('text')].map(({ textContent }) => bare(textContent));
    for (const { kind, name, value } of model.ends) {
      const told = words.filter((text) => text.startsWith(bare(name)) && text !== bare(name));
      expect(told, document.slug).toEqual(kind === 'edge' && told.length === 0 ? [] : [bare(name + value)]);
    }
  });

  test('has in each panel the figures of its region', () => {
    const panels = multiplesModel(document, regions);
    if (!panels) throw new Error('no panels');
    for (const panel of panels.panels) {
      const options = panelPlot(panels, panel, pagePaper(120), 64);
      const { width = 0, height = 0, margin = 0 } = options;
      const place = { left: margin, right: width - margin, top: margin, bottom: height - margin };
      const drawn = drawnIn(drawPlot(options), 'own');
      expectDrawn(drawn, panel.points, panels.series, place);
    }
  });
});
