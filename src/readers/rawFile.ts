import type { ReadFile } from '../model/readFile.ts';
import type { JsonText } from './jsonText.ts';
import type { RegionResolver } from './regionNames.ts';

export interface TableRow {
  /** 1-based, in the file or in the sheet. */
  line: number;
  cells: readonly string[];
}

/** A publisher's file after its bytes have been understood, before anybody has asked what it says. */
export type RawFile =
  { kind: 'table'; name: string; rows: readonly TableRow[] } | { kind: 'json'; name: string; json: JsonText };

export interface FormatReader {
  format: string;
  /** By content: what the file is called says nothing. */
  recognises(file: RawFile): boolean;
  /** @throws DataError when the file as a whole cannot be trusted */
  read(file: RawFile, regions: RegionResolver): ReadFile;
}
