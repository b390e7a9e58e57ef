import type { ReadFile } from '../model/readFile.ts';
import type { JsonText } from './jsonText.ts';
import type { RegionResolver } from './regionNames.ts';

export interface TableRow {
  /** 1-based, in the file or in the sheet. */
  line: number;
  cells: readonly string[];
}

/** A publisher's file after its bytes have been understood, before anybody has asked what it says. */
export type RawFile = Table | { kind: 'json'; name: string; json: JsonText };

export interface Table {
  kind: 'table';
  name: string;
  rows: readonly TableRow[];
  /** What is odd about the table itself, such as hidden rows. */
  notes?: readonly string[];
}

export interface FormatReader {
  format: string;
  /** By what only its publisher has in a file: what the file is called says nothing. Of all readers one may say yes. */
  recognises(file: RawFile): boolean;
  /** @throws DataError when the file as a whole cannot be trusted */
  read(file: RawFile, regions: RegionResolver): ReadFile;
}
