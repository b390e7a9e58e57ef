import type { MultiplesModel } from '../charts/multiples/model.ts';
import { panelPlot } from '../charts/multiples/plot.ts';
import { COLUMNS, ROWS, SHAPE } from '../charts/multiples/shape.ts';
import { BODY_WIDTH } from './chartFrame.ts';
import { colour } from './colours.ts';
import { group, paragraph, shape, stacked, text, type Block, type Mark } from './marks.ts';
import { keyPart } from './parts/keyPart.ts';
import { picturePaper, plotBlock } from './plotBlock.ts';
import { bold, linesOf, sans, widthOf } from './type.ts';

const GAP = 26;
const PANEL = { width: (BODY_WIDTH - GAP * (COLUMNS - 1)) / COLUMNS, height: 92 };
/** Under a panel for its figures, and to the next one's name. */
const UNDER = 50;
const [NAME, TOLD, VALUE] = [sans(18), bold(18), sans(17, 'soft')];
/** The corners that Sweden leaves free. */
const KEY_WIDTH = PANEL.width * 2 + GAP;

/** A panel for each region, about where it lies. */
export function multiplesBlock(model: MultiplesModel): Block {
  const paper = picturePaper(PANEL.width);
  const names = new Map(model.panels.map(({ code, name }) => [code, linesOf(name, TOLD, PANEL.width)]));
  const above = Math.max(...[...names.values()].map((lines) => lines.length)) * NAME.leading;
  const step = above + PANEL.height + UNDER;
  const panels = model.panels.map((panel): Mark => {
    const [row, column] = SHAPE[panel.code] ?? [1, 1];
    const name = paragraph(names.get(panel.code) ?? [], panel.isTold ? TOLD : NAME);
    const bottom = above + PANEL.height + 20;
    const from = panel.first === null ? null : `${panel.first} →`;
    return group((column - 1) * (PANEL.width + GAP), (row - 1) * step, [
      group(0, above - name.height, name.marks),
      group(0, above, plotBlock(panelPlot(model, panel, paper, PANEL.height)).marks),
      ...(from === null ? [] : [text(0, bottom, from, VALUE)]),
      text(from === null ? 0 : widthOf(from, VALUE) + 6, bottom, panel.last, bold(17)),
      ...(panel.span ? [text(PANEL.width, bottom, panel.span, VALUE, { anchor: 'end' })] : []),
    ]);
  });
  const line = (token: string, width: number) => [
    shape('path', { d: 'M0 0H24', stroke: colour(token), 'stroke-width': width }),
  ];
  const stamp = model.series.stamp;
  const key = stacked(
    [
      ...(stamp === null ? [] : [paragraph([stamp], TOLD)]),
      keyPart(
        [
          { sample: line('accent', 3.5), words: 'regionen' },
          ...(model.riketKey ? [{ sample: line('grey', 2), words: model.riketKey }] : []),
        ],
        KEY_WIDTH,
      ),
      paragraph(linesOf(`${model.note} Rutorna ligger ungefär som regionerna i Sverige.`, VALUE, KEY_WIDTH), VALUE),
    ],
    4,
  );
  const notes = [
    ...model.series.breaks.map(({ label }) => label),
    model.series.suspectedNote,
    model.series.incompleteNote,
  ]
    .filter((note) => note !== null)
    .map((words) => ({ sample: [], words }));
  const drawn: Block = { width: BODY_WIDTH, height: ROWS * step - 20, marks: [...key.marks, ...panels] };
  return notes.length > 0 ? { ...stacked([drawn, keyPart(notes, BODY_WIDTH)], 8), width: BODY_WIDTH } : drawn;
}
