/** One thing that is wrong with the data, told so that the person who wrote it can find and mend it. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** 1-based; absent when the file as a whole is at fault. */
  line?: number | undefined;
  /** Name of the csv column or path of the JSON key. */
  column?: string | undefined;
  /** What stands there, as written. */
  value?: string | undefined;
  /** What identifies the entry, where one line may hold many. */
  of?: string | undefined;
  /** What should have stood there. */
  expected: string;
}

const LONGEST_VALUE = 60;
/** Also the line separators that terminals know, and what would colour or move their text. */
const LINE_ENDING = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** One line: `file:line column "value" (of): expected …`. Never more than one line, whatever the value holds. */
export function describeProblem({ file, line, column, value, of, expected }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  const what = [column, value === undefined ? undefined : quote(value), of && `(${of})`].filter(Boolean).join(' ');
  return `${place}${what ? ` ${what}` : ''}: expected ${expected}`.replace(LINE_ENDING, ' ');
}

function quote(value: string): string {
  const short = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  return JSON.stringify(short);
}

/** Thrown where reading cannot go on; carries problems, never a stack trace for the reader. */
export class DataError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'DataError';
    this.problems = problems;
  }
}
