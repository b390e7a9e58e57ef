import { colour } from '../colours.ts';
import { capitalise } from '../../text/numbers.ts';
import { group, paragraph, stacked, stroke, type Block, type Mark } from '../marks.ts';
import { linesOf, sans, type Type } from '../type.ts';

export const REFERENCE = { stroke: colour('soft'), 'stroke-width': 1.5, 'stroke-dasharray': '5 4' };

const SAMPLE = 34;

/** A sample and what it stands for, under a chart. */
export interface KeyEntry {
  /** Drawn on a base line half a line high, 24 px wide; none for a line of text alone. */
  sample: readonly Mark[];
  words: string;
}

export function keyPart(entries: readonly KeyEntry[], width: number, type: Type = sans(16, 'soft')): Block {
  const rows = entries.map(({ sample, words }): Block => {
    const indent = sample.length > 0 ? SAMPLE : 0;
    const told = paragraph(linesOf(words, type, width - indent), type);
    return { width, height: told.height, marks: [group(0, type.leading / 2, sample), group(indent, 0, told.marks)] };
  });
  return stacked(rows, 3);
}

/** A dashed line: its name, what it counts and who says so. */
export const referenceEntry = ({ label, counts }: { label: string; counts: string }): KeyEntry => ({
  sample: [stroke([0, 0], [24, 0], REFERENCE)],
  words: `${capitalise(label)}. ${counts}`,
});
