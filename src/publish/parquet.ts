import { parquetWriteBuffer } from 'hyparquet-writer';
import { COLUMNS, type Column, type FigureRow } from './figureColumns.ts';

const TYPES = { number: 'DOUBLE', integer: 'INT32', text: 'STRING', address: 'STRING' } as const;

/**
 * The rows of the plain csv with their types kept, for DuckDB, pandas, R and others. `told` stands in the file's own metadata.
 */
export function figuresParquet(rows: readonly FigureRow[], told: Readonly<Record<string, string>>): Uint8Array {
  const columnData = COLUMNS.map((column) => ({
    name: column.name,
    type: TYPES[column.type],
    nullable: !column.required,
    data: rows.map((row) => typed(column, row)),
  }));
  const kvMetadata = Object.entries(told).map(([key, value]) => ({ key, value }));
  // One group: the whole is smaller than what is read at a time.
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, rowGroupSize: Math.max(1, rows.length) }));
}

function typed({ cell, type }: Column, row: FigureRow): string | number | null {
  const value = cell(row) ?? '';
  if (value === '') return null;
  return type === 'number' || type === 'integer' ? Number(value) : String(value);
}
