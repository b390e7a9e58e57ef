import { answerWords, lettersText, tilesModel, type TilePeriod } from '../charts/tiles/model.ts';
import { lookOf, tilesPlot } from '../charts/tiles/plot.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { BODY_WIDTH } from './chartFrame.ts';
import { colour } from './colours.ts';
import { group, paragraph, rect, stacked, type Block } from './marks.ts';
import { keyPart } from './parts/keyPart.ts';
import { picturePaper, plotBlock } from './plotBlock.ts';
import { bold, sans } from './type.ts';

const GAP = 40;
/** Of a square. */
const STEP = 52;
/** Beside each other; more are rows under these. */
const IN_ROW = 3;

/** A map of squares for each period, with the names under it. */
export function tilesBlock(document: IndicatorDocument, regions: readonly RegionSummary[]): Block {
  const width = (BODY_WIDTH - GAP * (IN_ROW - 1)) / IN_ROW;
  const blocks = tilesModel(document, regions).map((one) => periodBlock(one, width));
  const rows = Array.from({ length: Math.ceil(blocks.length / IN_ROW) }, (_, row): Block => {
    const own = blocks.slice(row * IN_ROW, (row + 1) * IN_ROW);
    return {
      width: BODY_WIDTH,
      height: Math.max(...own.map(({ height }) => height)),
      marks: own.map(({ marks }, column) => group(column * (width + GAP), 0, marks)),
    };
  });
  const letters = keyPart([{ sample: [], words: lettersText(regions) }], BODY_WIDTH);
  return { ...stacked([...rows, letters], 24), width: BODY_WIDTH };
}

function periodBlock(one: TilePeriod, width: number): Block {
  const { heading, answers } = one;
  const keys = answers.map((answer) => {
    const { fill, rim } = lookOf(answer.tone, one.isArchive);
    const sample = [rect(3, -9, 18, 18, { fill: colour(fill), stroke: colour(rim), 'stroke-width': 1.8 })];
    return { sample, words: answerWords(answer) };
  });
  return stacked(
    [
      paragraph([heading], bold(22)),
      plotBlock(tilesPlot(one, picturePaper(width, 20), STEP)),
      keyPart(keys, width, sans(18)),
    ],
    8,
  );
}
