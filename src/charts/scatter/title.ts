import { REGION_COUNT } from '../../model/country.ts';
import type { Figure } from '../../model/figure.ts';
import { measureOf } from '../../model/measure.ts';
import type { Third } from '../../stats/rank.ts';
import { capitalise, joinWords, lowerFirst, numberWord } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { thirdText } from '../../text/places.ts';
import type { Axis } from './model.ts';

/** More regions than this are told by their number. */
const NAMED_AT_MOST = 3;

/** "Kalmar län och Jönköping är i den högsta tredjedelen på båda: förtroende för vårdcentralen 2025 och rimlig väntan 2025" */
export function scatterTitle(across: Axis, up: Axis, regions: readonly { code: string; short: string }[]): string {
  const measures = namesOf(across, up);
  const both = (third: Third) => {
    const own = regions.filter(({ code }) => [across, up].every((axis) => thirdOf(axis, code) === third));
    return { third, names: own.map(({ short }) => short) };
  };
  const ends = [both('highest'), both('lowest')];
  const found =
    ends.find(({ names }) => names.length > 0 && names.length <= NAMED_AT_MOST) ??
    ends.find(({ names }) => names.length > 0);
  // There is nothing more to say when nothing is ranked, or when only some regions are shown and none is at an end.
  const isRanked = [across, up].every((axis) => regions.some(({ code }) => thirdOf(axis, code) !== null));
  if (!isRanked || (!found && regions.length < REGION_COUNT)) return capitalise(measures);
  if (!found) return `Ingen region är i den ${thirdText('highest')} tredjedelen på båda: ${measures}`;
  const { names, third } = found;
  const told = names.length > NAMED_AT_MOST ? `${numberWord(names.length)} regioner` : joinWords(names);
  return `${capitalise(told)} är i den ${thirdText(third)} tredjedelen på båda: ${measures}`;
}

/** "förtroende för vårdcentralen och hyrpersonal 2025", with each its own period where they differ. */
function namesOf(across: Axis, up: Axis): string {
  const [first, second] = [across, up].map(({ document: { short } }) => lowerFirst(short));
  const [from, to] = [across, up].map(({ period }) => formatPeriod(period));
  return `${first ?? ''}${from === to ? '' : ` ${from ?? ''}`} och ${second ?? ''} ${to ?? ''}`;
}

/** Takes the third from the figure, or from its rank; a rank that may fall on either side of a limit is in the middle. */
function thirdOf({ document, period }: Axis, code: string): Third | null {
  const figure: Figure | undefined = measureOf(document).at(period).of(code);
  if (figure?.third) return figure.third;
  const rank = figure?.rank;
  if (!rank) return null;
  if (rank.to <= rank.of / 3) return 'highest';
  return rank.from > rank.of - rank.of / 3 ? 'lowest' : 'middle';
}
