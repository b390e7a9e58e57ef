import { counted } from '../common/counted.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ReadFile } from '../model/readFile.ts';
import { slugOf } from '../common/letters.ts';
import { describeProblem, type Problem } from '../model/problem.ts';
import type { Account, BroughtIn, Import } from './candidate.ts';
import type { Change, Difference, Held } from './difference.ts';
import { leadsWithoutCountry, signed, type Outlook } from './digest.ts';
import type { FigureRow } from './figureRows.ts';

// What the desk says, as lines.

const placeOf = ({ indicator, region, period }: FigureRow) => `${indicator} ${region} ${period}`;
const valueOf = ({ value }: FigureRow) => value || 'missing';

/** One line on what has become of every row of a file, and then what its publisher says of it. */
export function describeAccount({ name, file, taken, passedOver, notUnderstood }: Account): string[] {
  const over = passedOver.reduce((sum, { rows }) => sum + rows, 0);
  const kinds = passedOver.map(({ reason, rows, first }) => `${rows} ${reason}, first: ${first}`);
  const faults = [...Map.groupBy(file.faults, ({ problem }) => problem.column ?? 'row')].map(([column, own]) => {
    const rows = own.reduce((sum, fault) => sum + fault.rows, 0);
    return `${rows} for ${column}, first: ${own[0] ? describeProblem({ ...own[0].problem, file: 'line' }) : ''}`;
  });
  const told = (list: readonly string[]) => (list.length ? ` (${list.join('; ')})` : '');
  return [
    [
      `${name}: ${file.format}, ${file.publisher}${file.retrieved ? `, ${file.retrieved}` : ''}: ${counted(file.rows, 'row')} read`,
      `${taken} taken`,
      `${over} passed over${told(kinds)}`,
      `${notUnderstood} not understood${told(faults)}`,
    ].join(', '),
    ...file.notes.map((note) => `  note: ${note.replace(/\s+/g, ' ').trim()}`),
  ];
}

export function describeImport({ taken, untaken, candidates }: Import): string[] {
  return [
    ...taken.map(({ taken: { measure, indicator, rows, rounded } }) => {
      const note = rounded ? `, ${rounded} rounded to the definition's decimals` : '';
      return `  ${measure} → ${indicator}: ${counted(rows.length, 'figure')}${note}`;
    }),
    ...candidates.map(({ source, rows }) => `candidate ${source.id}: ${counted(rows.length, 'figure')}`),
    ...untaken.map(({ measure, name }) => `no definition takes "${measure}" (${name})`),
  ];
}

/** Measures that were asked for in vain, while the others came. */
export const describeStopped = (problems: readonly Problem[]): string[] =>
  problems.map((problem) => `stopped  ${describeProblem({ ...problem, file: withoutLists(problem.file) })}`);

/** An address with every region and year in it leaves no room for what is said of it. */
const withoutLists = (address: string) => address.replace(/\/municipality\/[\d,]+\/year\/[\d,]+/, '/…');

const FILL_IN = 'FYLL I';

/** A definition with every key that one must have, and the words FYLL I where only a person can say what stands there. */
export function stubOf(file: ReadFile, measure: string): string {
  const own = file.figures.filter((figure) => figure.measure === measure);
  const { title = measure, unit = '' } = file.measures.find(({ id }) => id === measure) ?? {};
  const names = [...new Set(own.flatMap((figure) => Object.keys(figure.dimensions ?? {})))];
  const select = names.map((name) => {
    const codes = [...new Set(own.map(({ dimensions }) => dimensions?.[name] ?? ''))];
    return [name, codes.length > 8 ? `${codes.slice(0, 8).join(' | ')} | …` : codes.join(' | ')];
  });
  const decimals = own.reduce((most, { printed }) => Math.max(most, printed.split('.')[1]?.length ?? 0), 0);
  const stub: Omit<Indicator, 'behind' | 'decimalsIn' | 'keyFigure' | 'assessmentOf' | 'related'> = {
    slug: slugOf(title),
    name: title,
    short: title,
    topic: FILL_IN,
    kind: unit.includes('%') ? 'percent' : 'number',
    coverage: 'regions',
    country: null,
    question: FILL_IN,
    headline: `${FILL_IN} {period}, från {least} till {most}`,
    madeBy: null,
    unit: unit || FILL_IN,
    unitShort: unit || FILL_IN,
    decimals,
    display: { decimals: Math.min(decimals, 1), roundTo: null, approximate: false },
    published: null,
    exact: false,
    bounds: null,
    ranking: 'none',
    superlatives: null,
    sentence: `${FILL_IN} {period} {value} {in}.`,
    measures: FILL_IN,
    numerator: FILL_IN,
    denominator: null,
    why: FILL_IN,
    shows_not: FILL_IN,
    caveats: [],
    referenceLines: [],
    breaks: [],
    suspectedBreak: { judged: FILL_IN },
    series: {},
    categories: [],
    categorySentence: null,
    nextPublication: null,
    unknown: `${FILL_IN} {short}.`,
    imports: [
      {
        format: file.format,
        measure,
        ...(names.length && { select: Object.fromEntries(select) as Record<string, string> }),
      },
    ],
  };
  return JSON.stringify(stub, null, 2);
}

