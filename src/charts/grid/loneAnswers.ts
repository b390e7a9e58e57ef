import { comparePeriods } from '../../model/period.ts';
import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { ENOUGH_REGIONS } from '../../model/country.ts';
import { verbOf } from '../../text/answers.ts';
import { joinWords } from '../../text/numbers.ts';

/** What a few regions answered in a year in which the others' answers are not known. */
export interface LoneAnswers {
  period: string;
  regions: number;
  /** "Halland och Jämtland Härjedalen angav inte brist" */
  answers: { text: string; source: string }[];
}

/** The regions' own figures, by period. */
export const regionalByPeriod = ({ figures }: Pick<IndicatorDocument, 'figures'>) =>
  Map.groupBy(
    figures.filter(({ region }) => region !== RIKET),
    ({ period }) => period,
  );

/** Answers that are told in words, since a column would be empty but for them. */
export function loneAnswers(document: IndicatorDocument, regions: readonly RegionSummary[]): LoneAnswers[] {
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.short ?? code;
  return [...regionalByPeriod(document)]
    .filter(([, own]) => own.length < ENOUGH_REGIONS)
    .toSorted(([a], [b]) => comparePeriods(a, b))
    .map(([period, own]) => ({
      period,
      regions: own.length,
      answers: [...Map.groupBy(own, ({ category = '' }) => category)].flatMap(([category, same]) => {
        const names = joinWords(same.map(({ region }) => nameOf(region)));
        const [first] = same;
        const answer = document.categories.find(({ id }) => id === category);
        return first && answer ? [{ text: `${names} ${verbOf(answer)}${answer.label}`, source: first.source }] : [];
      }),
    }));
}
