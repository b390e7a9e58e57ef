import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { isKnown } from '../../model/measure.ts';
import { periodShares, shareOf } from '../../charts/beeswarm/model.ts';
import { ownNote } from '../../text/notes.ts';
import type { ProfileEntry } from '../../page/profile.ts';
import { valueShort } from '../../text/figures.ts';
import { MISSING } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { placeParts } from '../../text/places.ts';
import { softHyphens } from '../../text/softHyphens.ts';
import { colour } from '../colours.ts';
import { group, paragraph, stacked, stroke, text, type Block, type Mark } from '../marks.ts';
import { bold, linesOf, sans } from '../type.ts';

const OWN = sans(19);
const SMALL = sans(15, 'soft');
const PAD = 9;
/** Shares of the width: the name, the strip, the figure. The place has the rest. */
const [NAME, STRIP, VALUE] = [0.37, 0.38, 0.13];
const GAP = 24;

/** A region's figure and place on every measure of a topic, a row each. */
export function measuresPart(entries: readonly ProfileEntry[], region: string, width: number): Block {
  const head: Block = {
    width,
    height: 26,
    marks: [
      text(0, 16, 'Mått', SMALL),
      text(width * (NAME + STRIP + VALUE), 16, 'Siffra', SMALL, { anchor: 'end' }),
      text(width, 16, 'Ordning', SMALL, { anchor: 'end' }),
    ],
  };
  return { ...stacked([head, ...entries.map((entry) => rowPart(entry, region, width))], 0), width };
}

function rowPart(entry: ProfileEntry, region: string, width: number): Block {
  const { document } = entry;
  const known = isKnown(entry.figure) ? entry.figure : null;
  const room = { name: width * NAME - GAP, value: width * VALUE - 8, place: width * (1 - NAME - STRIP - VALUE) - 8 };
  const note = ownNote(entry.figure, document);
  const name = stacked(
    [
      paragraph(linesOf(softHyphens(document.short), OWN, room.name), OWN),
      paragraph(linesOf(formatPeriod(document.lead ?? ''), SMALL, room.name), SMALL),
      ...(note ? [paragraph(linesOf(softHyphens(note), SMALL, room.name), SMALL)] : []),
    ],
    0,
  );
  const value = known
    ? [valueShort(known, document), document.kind === 'number' ? document.unitShort : '']
    : [MISSING, ''];
  const place = known?.suspectedBreak ? ['', SUSPECTED] : placeParts(known ?? undefined);
  const told = [
    { ...ended(value, known !== null, room.value), right: width * (NAME + STRIP + VALUE) },
    { ...ended(place, true, room.place), right: width },
  ];
  const height = Math.max(name.height, ...told.map((one) => one.height)) + 2 * PAD;
  return {
    width,
    height,
    marks: [
      stroke([0, 0], [width, 0], { stroke: colour('rule') }),
      group(0, PAD, name.marks),
      ...(known ? [group(width * NAME, PAD, rugMarks(entry, region, width * STRIP - 2 * GAP))] : []),
      ...told.map(({ marks, right }) => group(right, PAD, marks)),
    ],
  };
}

/** A large line and small ones under it, all of them ending at zero. */
function ended([first = '', under = '']: readonly string[], isKnown: boolean, width: number) {
  const large = isKnown ? bold(19) : SMALL;
  const lines = [
    ...(first ? linesOf(first, large, width).map((line) => ({ line, type: large })) : []),
    ...(under ? linesOf(softHyphens(under), SMALL, width).map((line) => ({ line, type: SMALL })) : []),
  ];
  const marks: Mark[] = [];
  let y = 0;
  for (const { line, type } of lines) {
    marks.push(text(0, y + type.leading * 0.75, line, type, { anchor: 'end' }));
    y += type.leading;
  }
  return { marks, height: y };
}

/** A tick for each region, a longer one for the country and a broad one for the region itself. */
function rugMarks({ document }: ProfileEntry, region: string, width: number): Mark[] {
  const model = document.lead === null ? null : periodShares(document)(document.lead);
  if (!model) return [];
  const tick = (value: number, [from, to]: readonly [number, number], own: Record<string, string | number>) => {
    const x = (shareOf(model, value) / 100) * width;
    return stroke([x, from], [x, to], own);
  };
  const compared = model.dots.filter(({ isHollow }) => !isHollow);
  const own = compared.filter((dot) => dot.region === region);
  return [
    ...compared
      .filter((dot) => dot.region !== region)
      .map(({ value }) => tick(value, [7, 19], { stroke: colour('grey'), 'stroke-width': 2 })),
    ...(model.riket === null ? [] : [tick(model.riket, [1, 25], { stroke: colour('ink'), 'stroke-width': 1.5 })]),
    ...own.map(({ value }) => tick(value, [3, 23], { stroke: colour('accent'), 'stroke-width': 6 })),
  ];
}