/** `candidate of kolada.json, annex.xlsx, brought in 2026-12-01 17:34 UTC` */
export function describeBroughtIn({ names, at }: BroughtIn): string {
  const time = at.toISOString().slice(0, 16).replace('T', ' ');
  return `candidate of ${names.join(', ')}, brought in ${time} UTC`;
}

/** What nobody should accept unseen, a line each. */
export function linesToLookAt({ changed, jumps, sums, unlimited }: Difference, outlook: Outlook | null): string[] {
  const lost = changed.filter(({ row, old }) => row.value === '' && old.row.value !== '');
  return [
    ...lost.map(({ row, old }) => `missing  ${placeOf(row)}: no figure any more (${old.row.value} before)`),
    ...(outlook ? leadsWithoutCountry(outlook) : []).map(({ indicator, period, had }) => {
      return `missing  ${indicator} ${period}: no figure for the country (${had} has one)`;
    }),
    ...jumps.map(({ row, from, change, largest }) => {
      return `jump     ${placeOf(row)}: ${signed(change)} since ${from}, at most ±${largest} before`;
    }),
    ...sums.map(({ indicator, period, sum, total }) => {
      return `sum      ${indicator} ${period}: de 21 regionerna tillsammans ${sum}, the country ${total} (${signed(sum - total)})`;
    }),
    ...unlimited.map(({ indicator, steps, usual, largest }) => {
      return `limit    ${indicator}: suspectedBreak has no limit for its ${steps} steps; nine of ten are at most ${usual}, the largest ${largest}`;
    }),
  ];
}

/** @param removes whether what is left out goes, and is told of figure by figure */
export function describeDifference(
  { added, changed, kept, unchanged, leftOut, vanished, definitions }: Difference,
  { removes, lookAt }: { removes: boolean; lookAt: readonly string[] },
): string[] {
  return [
    ...added.map(({ row, source }) => `added    ${placeOf(row)}: ${valueOf(row)} (${source})`),
    ...changed.map(changeLine),
    ...kept.map(({ row, old }) => {
      return `kept     ${placeOf(row)}: ${valueOf(old.row)} as published; ${valueOf(row)} is a sum of ours`;
    }),
    ...(removes ? leftOut.map(removalLine) : leftOutLines(leftOut)),
    ...(removes ? vanished : []).map(({ indicator, regions }) => `vanished ${indicator}: ${regions.join(' ')}`),
    ...definitions.map((one) => `defined  ${one.source} ${one.key}: ${one.old} → ${one.new}`),
    ...lookAt,
    `${added.length} added, ${changed.length} changed, ${leftOut.length} ${removes ? 'removed' : 'left out'}, ${unchanged} unchanged, ${lookAt.length} to look at`,
  ];
}

/** Of figures that stay although the file does not have them; none when there are none. */
export function describeKept({ leftOut }: Difference): string[] {
  if (leftOut.length === 0) return [];
  const were = leftOut.length === 1 ? 'was' : 'were';
  return [`${counted(leftOut.length, 'figure')} that the file leaves out ${were} kept; --remove takes them away`];
}

function changeLine({ row, source, old }: Change): string {
  const [from, to] = [Number(old.row.value), Number(row.value)];
  const isNumber = old.row.value !== '' && row.value !== '' && Number.isFinite(from);
  const relative = isNumber && from !== 0 ? `, ${signed(Number((((to - from) / from) * 100).toFixed(1)))} %` : '';
  const change = isNumber ? ` (${signed(to - from)}${relative})` : '';
  const moved = old.source === source ? '' : `; moves from ${old.source} to ${source}`;
  return `changed  ${placeOf(row)}: ${valueOf(old.row)} → ${valueOf(row)}${change}${moved}`;
}

function leftOutLines(leftOut: readonly Held[]): string[] {
  const byPeriod = Map.groupBy(leftOut, ({ row }) => `${row.indicator} ${row.period}`);
  return [...byPeriod].map(([what, own]) => {
    const regions = own.map(({ row }) => row.region).toSorted();
    return `left out ${what}: ${regions.join(' ')} (not in the file; stay as they are)`;
  });
}

const removalLine = ({ row, source }: Held) => `removed  ${placeOf(row)}: ${valueOf(row)} (from ${source})`;
