import { DataError } from '../../model/problem.ts';
import { parseJsonText, written, type Json } from '../../readers/jsonText.ts';
import { decodeText } from '../../readers/textFile.ts';

/** @throws DataError that names the address */
export const jsonOf = (body: Buffer, address: string): Json => parseJsonText(decodeText(body, address), address).value;

export function refuse(file: string, column: string, value: Json | undefined, expected: string): never {
  throw new DataError([{ file, column, value: value === undefined ? undefined : written(value), expected }]);
}
