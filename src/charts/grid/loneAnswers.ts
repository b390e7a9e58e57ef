import { isRegional, measureOf, type PeriodFigures } from '../../model/measure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { ENOUGH_REGIONS } from '../../model/country.ts';
import { verbOf } from '../../text/answers.ts';
import { joinWords } from '../../text/numbers.ts';

/** Answers of a few regions, from a year in which the others' answers are unknown. */
export interface LoneAnswers {
  period: string;
  regions: number;
  /** "Halland och Jämtland Härjedalen angav inte brist" */
  answers: { text: string; source: string }[];
}

/** Whether nearly all regions are told of in a period, if only that they did not report: then it is a column. */
export const isColumn = (at: PeriodFigures): boolean => at.main().filter(isRegional).length >= ENOUGH_REGIONS;

/** Answers that are told in words, since a column would be empty but for them. */
export function loneAnswers(document: IndicatorDocument, regions: readonly RegionSummary[]): LoneAnswers[] {
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.short ?? code;
  const measure = measureOf(document);
  return measure
    .periods()
    .map((period) => measure.at(period))
    .filter((at) => !isColumn(at))
    .map((at) => ({
      period: at.period,
      regions: at.regions().length,
      answers: [...Map.groupBy(at.regions(), ({ category = '' }) => category)].flatMap(([category, same]) => {
        const names = joinWords(same.map(({ region }) => nameOf(region)));
        const [first] = same;
        const answer = document.categories.find(({ id }) => id === category);
        return first && answer ? [{ text: `${names} ${verbOf(answer)}${answer.label}`, source: first.source }] : [];
      }),
    }));
}
