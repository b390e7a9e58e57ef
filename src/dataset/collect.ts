import type { z } from 'zod';
import { DataError, type Problem } from '../model/problem.ts';
import type { CsvRow, CsvTable } from '../readers/csvTable.ts';
import type { JsonFile } from '../readers/jsonFile.ts';
import { unseenIn } from '../readers/unseen.ts';

/** Gathers problems so that one run names all of them. */
export class Problems {
  readonly list: Problem[] = [];

  add(problem: Problem): void {
    this.list.push(problem);
  }

  /** Result of a reader, or `fallback` when it found faults, which are kept. */
  attempt<T>(read: () => T, fallback: T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      this.list.push(...error.problems);
      return fallback;
    }
  }

  /** The rows that can be read; what is wrong with the others is kept. */
  rows(read: () => CsvTable): CsvRow[] {
    const { rows, problems } = this.attempt(read, { rows: [], problems: [] });
    this.list.push(...problems);
    return rows;
  }

  /** A csv row held against its schema, or null. */
  row<S extends z.ZodType>(schema: S, file: string, { line, cells }: CsvRow): z.infer<S> | null {
    const result = schema.safeParse(cells);
    const unseen = unseenIn(cells);
    for (const { path, ...fault } of unseen) this.add({ file, line, column: String(path[0]), ...fault });
    if (result.success) return unseen.length === 0 ? result.data : null;
    for (const issue of result.error.issues) {
      const column = String(issue.path[0] ?? '');
      this.add({ file, line, column, value: cells[column], expected: issue.message });
    }
    return null;
  }

  /** A JSON document held against its schema, or null. */
  document<S extends z.ZodType>(schema: S, file: string, { value, lineOf }: JsonFile): z.infer<S> | null {
    const result = schema.safeParse(value);
    const unseen = unseenIn(value);
    for (const { path, ...fault } of unseen) this.add({ file, line: lineOf(path), column: path.join('.'), ...fault });
    if (result.success) return unseen.length === 0 ? result.data : null;
    const refuse = (path: PropertyKey[], expected: string) => {
      const found = valueAt(value, path);
      this.add({
        file,
        line: lineOf(path),
        column: path.join('.'),
        value: typeof found === 'string' ? found : JSON.stringify(found),
        expected: found === undefined ? 'this key' : expected,
      });
    };
    for (const issue of result.error.issues) {
      if (issue.code !== 'unrecognized_keys') refuse(issue.path, plain(issue.message));
      else for (const key of issue.keys) refuse([...issue.path, key], 'no such key');
    }
    return null;
  }
}

/** zod's own messages begin with words that the line already says. */
function plain(message: string): string {
  return message.replace(/^(Invalid|Too) \w+: expected /, '').replace(/^Invalid input$/, 'another value');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}
