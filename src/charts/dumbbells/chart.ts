import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { LETTERS } from '../tiles/letters.ts';
import { note, type PlotChart } from '../chart.ts';
import { dumbbellRows } from './model.ts';
import { dumbbellsPlot } from './plot.ts';

/** Regions and the country on several measures; `own` is the code of the one that the page is about. Null where none has figures. */
export function dumbbellsChart(
  documents: readonly IndicatorDocument[],
  members: readonly Pick<RegionSummary, 'code' | 'short'>[],
  own: string,
): PlotChart | null {
  const rows = dumbbellRows(documents, members);
  if (rows.length === 0) return null;
  const told = rows.map(({ name, period, dots }) => {
    return `${name} ${period}: ${dots.map((dot) => `${dot.name} ${dot.text}`).join(', ')}.`;
  });
  const absent = rows.flatMap(({ name, absent: some }) =>
    some.length > 0 ? [`${name}: uppgift saknas eller går inte att jämföra för ${some.join(', ')}.`] : [],
  );
  const letters = members.map(({ code, short }) => `${LETTERS[code] ?? ''} ${short}`).join(', ');
  return {
    name: 'dumbbells',
    label: told.join(' '),
    periods: [],
    plot: (paper) => dumbbellsPlot(rows, own, paper),
    keys: [
      note(
        `${letters}, R riket. Varje rad går från landets lägsta region till den högsta. En prick som skulle ligga på en annan står bredvid den.`,
      ),
      ...absent.map(note),
    ],
  };
}
