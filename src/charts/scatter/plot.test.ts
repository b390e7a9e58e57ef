import { describe, expect, test } from 'vitest';
import { realDataset } from '../../../tests/support/dataset/testData.ts';
import { RIKET } from '../../model/country.ts';
import { measureOf } from '../../model/measure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { drawPlot } from '../drawing.ts';
import { pagePaper } from '../paper.ts';
import { scatterModel, type ScatterModel } from './model.ts';
import { boxAround, isWithin, overlaps, type Box } from '../boxes.ts';
import { boxOf } from './placeLabels.ts';
import { frameOf, namedPoints, scatterPlot } from './plot.ts';

/** Two measures against each other: every dot where its figures say, and no name that cannot be read. */

const files = allDocuments(realDataset());
const { regions } = JSON.parse(files.get('regions.json') ?? '') as RegionsDocument;
const measures = [...files].flatMap(([path, text]) => {
  if (!/^indicators\/[^/.]+\.json$/.test(path)) return [];
  const document = JSON.parse(text) as IndicatorDocument;
  return document.coverage === 'regions' && document.kind !== 'category' ? [document] : [];
});
const OWN = '10';
/** A column of a small phone and of a larger one, and of a desk. */
const SIZES = [
  { width: 284, height: 300 },
  { width: 340, height: 300 },
  { width: 640, height: 400 },
] as const;

/** As the explorer has it: the other measure in the same period where it has that. */
function pairOf(across: IndicatorDocument, up: IndicatorDocument): ScatterModel {
  const period = across.lead ?? '';
  const other = measureOf(up).periods().includes(period) ? period : (up.lead ?? '');
  return scatterModel({ document: across, period }, { document: up, period: other }, regions, [OWN]);
}

describe.each(measures)('$slug', (across) => {
  const others = measures.filter(({ slug }) => slug !== across.slug);

  describe.each(SIZES)('$width px, with any other measure', ({ width, height }) => {
    const paper = pagePaper(width);
    const pairs = others.map((up) => {
      const model = pairOf(across, up);
      return { slug: up.slug, model, frame: frameOf(model, paper, height), names: namedPoints(model, paper, height) };
    });

    test('no name lies on another, on a dot, on a number of an axis, or outside', () => {
      const faults = pairs.flatMap(({ slug, model, frame, names }) => {
        const { marginLeft, marginRight, marginBottom } = frame;
        const boxes = names.map(({ point, ...place }) => {
          const isBold = point.isMarked || point.code === RIKET;
          return { ...point, box: boxOf(place, paper.textWidth(point.name, isBold)) };
        });
        const dots = model.points.map(({ code, x, y }) => {
          const [cx, cy] = placeIn(model, { x, y }, { width, height, marginLeft, marginRight });
          return { code, box: { left: cx - 4, right: cx + 4, top: cy - 4, bottom: cy + 4 } };
        });
        const numbers = numbersOf(model, frame);
        const cut = numbers.filter(({ box }) => box.left < 0 || box.right > width + 1);
        const onNames = boxes.flatMap(({ code, name, box }, index) => {
          const under = [...boxes.slice(index + 1), ...dots.filter((dot) => dot.code !== code), ...numbers].filter(
            (other) => overlaps(box, other.box),
          );
          const isIn = isWithin(box, { left: marginLeft, right: width, top: 0, bottom: height - marginBottom });
          return [
            ...under.map((other) => `${slug}: ${name} on ${other.code}`),
            ...(isIn ? [] : [`${slug}: ${name} outside`]),
          ];
        });
        return [...onNames, ...cut.map(({ code }) => `${slug}: ${code} cut off`)];
      });
      expect(faults).toEqual([]);
    });

    /** Where the numbers of the axes stand: to the left of the plot, and under it. */
    function numbersOf(
      { across, up }: ScatterModel,
      { marginLeft, marginRight, marginBottom }: { marginLeft: number; marginRight: number; marginBottom: number },
    ): { code: string; box: Box }[] {
      const at = (x: number, y: number) =>
        placeIn({ across, up }, { x, y }, { width, height, marginLeft, marginRight });
      return [
        ...up.ticks.map((tick) => {
          const [, y] = at(across.domain[0], tick);
          return { code: `number ${tick}`, box: { left: 0, right: marginLeft - 2, top: y - 7, bottom: y + 7 } };
        }),
        ...across.ticks.map((tick) => {
          const [x] = at(tick, up.domain[0]);
          const wide = paper.textWidth(across.tickText(tick));
          const top = height - marginBottom + 2;
          return {
            code: `number ${tick}`,
            box: boxAround({ x, y: top + 8, anchor: 'middle' }, { width: wide, height: 16 }),
          };
        }),
      ];
    }

    test('the own region, riket and the extremes are named', () => {
      const lacking = pairs.flatMap(({ slug, model, names }) => {
        const named = new Set(names.map(({ point }) => point.code));
        const needed = model.points.filter(({ code, isExtreme }) => isExtreme || code === OWN || code === RIKET);
        return needed.filter(({ code }) => !named.has(code)).map(({ name }) => `${slug}: ${name}`);
      });
      expect(lacking).toEqual([]);
    });
  });

  test('each dot stands where its figures are, and those behind a suspected break are hollow', () => {
    const up = others[measures.indexOf(across) % others.length] ?? across;
    const model = pairOf(across, up);
    const [width, height] = [640, 480];
    const options = scatterPlot(model, pagePaper(width), height);
    const svg = drawPlot(options);
    const drawn = [...svg.querySelectorAll('.dots > circle')];
    expect(drawn.map((dot) => dot.getAttribute('data-r')).toSorted()).toEqual(
      model.points.flatMap(({ code }) => (code === RIKET ? [] : [code])).toSorted(),
    );
    const period = across.lead ?? '';
    for (const dot of drawn) {
      const code = dot.getAttribute('data-r') ?? '';
      const point = model.points.find((one) => one.code === code);
      const figure = measureOf(across).at(period).of(code);
      expect(point?.x, code).toBe(figure?.value);
      const [x, y] = placeIn(
        model,
        { x: point?.x ?? 0, y: point?.y ?? 0 },
        { width, height, marginLeft: options.marginLeft ?? 0, marginRight: options.marginRight ?? 0 },
      );
      expect(Math.hypot(Number(dot.getAttribute('cx')) - x, Number(dot.getAttribute('cy')) - y), code).toBeLessThan(
        0.5,
      );
      const isHollow = dot.closest('g')?.getAttribute('stroke-dasharray') !== null;
      expect(isHollow, code).toBe(point?.isSuspected);
    }
  });
});

/** By the axes that the plot says it has. */
function placeIn(
  { across, up }: Pick<ScatterModel, 'across' | 'up'>,
  { x, y }: { x: number; y: number },
  {
    width,
    height,
    marginLeft,
    marginRight,
  }: { width: number; height: number; marginLeft: number; marginRight: number },
): [number, number] {
  const [top, bottom] = [14, 26];
  const share = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from);
  return [
    marginLeft + share(x, across.domain) * (width - marginLeft - marginRight),
    top + (1 - share(y, up.domain)) * (height - top - bottom),
  ];
}
