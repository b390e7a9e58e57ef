import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { measureOf } from '../../model/measure.ts';
import { comparePeriods } from '../../model/period.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { IMPLIED_SHORT } from '../../text/chartKeys.ts';
import { valueShort } from '../../text/figures.ts';
import { capitalise } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { placeParts } from '../../text/places.ts';
import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { isArchive } from '../archive.ts';
import { mapModel, type MapModel } from '../map/mapModel.ts';
import { leadPeriod } from '../shown.ts';

/** The letters of the sheet, choiceMap.css: one for each measure that a map can hold. */
const LETTERS = ['a', 'b', 'c', 'd'] as const;

/** One of the measures that a map is coloured by. */
export interface Choice {
  /** Begins the classes of the shapes, by which the sheet colours them when the measure is chosen. */
  letter: string;
  document: IndicatorDocument;
  period: string;
  isArchive: boolean;
  model: MapModel;
}

/** A region's figure and rank: "74,7 %", "Fjärde lägst av 21."; or "Vår slutsats." when the source does not state it. */
export interface ChoiceCell {
  value: string;
  note: string | null;
}

/** A map of several measures, the newest first: each region is drawn once, with a class for each of them. */
export interface ChoiceModel {
  choices: Choice[];
  /** Maps a region code to its classes: "a-tone-no b-step-0". */
  classes: ReadonlyMap<string, string>;
}

/** Measures of one period keep the order in which they are given. */
export function choiceModel(documents: readonly IndicatorDocument[], regions: readonly RegionSummary[]): ChoiceModel {
  if (documents.length > LETTERS.length) throw new Error(`A map holds ${LETTERS.length} measures`);
  const choices = documents
    .toSorted((a, b) => comparePeriods(leadPeriod(b), leadPeriod(a)))
    .map((document, index): Choice => {
      const model = mapModel(document, regions);
      if (!model) throw new Error(`${document.slug} has no map`);
      const period = leadPeriod(document);
      return { letter: LETTERS[index] ?? '', document, period, isArchive: isArchive(document), model };
    });
  const classOf = (code: string, { letter, model }: Choice) =>
    `${letter}-${model.regions.find((region) => region.code === code)?.fill ?? 'missing'}`;
  return {
    choices,
    classes: new Map(regions.map(({ code }) => [code, choices.map((one) => classOf(code, one)).join(' ')])),
  };
}

/** "Bedömning inom tre dagar 2024" */
export const choiceName = ({ document, period }: Choice): string => `${document.short} ${formatPeriod(period)}`;

/** A place's figure, and where it stands among the others; null of a country that has none. */
export function choiceCell({ document, period }: Choice, code: string): ChoiceCell | null {
  const figure = measureOf(document).at(period).of(code);
  if (!figure && code === RIKET) return null;
  const place = figure?.suspectedBreak ? SUSPECTED : placeParts(figure).join(' ').trim();
  const note = figure?.basis === 'implied' ? IMPLIED_SHORT : place;
  return { value: valueShort(figure, document), note: note ? `${capitalise(note)}.` : null };
}
