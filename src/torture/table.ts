// For tests only: tables for people to read in a terminal.

/** Columns as wide as their widest cell, the first row as a heading. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(' | ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('-|-');
  return rows.flatMap((cells, at) => (at === 0 ? [line(cells), rule] : [line(cells)]));
}

export const yesNo = (isSo: boolean) => (isSo ? 'yes' : 'NO');

export const shortened = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;
