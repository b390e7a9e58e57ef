import type { KnownModel, KnownRow } from '../../charts/known/knownModel.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { knownNote, NEWEST_OF_EACH, PART_OF_YEAR_KEY } from '../../text/chartKeys.ts';
import { valueShort } from '../../text/figures.ts';
import { remarkOf } from '../../text/remarks.ts';
import { colour } from '../colours.ts';
import { boundEntries, columnFill } from '../columnsBlock.ts';
import { group, paragraph, rect, stacked, stroke, text, type Block, type Mark } from '../marks.ts';
import { bold, linesOf, sans, widthOf } from '../type.ts';
import { glyphMark } from './glyphPart.ts';
import { keyPart, REFERENCE, referenceEntry, type KeyEntry } from './keyPart.ts';

const OWN = sans(18);
const NAME = bold(18);
const NOTE = sans(15, 'soft');
/** Where the periods begin and how wide they are, at the least. */
const [NAMES, PERIODS] = [190, 172];
const GAP = 20;
const BASE = 18;

/** The regions that we have figures of, by name and period; never by size. */
export function knownPart(model: KnownModel, document: IndicatorDocument, width: number): Block {
  const rows = model.places.flatMap((place) => place.rows);
  const widest = (least: number, widths: readonly number[]) => Math.max(least, ...widths.map((one) => one + GAP));
  const periods = widest(
    NAMES,
    model.places.map(({ name }) => widthOf(name, NAME)),
  );
  const plot =
    periods +
    widest(
      PERIODS,
      rows.map(({ period }) => widthOf(period, OWN)),
    );
  const values = Math.max(0, ...rows.map((row) => valueWidth(row, document)));
  const columns: Columns = { periods, plot, plotWidth: model.hasBars ? width - plot - values - GAP : 0, width };
  const places = model.places.map((place): Block => {
    const body = stacked(
      place.rows.map((row) => rowPart(row, { model, document, columns })),
      0,
    );
    const rule = stroke([0, 0], [width, 0], { stroke: colour('rule') });
    return {
      width,
      height: body.height + 8,
      marks: [rule, group(0, 4, [text(0, BASE, place.name, NAME), ...body.marks])],
    };
  });
  return { ...stacked([stacked(places, 0), keyPart(keysOf(model), width)], 10), width };
}

/** Where the columns of the list stand. */
interface Columns {
  periods: number;
  plot: number;
  /** Nothing where there are answers in words alone. */
  plotWidth: number;
  width: number;
}

const valueWidth = ({ figure }: KnownRow, document: IndicatorDocument): number =>
  widthOf(valueShort(figure, document), OWN) + (figure.category === undefined ? 0 : 26);

function rowPart(
  row: KnownRow,
  { model, document, columns }: { model: KnownModel; document: IndicatorDocument; columns: Columns },
): Block {
  const { figure, period, bar, kind, isPart } = row;
  const { periods, plot, plotWidth, width } = columns;
  const at = (share: number) => plot + (share / 100) * plotWidth;
  const value = valueShort(figure, document);
  const tone = document.categories.find(({ id }) => id === figure.category)?.tone;
  const marks: Mark[] = [text(periods, BASE, period, OWN)];
  if (bar) {
    const length = Math.max(1, (bar.width / 100) * plotWidth);
    marks.push(rect(at(bar.x), 5, length, 15, columnFill({ kind, isAside: isPart, isArchive: model.stamp !== null })));
  }
  if (plotWidth > 0) {
    const down = (share: number, attributes: Record<string, string | number>) =>
      stroke([at(share), 0], [at(share), 26], attributes);
    marks.push(...model.lines.map((line) => down(line.at, REFERENCE)));
    if (model.zero !== null) marks.push(down(model.zero, { stroke: colour('soft') }));
  }
  const right = model.hasBars ? width : plot + valueWidth(row, document);
  marks.push(text(right, BASE, value, OWN, { anchor: 'end' }));
  if (tone) marks.push(glyphMark(tone, right - widthOf(value, OWN) - 14, BASE - 6));
  const note = remarkOf(figure, document);
  const told = note ? paragraph(linesOf(note, NOTE, width - periods), NOTE) : null;
  if (told) marks.push(group(periods, 25, told.marks));
  return { width, height: 26 + (told ? told.height + 2 : 0), marks };
}

function keysOf(model: KnownModel): KeyEntry[] {
  const part = {
    sample: [rect(3, -8, 18, 16, columnFill({ kind: 'exact', isAside: true, isArchive: model.stamp !== null }))],
    words: PART_OF_YEAR_KEY,
  };
  return [
    ...(model.hasParts ? [part] : []),
    ...boundEntries(model.kinds),
    ...model.lines.map(referenceEntry),
    ...(model.isShortened ? [{ sample: [], words: NEWEST_OF_EACH }] : []),
    { sample: [], words: [model.stamp && `${model.stamp}.`, knownNote(model.regions)].filter(Boolean).join(' ') },
  ];
}
