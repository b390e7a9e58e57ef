import type { SeriesModel } from '../charts/series/model.ts';
import { seriesPlot } from '../charts/series/plot.ts';
import { BODY_WIDTH } from './chartFrame.ts';
import { colour } from './colours.ts';
import { shape, stacked, stroke, type Block } from './marks.ts';
import { keyPart } from './parts/keyPart.ts';
import { picturePaper, plotBlock } from './plotBlock.ts';

/** The lines over time and what they are, as wide as a picture. */
export function seriesBlock(model: SeriesModel, height: number): Block {
  const grey = shape('path', { d: 'M0 0H24', stroke: colour('grey'), 'stroke-width': 1.6 });
  const dashed = stroke([12, -9], [12, 9], { stroke: colour('soft'), 'stroke-dasharray': '3 4' });
  const notes = [model.suspectedNote, model.incompleteNote].filter((note) => note !== null);
  const keys = [
    { sample: [grey], words: model.own ? 'De andra regionerna.' : 'En linje för varje region.' },
    ...model.breaks.map(({ label }) => ({ sample: [dashed], words: label })),
    ...notes.map((words) => ({ sample: [], words })),
  ];
  const drawn = plotBlock(seriesPlot(model, picturePaper(BODY_WIDTH), height));
  return { ...stacked([drawn, keyPart(keys, BODY_WIDTH)], 8), width: BODY_WIDTH };
}
