import type { Chart, Key, PlotChart, Sample } from '../charts/chart.ts';
import { columnsModel, nationalFigures } from '../charts/columns/model.ts';
import { gridModel } from '../charts/grid/gridModel.ts';
import { knownModel } from '../charts/known/knownModel.ts';
import { mapModel } from '../charts/map/mapModel.ts';
import { multiplesModel } from '../charts/multiples/model.ts';
import { rankingModel } from '../charts/ranking/rankingModel.ts';
import { DASHES } from '../charts/plotted.ts';
import { leadPeriod } from '../charts/shown.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { valueShort } from '../text/figures.ts';
import { nationalSentence } from '../text/sentences.ts';
import { BODY_WIDTH } from './chartFrame.ts';
import { columnsBlock } from './columnsBlock.ts';
import { colour } from './colours.ts';
import { circle, group, paragraph, stacked, stroke, type Block, type Mark } from './marks.ts';
import type { Material } from './material.ts';
import { multiplesBlock } from './multiplesBlock.ts';
import { countsPart } from './parts/countsPart.ts';
import { gridPart } from './parts/gridPart.ts';
import { keyPart } from './parts/keyPart.ts';
import { knownPart } from './parts/knownPart.ts';
import { mapOverLegend } from './parts/mapPart.ts';
import { rankingPart } from './parts/rankingPart.ts';
import { tilesBlock } from './tilesBlock.ts';
import { picturePaper, plotBlock } from './plotBlock.ts';
import { evenLines, heading, sans } from './type.ts';

type Drawn = Pick<Material, 'regions' | 'map'>;

/** What a chart draws, as wide as a picture. Null of a table, which is no picture. */
export function chartBlock({ document, drawing }: Chart, { regions, map }: Drawn): Block | null {
  const width = BODY_WIDTH;
  switch (drawing.form) {
    case 'regions':
      return regionsBlock(document, regions, map.large);
    case 'answers':
      return countsPart(document, { width });
    case 'columns':
      return columnsBlock(columnsModel(document), document, { width, height: 430 });
    case 'number':
      return numberBlock(document);
    case 'some-regions':
      return knownPart(knownModel(document, regions, { withRiket: drawing.withRiket }), document, width);
    case 'tiles':
      return tilesBlock(document, regions);
    case 'panels': {
      const model = multiplesModel(document, regions);
      return model && multiplesBlock(model);
    }
    case 'table':
      return null;
    case 'plot': {
      const chart = drawing.chart();
      return chart && plotChartBlock(chart);
    }
    default:
      return drawing satisfies never;
  }
}

/** What Plot draws, and what its marks stand for. */
export function plotChartBlock({ plot, keys }: PlotChart): Block {
  const width = BODY_WIDTH;
  return { ...stacked([plotBlock(plot(picturePaper(width))), keyPart(keys.map(keyEntry), width)], 8), width };
}

const keyEntry = ({ sample, words }: Key) => ({ sample: sample ? sampleMarks(sample) : [], words });

/** A mark in small, 24 px wide. */
function sampleMarks({ shape, token }: Sample): Mark[] {
  const own = colour(token);
  switch (shape) {
    case 'line':
      return [stroke([0, 0], [24, 0], { stroke: own, 'stroke-width': 2 })];
    case 'dashes':
      return [stroke([12, -9], [12, 9], { stroke: own, 'stroke-dasharray': '3 4' })];
    case 'dot':
      return [circle(12, 0, 6, { fill: own })];
    case 'ring':
      return [
        circle(12, 0, 6, { fill: colour('paper'), stroke: own, 'stroke-width': 1.5, 'stroke-dasharray': DASHES }),
      ];
    default:
      return shape satisfies never;
  }
}

const MAP_WIDTH = 286;
const GAP = 44;

/** The map to the left, the list of the regions to the right. */
function regionsBlock(
  document: IndicatorDocument,
  regions: readonly RegionSummary[],
  shapes: Material['map']['large'],
): Block {
  const model = mapModel(document, regions);
  const left = model ? MAP_WIDTH + GAP : 0;
  const width = BODY_WIDTH - left;
  const list =
    document.kind === 'category'
      ? gridPart(gridModel(document, regions), document, width)
      : rankingPart(rankingModel(document, regions, leadPeriod(document)), document, { width });
  if (!model) return list;
  const map = mapOverLegend(model, shapes, { height: Math.max(list.height, 720), width: MAP_WIDTH });
  const note = keyPart([{ sample: [], words: model.method }], BODY_WIDTH);
  const both: Block = {
    width: BODY_WIDTH,
    height: Math.max(map.height, list.height),
    marks: [...map.marks, group(left, 0, list.marks)],
  };
  return stacked([both, note], 14);
}

/** The country's newest figure, where there is nothing to draw it against. */
function numberBlock(document: IndicatorDocument): Block {
  const figures = nationalFigures(document);
  const said = nationalSentence(figures, document);
  return stacked(
    [
      paragraph([valueShort(figures.at(-1), document)], heading(document.kind === 'category' ? 64 : 120, 'accent')),
      paragraph(evenLines(said, sans(22), BODY_WIDTH), sans(22)),
    ],
    10,
  );
}
