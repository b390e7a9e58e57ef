import type { MeasureFault, PassedOver, ReadFigure, ReadFile, ReadMeasure } from '../model/readFile.ts';
import { DataError, type Problem } from '../model/problem.ts';

type Found = Omit<ReadFigure, 'status'>;

/** More figures than any publication has, and few enough to hold. */
const MOST_FIGURES = 450_000;

/** More than any person would mend by hand. */
const MOST_FAULTS = 50_000;
const MOST_TOLD = 20;
const LONGEST_NAME = 40;

/**
 * What a reader has found so far. Whatever it meets is a figure, passed over or a fault: what is none of these would be
 * lost without a word, so a reader says first what it meets (`meet`), and the sum is held against it. A figure may be said
 * twice; it may not be said in two ways.
 */
export class Gathering {
  private readonly measures = new Map<string, ReadMeasure>();
  private readonly figures: ReadFigure[] = [];
  private readonly seen = new Map<string, ReadFigure>();
  private readonly over = new Map<string, PassedOver>();
  private readonly faults: MeasureFault[] = [];
  /** Figures that nobody can say what they measure: they may be of a measure that is taken. */
  private readonly nameless: Problem[] = [];
  private met = 0;
  private settled = 0;

  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  meet(rows = 1): void {
    this.met += rows;
  }

  measure(id: string, title: string, unit: string): void {
    if (!this.measures.has(id)) this.measures.set(id, { id, title, unit });
  }

  /** An empty `printed` is a figure that the publisher says is missing. */
  add(found: Found): void {
    const key = JSON.stringify([found.measure, found.region, found.period, found.dimensions]);
    const first = this.seen.get(key);
    const figure: ReadFigure = { ...found, status: found.printed === '' ? 'missing' : 'published' };
    if (!first) {
      this.seen.set(key, figure);
      this.addNew(figure);
    } else if (first.printed === figure.printed) {
      this.passOver('that repeat another', found.line);
    } else {
      const expected = `${first.printed || 'no figure'}, as line ${first.line} says of the same region and period`;
      const of = `${found.region} ${found.period}`;
      this.fault(found.measure, { line: found.line, value: found.printed, of, expected });
    }
  }

  /** For readers whose format cannot hold a figure twice. */
  addNew(figure: ReadFigure): void {
    if (this.figures.length >= MOST_FIGURES) {
      const expected = `at most ${MOST_FIGURES} figures; choose totals, or fewer years, in the export`;
      throw new DataError([{ file: this.file, line: figure.line, expected }]);
    }
    this.settled += 1;
    this.figures.push(figure);
  }

  passOver(reason: string, line: number, { name = '', rows = 1 } = {}): void {
    this.settled += rows;
    const own = this.over.get(reason);
    const first = own?.first ?? `line ${line}${name === '' ? '' : ` (${name.slice(0, LONGEST_NAME)})`}`;
    this.over.set(reason, { reason, rows: (own?.rows ?? 0) + rows, first });
  }

  fault(measure: string, problem: Omit<Problem, 'file'>, rows = 1): void {
    if (this.faults.length >= MOST_FAULTS) {
      const expected = `fewer than ${MOST_FAULTS} cells that cannot be read; the first of them is told above`;
      throw new DataError([...(this.faults[0] ? [this.faults[0].problem] : []), { file: this.file, expected }]);
    }
    this.settled += rows;
    this.faults.push({ measure, problem: { file: this.file, ...problem }, rows });
  }

  /** A figure without a measure stops the whole file. */
  withoutMeasure(problem: Omit<Problem, 'file'>): void {
    this.settled += 1;
    if (this.nameless.length < MOST_TOLD) this.nameless.push({ file: this.file, ...problem });
  }

  /** @throws DataError when there is nothing in the file at all, or a figure without a measure */
  finish(about: Pick<ReadFile, 'format' | 'publisher' | 'title' | 'retrieved' | 'notes' | 'continues'>): ReadFile {
    if (this.nameless.length) throw new DataError(this.nameless);
    const passedOver = [...this.over.values()];
    if (this.figures.length + this.faults.length === 0) {
      const only = passedOver.map(({ reason, rows, first }) => `${rows} ${reason}, first: ${first}`).join('; ');
      const found = only === '' ? '' : `; it holds ${only}`;
      throw new DataError([{ file: this.file, expected: `at least one figure of a region or of the country${found}` }]);
    }
    if (this.settled !== this.met)
      throw new Error(`${about.format}: ${this.met} met, but ${this.settled} accounted for`);
    const { figures, faults } = this;
    return { ...about, measures: [...this.measures.values()], rows: this.met, figures, passedOver, faults };
  }
}
