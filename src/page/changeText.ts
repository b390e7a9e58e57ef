import { sumOfChanges, type Changes, type Release } from '../model/release.ts';
import { capitalise, formatNumber, joinWords } from '../text/numbers.ts';

/** Makes sentences about a release from its counts. */

/** More indicators than this are counted and not named. */
const NAMED_AT_MOST = 10;

/** "3 siffror har tillkommit, 1 har ändrats och 2 har tagits bort."; null where no figure is other than it was. */
export function changesSentence({ added, changed, removed }: Changes): string | null {
  const parts = [
    { count: added, what: 'har tillkommit' },
    { count: changed, what: 'har ändrats' },
    { count: removed, what: 'har tagits bort' },
  ].filter(({ count }) => count > 0);
  const words = parts.map(({ count, what }, index) => {
    const noun = count === 1 ? ' siffra' : ' siffror';
    return `${formatNumber(count)}${index === 0 ? noun : ''} ${what}`;
  });
  return words.length > 0 ? `${joinWords(words)}.` : null;
}

/** All that is told of a release in one paragraph: its reason, its counts, and the definitions that changed. */
export function releaseText(release: Release, nameOf: (indicator: string) => string): string {
  return [
    release.why,
    isFirst(release) ? totalsSentence(release) : changesSentence(release.changes),
    definitions(release, nameOf),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The same for one region; null where the release did not touch it. */
export function regionReleaseText(
  release: Release,
  code: string,
  nameOf: (indicator: string) => string,
): string | null {
  const own = release.indicators.flatMap(({ indicator, regions }) => {
    const changes = regions[code];
    return changes ? [{ indicator, changes }] : [];
  });
  if (own.length === 0) return null;
  if (own.length > NAMED_AT_MOST) {
    const all = own.map(({ changes }) => changes).reduce(sumOfChanges);
    return `${release.why} I ${own.length} mått: ${changesSentence(all) ?? ''}`;
  }
  const told = own.map(({ indicator, changes }) => `${nameOf(indicator)}: ${changesSentence(changes) ?? ''}`);
  return [release.why, ...told].join(' ');
}

/** A release after which nothing that was there before is left to compare with: all its figures are new. */
const isFirst = ({ changes, totals }: Release): boolean =>
  changes.added === totals.figures + totals.missing && changes.changed === 0 && changes.removed === 0;

function totalsSentence({ totals }: Release): string {
  const { indicators, figures, regions, sources, missing } = totals;
  const absent =
    missing > 0
      ? ` ${capitalise(formatNumber(missing))} ${missing === 1 ? 'uppgift' : 'uppgifter'} saknas i källorna.`
      : '';
  return `${indicators} mått med ${formatNumber(figures)} siffror om riket och de ${regions} regionerna, ur ${sources} källor.${absent}`;
}

const DEFINITION_WORDS = [
  ['added', 'Nytt mått', 'nya mått'],
  ['changed', 'Ändrad definition', 'ändrade definitioner'],
  ['removed', 'Borttaget mått', 'borttagna mått'],
] as const;

function definitions(release: Release, nameOf: (indicator: string) => string): string {
  if (isFirst(release)) return '';
  return DEFINITION_WORDS.flatMap(([kind, one, many]) => {
    const own = release.indicators.filter(({ definition }) => definition === kind);
    if (own.length > NAMED_AT_MOST) return [`${formatNumber(own.length)} ${many}.`];
    return own.map(({ indicator }) => `${one}: ${nameOf(indicator)}.`);
  }).join(' ');
}
