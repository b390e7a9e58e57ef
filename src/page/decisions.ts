import type { Category } from '../model/indicator.ts';
import { comparePeriods } from '../model/period.ts';
import type { RegionDocument } from '../publish/documents.ts';
import { formatPeriod } from '../text/periods.ts';
import { figureSentence } from '../text/sentences.ts';
import { figureHref, sourceHref } from '../address/paths.ts';
import { sourceOf } from '../publish/readEdition.ts';
import { formatNumber } from '../text/numbers.ts';
import { plansOf } from './plans.ts';
import type { Profile } from './profile.ts';

/** A region's decision or plan, as its page lists it. */
export interface Decision {
  period: string;
  /** "december 2023"; empty where the text says it. */
  when: string;
  text: string;
  link: { name: string; href: string };
}

/** True for yes/no answers, as opposed to increases and decreases. */
const isYesOrNo = ({ tone }: Category): boolean => tone === 'yes' || tone === 'no';

/** Number of decisions listed: the newest. */
const MOST = 5;

/** Plans, and what publications say of decisions that the card does not ask for, the newest first. */
export function decisions(region: RegionDocument, { answers, card }: Profile): Decision[] {
  const onCard = new Set(card.map(({ document }) => document.slug));
  const told = answers
    .filter(({ document: { slug, categories } }) => !onCard.has(slug) && categories.every(isYesOrNo))
    .flatMap(({ document, figures }): Decision[] => {
      const newest = figures.findLast(({ category }) => category !== undefined);
      if (!newest) return [];
      const href = figureHref(document.slug, newest.period, region.code);
      return [
        {
          period: newest.period,
          when: '',
          text: figureSentence(newest, region, document),
          link: { name: 'Om siffran', href },
        },
      ];
    });
  const planned = plansOf(region).flatMap(({ date, text, share, source }): Decision[] =>
    date === null
      ? []
      : [
          {
            period: date,
            when: formatPeriod(date),
            text: share ? `${formatNumber(share.value)} procent ${text}` : text,
            link: { name: sourceOf(source).byline, href: sourceHref(sourceOf(source)) },
          },
        ],
  );
  return [...planned, ...told].toSorted((a, b) => comparePeriods(b.period, a.period)).slice(0, MOST);
}
