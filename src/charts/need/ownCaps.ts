import { hasValue, measureOf } from '../../model/measure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { categoryLabel, valueShort } from '../../text/figures.ts';
import { formatNumber } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { remarkSentence } from '../../text/remarks.ts';
import { figureSentence } from '../../text/sentences.ts';

/** A number that a button sets the slider to. */
export interface Mark {
  value: number;
  label: string;
}

/** A region's own statement: a cap of its own, or a decision to follow the guideline. */
export interface OwnCap extends Mark {
  code: string;
  /** "Gotland" */
  region: string;
  /** Stands in the region's row: "angav listtak", "1 100" and ", 2022". The middle part links to its source. */
  inRow: readonly [before: string, told: string, after: string];
  period: string;
  /** Puts the figure and its source's remark into words. */
  sentence: string;
  source: string;
}

type Regions = readonly RegionSummary[];

/** The regions' own caps on patients listed with a doctor, in the order of `regions`. */
export function ownCaps(document: IndicatorDocument, regions: Regions): OwnCap[] {
  return regions.flatMap((region) =>
    measureOf(document)
      .all(region.code)
      .filter(hasValue)
      .map((figure) => ({
        code: region.code,
        region: region.short,
        value: figure.value,
        period: figure.period,
        label: `${region.short} ${valueShort(figure, document)}`,
        inRow: ['angav listtak ', valueShort(figure, document), `, ${formatPeriod(figure.period)}`] as const,
        sentence: [figureSentence(figure, region, document), remarkSentence(figure, document)]
          .filter(Boolean)
          .join(' '),
        source: figure.source,
      })),
  );
}

/** The regions that had decided on the guideline of so many inhabitants; those that had not have no cap to show. */
export function ownDecisions(document: IndicatorDocument, regions: Regions, guideline: number): OwnCap[] {
  const decided = new Set(document.categories.filter(({ tone }) => tone === 'yes').map(({ id }) => id));
  return regions.flatMap((region) =>
    measureOf(document)
      .all(region.code)
      .filter(({ category }) => category && decided.has(category))
      .map((figure) => ({
        code: region.code,
        region: region.short,
        value: guideline,
        period: figure.period,
        label: `${region.short} ${formatNumber(guideline)}`,
        inRow: [
          '',
          categoryLabel(figure.category ?? '', document),
          ` i enlighet med riktvärdet, ${formatPeriod(figure.period)}`,
        ] as const,
        sentence: figureSentence(figure, region, document),
        source: figure.source,
      })),
  );
}

/** One option for each number that a mark sets, named by all who set it: browsers show a number once. */
export function markOptions(marks: readonly Mark[]): Mark[] {
  return [...Map.groupBy(marks, ({ value }) => value)]
    .toSorted(([a], [b]) => a - b)
    .map(([value, own]) => ({ value, label: own.map(({ label }) => label).join(', ') }));
}

/** Lists each region of which something is known, in the order of `regions`, with its own caps first. */
export function knownOfCaps(
  caps: readonly OwnCap[],
  { statements }: Pick<IndicatorDocument, 'statements'>,
  regions: Regions,
): { region: string; said: { text: string; source: string }[] }[] {
  return regions
    .map(({ code, short }) => ({
      region: short,
      said: [
        ...caps.filter((cap) => cap.code === code).map(({ sentence, source }) => ({ text: sentence, source })),
        ...statements.filter(({ region }) => region === code).map(({ text, source }) => ({ text, source })),
      ],
    }))
    .filter(({ said }) => said.length > 0);
}
