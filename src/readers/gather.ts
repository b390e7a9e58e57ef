import type { MeasureFault, ReadFigure, ReadFile, ReadMeasure } from '../model/readFile.ts';
import { DataError, type Problem } from '../model/problem.ts';

type Found = Omit<ReadFigure, 'status'>;

/** More figures than any publication has, and few enough to hold. */
const MOST_FIGURES = 450_000;

/** More than any person would mend by hand. */
const MOST_FAULTS = 50_000;

/** What a reader has found so far. A figure may be said twice; it may not be said in two ways. */
export class Gathering {
  private readonly measures = new Map<string, ReadMeasure>();
  private readonly figures: ReadFigure[] = [];
  private readonly seen = new Map<string, ReadFigure>();
  private readonly over = new Map<string, number>();
  private readonly faults: MeasureFault[] = [];

  private readonly file: string;

  constructor(file: string) {
    this.file = file;
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
      this.passOver('rows that repeat another');
    } else {
      const expected = `${first.printed || 'no figure'}, as line ${first.line} says of the same region and period`;
      this.fault(found.measure, { line: found.line, value: found.printed, expected });
    }
  }

  /** For readers whose format cannot hold a figure twice. */
  addNew(figure: ReadFigure): void {
    if (this.figures.length >= MOST_FIGURES) {
      const expected = `at most ${MOST_FIGURES} figures; choose totals, or fewer years, in the export`;
      throw new DataError([{ file: this.file, line: figure.line, expected }]);
    }
    this.figures.push(figure);
  }

  passOver(reason: string): void {
    this.over.set(reason, (this.over.get(reason) ?? 0) + 1);
  }

  fault(measure: string, problem: Omit<Problem, 'file'>): void {
    if (this.faults.length >= MOST_FAULTS) {
      const expected = `fewer than ${MOST_FAULTS} cells that cannot be read; the first of them is told above`;
      throw new DataError([...(this.faults[0] ? [this.faults[0].problem] : []), { file: this.file, expected }]);
    }
    this.faults.push({ measure, problem: { file: this.file, ...problem } });
  }

  /** @throws DataError when there is nothing in the file at all */
  finish(about: Pick<ReadFile, 'format' | 'publisher' | 'title' | 'retrieved' | 'page'>): ReadFile {
    if (this.figures.length + this.faults.length === 0) {
      throw new DataError([{ file: this.file, expected: 'at least one figure of a region or of the country' }]);
    }
    const passedOver = [...this.over].map(([reason, rows]) => ({ reason, rows }));
    const { figures, faults } = this;
    return { ...about, measures: [...this.measures.values()], figures, passedOver, faults };
  }
}
