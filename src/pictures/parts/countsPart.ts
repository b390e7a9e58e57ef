import { countsRows } from '../../charts/counts/countsModel.ts';
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
  const rows = countsRows(document).map(({ period, parts, of, rest }): Block => {
    let x = 0;
    const bars = parts.flatMap(({ category, count }): Mark[] => {
      const [from, length] = [x, (count / of) * room];
      x += length;
      const over = overFill(`tone-${category.tone}`);
      return [
        rect(from, 0, length, bar, areaFill(`tone-${category.tone}`)),
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
    const told = parts.map(({ category, count }, index) =>
      index === 0 ? `${count} av ${of} ${category.label}` : `${count} ${category.label}`,
    );
    const notes = parts.flatMap(({ note }) => (note ? [note] : []));
    const said = [told.join(', '), ...(rest > 0 ? [`${rest} framgår inte`] : []), ...notes].join(' · ');
    const words = paragraph(linesOf(said, own, room), own);
    return {
      width,
      height: bar + 6 + words.height,
      marks: [
        text(0, bar / 2 + size * 0.35, period, own),
        group(YEARS, 0, [...bars, ...unknown]),
        group(YEARS, bar + 6, words.marks),
      ],
    };
  });
  return { ...stacked(rows, 14), width };
}
