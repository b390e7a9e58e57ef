import type { GridModel } from '../../charts/grid/gridModel.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { answerShort, isAssessment } from '../../text/answers.ts';
import { IMPLIED_KEY, loneAnswersNote } from '../../text/chartKeys.ts';
import { UNKNOWN } from '../../text/numbers.ts';
import { formatPeriod, shortPeriod } from '../../text/periods.ts';
import { colour } from '../colours.ts';
import { group, stacked, stroke, text, type Block, type Mark } from '../marks.ts';
import { linesOf, sans, widthOf } from '../type.ts';
import { glyphMark } from './glyphPart.ts';
import { keyPart, type KeyEntry } from './keyPart.ts';

const ROW = 28;
const BASE = 20;
const OWN = sans(18);

/** Regions × periods of an answer: a mark and, where there is room, a word in each cell. */
export function gridPart(model: GridModel, document: IndicatorDocument, width: number): Block {
  const names = Math.max(...model.rows.map(({ name }) => widthOf(name, OWN))) + 20;
  const step = (width - names) / Math.max(1, model.periods.length);
  const words = model.rows.flatMap(({ cells }) =>
    cells.flatMap(({ category }) => (category ? [answerShort(category)] : [])),
  );
  const isInWords = Math.max(0, ...words.map((one) => widthOf(`${one} *`, OWN))) + 36 <= step;
  const isOwn = document.categories.some(isAssessment);
  const rows = model.rows.map(({ name, cells }, index): Mark => {
    const told = cells.map(({ category, isImplied }, column): Mark => {
      const x = names + column * step;
      if (!category) return text(x, BASE, UNKNOWN, sans(16, 'soft'));
      const said = `${isInWords ? answerShort(category) : ''}${isImplied ? ' *' : ''}`;
      return group(x, 0, [glyphMark(category.tone, 8, ROW / 2), ...(said ? [text(26, BASE, said, OWN)] : [])]);
    });
    const rule = stroke([0, 0], [width, 0], { stroke: colour('rule') });
    return group(0, index * ROW, [rule, text(0, BASE, name, OWN), ...told]);
  });
  const head = model.periods.map((period, column) => headOf(period, names + column * step, step, isOwn));
  const lines = Math.max(1, ...head.map(({ length }) => length));
  const body: Block = { width, height: model.rows.length * ROW + 8, marks: rows };
  const top: Block = { width, height: lines * 20 + 6, marks: head.flat() };
  return { ...stacked([top, body, keyPart(keysOf(model, document, isInWords), width)], 0), width };
}

function headOf(period: string, x: number, step: number, isOwn: boolean): Mark[] {
  const own = sans(15, 'soft');
  return linesOf(`${isOwn ? 'Rapport ' : ''}${shortPeriod(period)}`, own, step - 6).map((line, index) =>
    text(x, 15 + index * 20, line, own),
  );
}

function keysOf(model: GridModel, document: IndicatorDocument, isInWords: boolean): KeyEntry[] {
  const cells = model.rows.flatMap((row) => row.cells);
  const isOwn = document.categories.some(isAssessment);
  const prefix = isOwn ? 'Rapport ' : '';
  const told = document.categories.filter(({ id }) => cells.some(({ category }) => category?.id === id));
  const entries: KeyEntry[] = isInWords
    ? []
    : told.map(({ tone, label }) => ({ sample: [glyphMark(tone, 10, 0)], words: label }));
  if (cells.some(({ isImplied }) => isImplied)) {
    entries.push({ sample: [], words: IMPLIED_KEY });
  }
  for (const { period, text: counts } of model.counts) {
    if (!model.periods.includes(period))
      entries.push({ sample: [], words: `${prefix}${formatPeriod(period)}: ${counts}.` });
  }
  for (const lone of model.lone) entries.push({ sample: [], words: loneAnswersNote(lone, isOwn) });
  return entries;
}
