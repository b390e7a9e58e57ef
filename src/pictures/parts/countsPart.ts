import { countsRows, partWords, restWords } from '../../charts/counts/countsModel.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { colour } from '../colours.ts';
import { group, paragraph, rect, stacked, text, type Block, type Mark } from '../marks.ts';
import { areaFill, overFill } from '../patterns.ts';
import { linesOf, sans } from '../type.ts';

const YEARS = 74;

/** How many of the regions gave each answer, a bar for each year. */
export function countsPart(
  document: IndicatorDocument,
  { width, size = 19, bar = 34 }: { width: number; size?: number; bar?: number },
): Block {
  const own = sans(size);
  const room = width - YEARS;
  const rows = countsRows(document).map(({ period, isArchive, parts, of, rest }): Block => {
    let x = 0;
    const bars = parts.flatMap(({ category, count }): Mark[] => {
      const [from, length] = [x, (count / of) * room];
      x += length;
      const over = overFill(`tone-${category.tone}`);
      return [
        rect(from, 0, length, bar, {
          ...areaFill(`tone-${category.tone}`),
          ...(isArchive && { stroke: colour('ink'), 'stroke-width': 1.5 }),
        }),
        ...(over ? [rect(from, 0, length, bar, { fill: over })] : []),
      ];
    });
    const unknown =
      rest > 0
        ? [
            rect(x, 0.5, (rest / of) * room, bar - 1, {
              fill: 'none',
              stroke: colour('grey'),
              'stroke-dasharray': '4 4',
            }),
          ]
        : [];
    const notes = parts.flatMap(({ note }) => (note ? [note] : []));
    const said = [parts.map(partWords).join(', '), ...(rest > 0 ? [restWords(rest)] : []), ...notes].join(' · ');
    const words = paragraph(linesOf(said, own, room), own);
    return {
      width,
      height: bar + 6 + words.height,
      marks: [
        text(0, bar / 2 + size * 0.35, period, own),
        ...(isArchive ? [text(0, bar / 2 + size * 1.5, 'arkiv', own)] : []),
        group(YEARS, 0, [...bars, ...unknown]),
        group(YEARS, bar + 6, words.marks),
      ],
    };
  });
  return { ...stacked(rows, 14), width };
}
