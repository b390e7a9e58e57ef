import type { Problem } from './problem.ts';

/** One figure as a reader found it in a publisher's own file, before any definition has been held against it. */
export interface ReadFigure {
  /** The publisher's id or name of the measure, e.g. `N79173` or `Antal helårsanställda läkare i primärvården`. */
  measure: string;
  /** Länskod, or `00` for the country. */
  region: string;
  /** In the project's grammar. */
  period: string;
  /** The digits with a decimal point; empty when the publisher gives no figure. */
  printed: string;
  /** missing: the publisher itself says that there is none (empty, `..`, `X`, `Uppgift saknas`, null). */
  status: 'published' | 'missing';
  /** Where in the file: a line, or for JSON the line of the value. */
  line: number;
  /** Dimensions besides region and period that tell figures of one measure apart, e.g. `{ Kön: 'Totalt' }`. */
  dimensions?: Readonly<Record<string, string>>;
  /** Lower and upper bound of the publisher's own 95 % interval, written as `printed` is. */
  interval?: readonly [string, string];
}

export interface ReadMeasure {
  id: string;
  /** As the file words it. */
  title: string;
  unit: string;
}

/** Rows of one kind that are not taken. */
export interface PassedOver {
  reason: string;
  rows: number;
  /** The first of them, so that a person can look: `line 4 (Danderyds sjukhus)`. */
  first: string;
}

/** What a reader makes of a file. */
export interface ReadFile {
  /** The reader's name. */
  format: string;
  publisher: string;
  /** What the file says of itself. */
  title: string;
  /** Date of the export or update, where the file has it. */
  retrieved: string | null;
  measures: readonly ReadMeasure[];
  /** Places for a figure that the reader met. Each is a figure, passed over, or not understood. */
  rows: number;
  figures: readonly ReadFigure[];
  /** Rows that belong to no region of ours, and why they were passed over. */
  passedOver: readonly PassedOver[];
  /** Rows of a measure that could not be read. They matter to those who take that measure, and to nobody else. */
  faults: readonly MeasureFault[];
  /** What the publisher says beside the figures, and what is odd about the file itself. */
  notes: readonly string[];
  /** Where the file names a further page that it does not hold: the address of it. */
  continues?: string;
}

export interface MeasureFault {
  measure: string;
  problem: Problem;
  /** How many figures stand behind it: a row whose region is unknown may have one a year. */
  rows: number;
}
