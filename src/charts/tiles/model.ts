import { REGION_COUNT } from '../../model/country.ts';
import type { Category } from '../../model/indicator.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { measureOf } from '../../model/measure.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { isAssessment } from '../../text/answers.ts';
import { capitalise, joinWords, numberWord, UNKNOWN } from '../../text/numbers.ts';
import { isArchive, stampedPeriod } from '../archive.ts';
import { isColumn } from '../grid/loneAnswers.ts';
import { SHAPE } from '../multiples/shape.ts';
import { LETTERS } from './letters.ts';

/** A region as a square about where it lies. */
export interface Tile {
  region: string;
  name: string;
  letters: string;
  row: number;
  column: number;
  /** Null where the answer is not known. */
  tone: Category['tone'] | null;
  /** "nådde målet", "inte känt", "redovisade inte" */
  answer: string;
}

/** The regions' answers in a period: a square for each, and the names in words. */
export interface TilePeriod {
  period: string;
  /** "Rapport 2022", "2019 · arkiv" */
  heading: string;
  /** True when the measure belongs to the archive; its squares then have ink rims. */
  isArchive: boolean;
  tiles: Tile[];
  answers: TileAnswer[];
}

export interface TileAnswer {
  tone: Category['tone'] | null;
  label: string;
  /** How many regions, and which where these are not most of them: "Nådde målet: 5", "Halland och Skåne". */
  count: number;
  names: string | null;
}

/** The publication itself says that the region gave no answer. */
const NOT_REPORTED = 'redovisade inte';

/** The periods in which nearly all answers are known, newest first; none where there is no such period. */
export function tilesModel(document: IndicatorDocument, regions: readonly RegionSummary[]): TilePeriod[] {
  const measure = measureOf(document);
  const prefix = document.categories.some(isAssessment) ? 'Rapport ' : '';
  return measure
    .periods()
    .filter((period) => isColumn(measure.at(period)))
    .toReversed()
    .map((period) => {
      const at = measure.at(period);
      const tiles = regions.map(({ code, short }): Tile => {
        const figure = at.of(code);
        const category = document.categories.find(({ id }) => id === figure?.category);
        const [row, column] = SHAPE[code] ?? [0, 0];
        return {
          region: code,
          name: short,
          letters: LETTERS[code] ?? short,
          row,
          column,
          tone: category?.tone ?? null,
          answer: category?.label ?? (figure ? NOT_REPORTED : UNKNOWN),
        };
      });
      return {
        period,
        heading: `${prefix}${stampedPeriod(document, period)}`,
        isArchive: isArchive(document),
        tiles,
        answers: answersOf(tiles),
      };
    });
}

/** The rarest first: those are the ones to name. The answer of most regions is told by its number. */
function answersOf(tiles: readonly Tile[]): TileAnswer[] {
  return [...Map.groupBy(tiles, ({ answer }) => answer)]
    .toSorted(([, a], [, b]) => a.length - b.length)
    .map(([label, own]) => ({
      tone: own[0]?.tone ?? null,
      label,
      count: own.length,
      names: own.length > REGION_COUNT / 2 ? null : joinWords(own.map(({ name }) => name)),
    }));
}

/** "Nådde målet: Halland, Skåne och Östergötland"; of most regions "Nådde inte målet: 16 regioner". */
export function answerWords({ label, count, names }: TileAnswer): string {
  const many = count === REGION_COUNT ? `alla ${REGION_COUNT} regioner` : `${numberWord(count)} regioner`;
  return `${capitalise(label)}: ${names ?? many}.`;
}

/** Explains the letters in the squares. */
export function lettersText(regions: readonly Pick<RegionSummary, 'code' | 'short'>[]): string {
  const names = regions.map(({ code, short }) => `${LETTERS[code] ?? ''} ${short}`);
  return `Rutorna ligger ungefär som regionerna i Sverige, med länens bokstäver: ${joinWords(names)}.`;
}
