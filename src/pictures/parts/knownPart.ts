import type { KnownModel, KnownRow } from '../../charts/known/knownModel.ts';
import { REGION_COUNT } from '../../model/region.ts';
import type { IndicatorDocument } from '../../publish/documents.ts';
import { valueShort } from '../../text/figures.ts';
import { numberWord } from '../../text/numbers.ts';
import { colour } from '../colours.ts';
import { group, paragraph, rect, stacked, stroke, text, type Block, type Mark } from '../marks.ts';
import { bold, linesOf, sans, widthOf } from '../type.ts';
import { boundEntries, columnFill } from './columnsPart.ts';
import { glyphMark } from './glyphPart.ts';
import { keyPart, REFERENCE, referenceEntry, type KeyEntry } from './keyPart.ts';

const OWN = sans(18);
const NAME = bold(18);
const NOTE = sans(15, 'soft');
const [NAMES, PERIODS] = [190, 190];

/** The regions that we have figures of, by name and period; never by size. */
export function knownPart(model: KnownModel, document: IndicatorDocument, width: number): Block {
  const values = Math.max(0, ...model.places.flatMap(({ rows }) => rows.map((row) => valueWidth(row, document))));
  const plot = { x: NAMES + PERIODS, width: model.hasBars ? width - NAMES - PERIODS - values - 18 : 0 };
  const places = model.places.map(({ name, rows }): Block => {
    const blocks = rows.map((row) => rowPart(row, { model, document, width, plot }));
    const body = stacked(blocks, 0);
    const label = paragraph(linesOf(name, NAME, NAMES - 12), NAME);
    const rule = stroke([0, 0], [width, 0], { stroke: colour('rule') });
    return {
      width,
      height: Math.max(body.height, label.height) + 8,
      marks: [rule, group(0, 4, [...label.marks, group(0, 0, body.marks)])],
    };
  });
  return { ...stacked([stacked(places, 0), keyPart(keysOf(model), width)], 10), width };
}

const valueWidth = ({ figure }: KnownRow, document: IndicatorDocument): number =>
  widthOf(valueShort(figure, document), OWN) + (figure.category === undefined ? 0 : 26);

function rowPart(
  row: KnownRow,
  {
    model,
    document,
    width,
    plot,
  }: { model: KnownModel; document: IndicatorDocument; width: number; plot: { x: number; width: number } },
): Block {
  const { figure, period, bar, kind, isPart } = row;
  const note = figure.note ?? document.series[figure.series ?? '']?.label;
  const at = (share: number) => plot.x + (share / 100) * plot.width;
  const value = valueShort(figure, document);
  const tone = document.categories.find(({ id }) => id === figure.category)?.tone;
  const base = 18;
  const marks: Mark[] = [text(NAMES, base, period, OWN)];
  if (bar)
    marks.push(
      rect(at(bar.x), 5, Math.max(1, (bar.width / 100) * plot.width), 15, columnFill({ kind, isAside: isPart })),
    );
  if (plot.width > 0) {
    for (const line of model.lines) marks.push(stroke([at(line.at), 0], [at(line.at), 26], REFERENCE));
    if (model.zero !== null) marks.push(stroke([at(model.zero), 0], [at(model.zero), 26], { stroke: colour('soft') }));
  }
  const right = model.hasBars ? width : plot.x + valueWidth(row, document);
  marks.push(text(right, base, value, OWN, { anchor: 'end' }));
  if (tone) marks.push(glyphMark(tone, right - widthOf(value, OWN) - 14, base - 6));
  const told = note ? paragraph(linesOf(note, NOTE, width - NAMES), NOTE) : null;
  if (told) marks.push(group(NAMES, 25, told.marks));
  return { width, height: 26 + (told ? told.height + 2 : 0), marks };
}

function keysOf(model: KnownModel): KeyEntry[] {
  const others = REGION_COUNT - model.regions;
  const order = model.regions > 1 ? 'Regionerna står i bokstavsordning. ' : '';
  const words = `${order}Vi har uppgifter om ${numberWord(model.regions)} av ${REGION_COUNT} regioner och vet inte hur det var i de andra ${numberWord(others)}. Därför är det ingen rangordning.`;
  const part = {
    sample: [rect(3, -8, 18, 16, columnFill({ kind: 'exact', isAside: true }))],
    words: 'Bara en ram: gäller en del av ett år och går inte att jämföra med ett helt år.',
  };
  return [
    ...(model.hasParts ? [part] : []),
    ...boundEntries(model.kinds),
    ...model.lines.map(referenceEntry),
    { sample: [], words },
  ];
}
