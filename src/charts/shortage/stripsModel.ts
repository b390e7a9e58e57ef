import { REGION_COUNT } from '../../model/country.ts';
import type { Category } from '../../model/indicator.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { professionOf } from '../../text/answers.ts';
import { comparePeriods } from '../../model/period.ts';
import { joinWords, numberWord } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { tilesModel, type TilePeriod } from '../tiles/model.ts';

/** A square for each region: its answer about a profession, in the newest report that covers nearly all regions. */
export interface Strip extends TilePeriod {
  slug: string;
  profession: string;
  /** How many regions answered shortage. */
  shortages: number;
}

/** From shortage to what is not known. */
const ORDER: readonly (Category['tone'] | null)[] = ['shortage', 'balance', 'surplus', 'no-shortage', null];

/** The professions in which the most regions answered shortage first; those without such a report are left out. */
export function stripsModel(documents: readonly IndicatorDocument[], regions: readonly RegionSummary[]): Strip[] {
  return documents
    .flatMap((document): Strip[] => {
      const [newest] = tilesModel(document, regions);
      if (!newest || document.assessmentOf === null) return [];
      const shortages = newest.tiles.filter(({ tone }) => tone === 'shortage').length;
      const tiles = newest.tiles.toSorted((a, b) => placeOf(a.tone) - placeOf(b.tone));
      return [{ ...newest, tiles, slug: document.slug, profession: professionOf(document), shortages }];
    })
    .toSorted((a, b) => b.shortages - a.shortages || a.profession.localeCompare(b.profession, 'sv'));
}

const placeOf = (tone: Category['tone'] | null) => ORDER.indexOf(tone);

/** "I Socialstyrelsens rapport 2022 angav alla 21 regioner brist på barnmorskor och specialistläkare": the finding of the strips. */
export function stripsFinding(strips: readonly Strip[]): string {
  const unanimous = strips.filter(({ shortages }) => shortages === REGION_COUNT);
  if (unanimous.length === 0)
    return `I inget av ${numberWord(strips.length)} yrken angav alla ${REGION_COUNT} regioner brist`;
  const periods = [...new Set(unanimous.map(({ period }) => period))].toSorted(comparePeriods).map(formatPeriod);
  const professions = unanimous.map(({ profession }) => profession.toLocaleLowerCase('sv'));
  return `I Socialstyrelsens ${periods.length === 1 ? 'rapport' : 'rapporter'} ${joinWords(periods)} angav alla ${REGION_COUNT} regioner brist på ${joinWords(professions)}`;
}
