import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../model/problem.ts';

/** UTF-8 that was once read as Latin-1 or Windows-1252: "Ã¥" for "å", "â€“" for a dash. */
const TWICE_ENCODED = /Ã[¥¤¶…„–©¼\u0080-\u009F]|â[€\u0080]/;
/** What a program writes in place of a letter that it could not read. */
const LOST_LETTER = '\uFFFD';

/**
 * Text of a UTF-8 file under `root`, as decodeText gives it.
 * @throws DataError when the file cannot be read, or is not UTF-8
 */
export function readTextFile(root: string, file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch {
    throw new DataError([{ file, expected: 'a file that can be read' }]);
  }
  return decodeText(bytes, file);
}

/**
 * Text of UTF-8 bytes. A byte-order mark is dropped.
 * @throws DataError naming the line of the first byte that is not UTF-8, or of text that a wrong conversion has spoilt
 */
export function decodeText(bytes: Buffer, file: string): string {
  const text = decode(bytes, file);
  const twice = TWICE_ENCODED.exec(text);
  if (twice) {
    throw new DataError([
      { file, line: lineAt(text, twice.index), value: twice[0], expected: 'UTF-8, but this text was encoded twice' },
    ]);
  }
  const lost = text.indexOf(LOST_LETTER);
  if (lost !== -1) {
    throw new DataError([
      {
        file,
        line: lineAt(text, lost),
        value: LOST_LETTER,
        expected: 'the letter that was lost when it was converted',
      },
    ]);
  }
  return text;
}

function decode(bytes: Buffer, file: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
    throw new DataError([{ file, line: lineAt(text, text.indexOf('\0')), expected: 'UTF-8 text, but there is a NUL' }]);
  } catch (error) {
    if (error instanceof DataError) throw error;
    const valid = longestValidPrefix(bytes);
    const byte = bytes[valid] ?? 0;
    throw new DataError([
      {
        file,
        line: lineAt(bytes.subarray(0, valid).toString('latin1'), valid),
        value: `0x${byte.toString(16).toUpperCase()}`,
        expected: 'UTF-8, but this byte is not: save it as UTF-8',
      },
    ]);
  }
}

function longestValidPrefix(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf-8'), 'utf-8');
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at += 1;
  return at;
}

/** 1-based line of an offset. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
