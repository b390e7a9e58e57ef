import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../../publish/indicatorDocument.ts';
import { picturePaper } from '../../pictures/plotBlock.ts';
import { drawPlot } from '../drawing.ts';
import { pagePaper, type Paper } from '../paper.ts';
import { boxAround, overlaps, widestOf, type Anchor, type Box } from '../boxes.ts';
import { columnsModel, type ColumnsPanel } from './model.ts';
import { columnsPlot } from './plot.ts';

/** What Plot has drawn, read back from the svg, is what the published figures say, and its words can be read. */

const dataset = realDataset();
const national = dataset.indicators.filter(
  ({ kind, slug, coverage }) =>
    kind !== 'category' && coverage !== 'regions' && rawRows(slug).filter(({ region }) => region === '00').length > 1,
);
const PAPERS: [name: string, paper: Paper, height: number][] = [
  ['a phone', pagePaper(284), 220],
  ['a page', pagePaper(640), 280],
  ['a picture', picturePaper(1104), 430],
  ['a card', picturePaper(470, 20), 370],
];

function drawn(panel: ColumnsPanel, paper: Paper, height: number) {
  const options = columnsPlot(panel, paper, height);
  const { marginLeft = 0, marginTop = 0, marginBottom = 0 } = options;
  const svg = drawPlot(options);
  const valueAt = (y: number) =>
    panel.domain[1] - ((y - marginTop) / (height - marginTop - marginBottom)) * (panel.domain[1] - panel.domain[0]);
  const rects = (name: string) =>
    [...svg.querySelectorAll(`g.${name} > rect`)].map((mark) => ({ mark, box: boxOf(mark) }));
  return { svg, marginLeft, valueAt, rects };
}

function boxOf(mark: Element): Box {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(mark.getAttribute(name)),
  );
  return { left: x, right: x + width, top: y, bottom: y + height };
}

/** Where each text lies, by the widths that its paper knows. */
function textsOf(svg: SVGSVGElement, { size, textWidth }: Paper): { text: string; box: Box }[] {
  return [...svg.querySelectorAll('text')].map((text) => {
    const lines =
      text.children.length > 0 ? [...text.children].map(({ textContent }) => textContent) : [text.textContent];
    const [, x = 0, y = 0] =
      /translate\(([\d.-]+),([\d.-]+)\)/.exec(text.getAttribute('transform') ?? '')?.map(Number) ?? [];
    const anchor = (text.closest('[text-anchor]')?.getAttribute('text-anchor') ?? 'middle') as Anchor;
    const shift = text.closest('g[transform]')?.getAttribute('transform') ?? '';
    const across = x + Number(/translate\(([\d.-]+)/.exec(shift)?.[1] ?? 0);
    const height = size * (0.9 + (lines.length - 1) * 1.2);
    const box = boxAround({ x: across, y, anchor }, { width: widestOf(lines, textWidth), height });
    return { text: lines.join(' '), box };
  });
}

/** Pixels by which two may share an edge: Plot rounds. */
const HAIR = 0.1;

describe.each(national)('$slug', (indicator) => {
  const document = indicatorDocument(dataset, indicator);
  const { panels } = columnsModel(document);
  const published = rawRows(indicator.slug).filter(({ region, basis }) => region === '00' && basis !== 'missing');

  test.each(PAPERS)('on %s: each figure is a column as high as its axis says, in order', (_, paper, height) => {
    const told = panels.flatMap((panel) => {
      const { rects, valueAt } = drawn(panel, paper, height);
      const bars = rects('bars').toSorted((a, b) => a.box.left - b.box.left);
      for (const [index, { box }] of bars.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(bars[index - 1]?.box.right ?? 0);
      }
      const step = (panel.domain[1] - panel.domain[0]) / 500;
      return bars.map(({ mark, box }) => {
        const period = mark.getAttribute('data-t') ?? '';
        const row = published.find((one) => one.period === period);
        const figure = Number(row?.value || row?.upper || row?.lower);
        const [top, bottom] = [valueAt(box.top), valueAt(box.bottom)];
        expect(Math.abs((figure < 0 ? bottom : top) - figure), period).toBeLessThan(step);
        expect(Math.abs(figure < 0 ? top : bottom), period).toBeLessThan(step);
        expect(mark.getAttribute('data-r')).toBe('00');
        return period;
      });
    });
    expect(told.toSorted()).toEqual(published.map(({ period }) => period).toSorted());
  });

  test.each(PAPERS)(
    'on %s: every year between without a figure is hatched, and no column stands in it',
    (_, paper, height) => {
      for (const panel of panels) {
        const { rects } = drawn(panel, paper, height);
        const years = panel.columns.map(({ year }) => year);
        const between = Array.from(
          { length: (years.at(-1) ?? 0) - (years[0] ?? 0) + 1 },
          (__, index) => (years[0] ?? 0) + index,
        );
        const gaps = rects('gaps');
        expect(gaps.map(({ mark }) => Number(mark.getAttribute('data-t')?.slice(0, 4)))).toEqual(
          between.filter((year) => !years.includes(year)),
        );
        expect(gaps.filter(({ box }) => rects('bars').some((bar) => overlaps(box, bar.box, HAIR)))).toEqual([]);
      }
    },
  );

  test.each(PAPERS)('on %s: no word lies on another, on a column or outside', (_, paper, height) => {
    for (const panel of panels) {
      const { svg, rects } = drawn(panel, paper, height);
      const texts = textsOf(svg, paper);
      const bars = rects('bars').map(({ box }) => box);
      for (const [index, { text, box }] of texts.entries()) {
        expect(
          texts
            .slice(index + 1)
            .flatMap((other) => (overlaps(box, other.box, HAIR) ? [`${text} on ${other.text}`] : [])),
        ).toEqual([]);
        expect(
          bars.filter((bar) => overlaps(box, bar, HAIR)),
          text,
        ).toEqual([]);
        expect(box.left, text).toBeGreaterThanOrEqual(-0.5);
        expect(box.right, text).toBeLessThanOrEqual(paper.width + 0.5);
        expect(box.top, text).toBeGreaterThanOrEqual(0);
        expect(box.bottom, text).toBeLessThanOrEqual(height);
      }
      const words = texts.map(({ text }) => text);
      const [last, highest] = [panel.columns.at(-1), panel.columns.toSorted((a, b) => b.value - a.value)[0]];
      const isComparable = highest && !highest.isAside;
      const key = [last, isComparable ? highest : undefined].flatMap((column) => column?.label ?? []);
      expect(words).toEqual(expect.arrayContaining([...key, ...panel.lines.map(({ label }) => label)]));
    }
  });
});
