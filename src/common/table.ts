/** Tables and their cells, for people to read in a terminal. */

/** Whether a column is text or numbers, which stand under each other from the right. */
type Alignment = 'left' | 'right';

/** Columns as wide as their widest cell, the first row as a heading; all of text where nothing else is said. */
export function tableLines(rows: readonly (readonly string[])[], alignments: readonly Alignment[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const padded = (cell: string, column: number) =>
    alignments[column] === 'right' ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  const line = (cells: readonly string[]) => cells.map(padded).join(' | ').trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('-|-');
  return rows.flatMap((cells, at) => (at === 0 ? [line(cells), rule] : [line(cells)]));
}

export const yesNo = (isSo: boolean) => (isSo ? 'yes' : 'NO');

export const shortened = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;
