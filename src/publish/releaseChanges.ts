import { isKnown } from '../model/measure.ts';
import { createHash } from 'node:crypto';
import { compareTexts } from '../common/compareTexts.ts';
import type { Dataset } from '../dataset/readDataset.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
import { sumOfChanges, type Changes, type Release, type Snapshot } from '../model/release.ts';
import { MISSING } from '../text/numbers.ts';
import { publishedDefinition } from './indicatorDocument.ts';

type Known = Pick<Dataset, 'indicators' | 'observations' | 'regions' | 'sources'>;

const NO_FIGURES: Readonly<Record<string, string>> = {};

/** What every figure reads now, as its publisher printed it, and a hash of every definition. */
export function snapshotOf({ indicators, observations }: Known): Snapshot {
  const bySlug = Map.groupBy(observations, ({ indicator }) => indicator);
  return Object.fromEntries(
    indicators.map((indicator) => {
      const own = bySlug.get(indicator.slug) ?? [];
      const read = own.map((observation) => [keyOf(observation), readingOf(observation)] as const);
      const figures = Object.fromEntries(read.toSorted(([a], [b]) => compareTexts(a, b)));
      return [indicator.slug, { definition: definitionHash(indicator), figures }];
    }),
  );
}

/** Region, period, and what tells several figures for the same time apart. */
function keyOf({ region, period, series, category, count }: Observation): string {
  return [region, period, series, count === null ? '' : (category ?? '')].filter(Boolean).join(' ');
}

/** What stands in the publication: "0.52", "<= 2.5", "knappt 4.8", "~ 9", "brist", "19 av 21", "uppgift saknas". */
function readingOf({ basis, category, count, of, printed, qualifier, wording, lower, upper }: Observation): string {
  if (basis === 'missing') return MISSING;
  if (count !== null) return of === null ? String(count) : `${count} av ${of}`;
  if (category !== null) return category;
  const number = printed || [lower, upper].filter((bound) => bound !== null).join('–');
  return [wording || qualifier, number].filter(Boolean).join(' ');
}

/** The same for the same definition, in whatever order its keys stand. */
function definitionHash(indicator: Indicator): string {
  const entries = Object.entries(publishedDefinition(indicator)).toSorted(([a], [b]) => compareTexts(a, b));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 12);
}

export type Difference = Pick<Release, 'changes' | 'indicators' | 'figures'>;

/** How `now` differs from the release before it; with null everything is new. */
export function differenceOf(before: Snapshot | null, now: Snapshot): Difference {
  const slugs = [...new Set([...Object.keys(before ?? {}), ...Object.keys(now)])].toSorted();
  const all = slugs.map((slug) => indicatorDifference(slug, before, now));
  const changes = all.flatMap(({ entry }) => Object.values(entry.regions)).reduce(sumOfChanges, { ...NONE });
  return {
    changes,
    indicators: all
      .map(({ entry }) => entry)
      .filter(({ regions, definition }) => definition !== 'unchanged' || Object.keys(regions).length > 0),
    figures: all.flatMap(({ figures }) => figures),
  };
}

const NONE: Readonly<Changes> = { added: 0, changed: 0, removed: 0 };

function indicatorDifference(indicator: string, before: Snapshot | null, now: Snapshot) {
  const [old, current] = [before?.[indicator]?.figures ?? NO_FIGURES, now[indicator]?.figures ?? NO_FIGURES];
  const regions: Record<string, Changes> = {};
  const figures: Release['figures'] = [];
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(current)])].toSorted()) {
    const [region = '', period = '', ...part] = key.split(' ');
    const [from, to] = [old[key], current[key]];
    if (from === to) continue;
    const isThere = from !== undefined && to !== undefined;
    const oneSided = from === undefined ? 'added' : 'removed';
    const what = isThere ? 'changed' : oneSided;
    regions[region] = sumOfChanges(regions[region] ?? NONE, { ...NONE, [what]: 1 });
    if (isThere) {
      figures.push({ indicator, region, period, part: part.join(' '), from, to });
    }
  }
  return { entry: { indicator, definition: definitionChange(indicator, before, now), regions }, figures };
}

function definitionChange(
  slug: string,
  before: Snapshot | null,
  now: Snapshot,
): Release['indicators'][number]['definition'] {
  const [from, to] = [before?.[slug]?.definition, now[slug]?.definition];
  if (from === to) return 'unchanged';
  if (from === undefined) return 'added';
  return to === undefined ? 'removed' : 'changed';
}

/** Nothing that a reader could see is other than it was. */
export const isEmpty = ({ indicators }: Difference): boolean => indicators.length === 0;

export function totalsOf({ indicators, observations, regions, sources }: Known): Release['totals'] {
  const missing = observations.filter((one) => !isKnown(one)).length;
  return {
    indicators: indicators.length,
    regions: regions.length,
    sources: sources.length,
    figures: observations.length - missing,
    missing,
  };
}

/** Something new or gone raises the second number; other words or other figures in the same places the third. */
export function nextVersion(before: string, { changes, indicators }: Difference): string {
  const [major = 0, minor = 0, patch = 0] = before.split('.').map(Number);
  const isNew = changes.added > 0 || changes.removed > 0;
  const hasOtherIndicators = indicators.some(({ definition }) => definition === 'added' || definition === 'removed');
  return isNew || hasOtherIndicators ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
