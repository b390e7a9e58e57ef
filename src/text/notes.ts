import { measureOf } from '../model/measure.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { joinWords } from './numbers.ts';
import { formatPeriod } from './periods.ts';

/** A remark on so few regions is told where the region is; one on all of them belongs with the definition. */
const FEW = 3;

export interface Note {
  text: string;
  /** "Norrbotten 2024 och Örebro län 2023"; null where the remark is on more than a few figures. */
  where: string | null;
}

/** What the publications remark on an indicator's figures, each remark once. */
export function notesOf({ figures }: Pick<IndicatorDocument, 'figures'>, nameOf: (code: string) => string): Note[] {
  const noted = figures.filter(({ note }) => note !== undefined);
  return [...Map.groupBy(noted, ({ note = '' }) => note)].map(([text, own]) => ({
    text,
    where:
      own.length <= FEW
        ? joinWords(own.map(({ region, period }) => `${nameOf(region)} ${formatPeriod(period)}`))
        : null,
  }));
}

/** The remark that sets a region's figure apart; null where most regions have the same one, or it has none. */
export function ownNote(figure: Figure | undefined, document: Pick<IndicatorDocument, 'figures'>): string | null {
  if (figure?.note === undefined) return null;
  const same = measureOf(document)
    .at(figure.period)
    .figures.filter(({ note }) => note === figure.note);
  return same.length <= FEW ? figure.note : null;
}
