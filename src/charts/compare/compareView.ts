import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { draw, type Drawn } from '../../draw/draw.ts';
import { RIKET } from '../../model/country.ts';
import { figureHref, indicatorHref, regionHref } from '../../address/paths.ts';
import type { Figure } from '../../model/figure.ts';
import { isCompared as isComparable, isKnown, isRegional } from '../../model/measure.ts';
import { IMPLIED_TITLE } from '../../text/chartKeys.ts';
import { differenceIn, type Difference } from '../../text/differences.ts';
import { valueShort } from '../../text/figures.ts';
import { capitalise, joinWords, lowerFirst, numberWord } from '../../text/numbers.ts';
import { plain } from '../../text/plain.ts';
import { apart } from '../boxes.ts';
import { positionClasses } from '../position.ts';
import { LETTERS } from '../tiles/letters.ts';
import { figureOf, type CompareData, type ComparedIndicator, type ComparedRegion } from './compareData.ts';
import { ALL_TOPICS, FEWEST, type CompareState } from './compareState.ts';

/** The chosen regions, in the order chosen. */
export const chosenRegions = ({ regions }: CompareData, state: CompareState): ComparedRegion[] =>
  state.regions.flatMap((slug) => regions.find((region) => region.slug === slug) ?? []);

/** "Skåne, Halland och Västra Götaland" */
export const namesOf = (regions: readonly ComparedRegion[]): string => joinWords(regions.map(({ short }) => short));

/** Heads the tables of the chosen regions. */
export const besideTitle = (regions: readonly ComparedRegion[]): string => `${namesOf(regions)}, mått för mått`;

/** The measures of a state. One that only a few regions have is there when two of those chosen are among them. */
export function shownIndicators(data: CompareData, state: CompareState): ComparedIndicator[] {
  const regions = chosenRegions(data, state);
  return data.indicators.filter((indicator) => {
    if (state.topic !== ALL_TOPICS && indicator.topic !== state.topic) return false;
    const known = regions.filter(({ code }) => isKnown(figureOf(indicator, code)));
    return indicator.coverage === 'regions' || known.length >= FEWEST;
  });
}

/** A measure of the comparison, and how the chosen regions differ in it. */
interface Row {
  indicator: ComparedIndicator;
  compared: { region: ComparedRegion; figure: Figure | undefined }[];
  difference: Difference;
}

/**
 * The regions side by side with riket: a fold for each topic, in it a row for each measure on one axis, from the lowest
 * region of the country to the highest. Those that the figures do not set apart, and those that are not to be compared,
 * are folded once more. The first topic is open.
 */
export function compareView(state: CompareState, data: CompareData): Drawn[] {
  const regions = chosenRegions(data, state);
  const rows = shownIndicators(data, state).map((indicator) => rowOf(indicator, regions));
  const topics = data.topics.flatMap((topic) => {
    const own = rows.filter(({ indicator }) => indicator.topic === topic.id);
    return own.length > 0 ? [{ ...topic, own }] : [];
  });
  return [
    draw('h2', { id: 'jamforelse' }, besideTitle(regions)),
    draw('p', { class: 'beside-sum' }, sumText(rows)),
    draw('p', { class: 'small soft beside-key' }, [...keyOf(regions)]),
    ...topics.map(({ id, name, own }, index) =>
      topicView({ id: anchorOf(id), name, rows: own, regions, isOpen: index === 0 }),
    ),
  ];
}

const anchorOf = (topic: string) => `amne-${topic}`;

const rowOf = (indicator: ComparedIndicator, regions: readonly ComparedRegion[]): Row => {
  const compared = regions.map((region) => ({ region, figure: figureOf(indicator, region.code) }));
  const told = differenceIn(compared, indicator);
  return {
    indicator,
    compared,
    difference: isCompared(indicator) ? told : { kind: 'uncompared', text: uncomparedText(indicator) },
  };
};

const ofKind = (rows: readonly Row[], kind: Difference['kind']) =>
  rows.filter(({ difference }) => difference.kind === kind);

/** "Regionerna skiljer sig åt i 45 av 93 mått. I tolv går de inte att skilja åt, och 36 av måtten går inte att jämföra." */
function sumText(rows: readonly Row[]): string {
  const [set, alike, not] = (['apart', 'alike', 'uncompared'] as const).map((kind) => ofKind(rows, kind).length);
  return `Regionerna skiljer sig åt i ${set ?? 0} av ${rows.length} mått. I ${numberWord(alike ?? 0)} går de inte att skilja åt, och ${numberWord(not ?? 0)} av måtten går inte att jämföra.`;
}

const lettersOf = (code: string): string => (code === RIKET ? 'R' : (LETTERS[code] ?? ''));

function keyOf(regions: readonly ComparedRegion[]): Drawn['children'] {
  return draw(
    'span',
    {},
    regions
      .map(({ code, short }, place) => [
        draw('i', { class: `mark mark-${place}`, 'aria-hidden': 'true' }, lettersOf(code)),
        ` ${short} `,
      ])
      .flat(),
    draw('i', { class: 'mark-riket', 'aria-hidden': 'true' }),
    ' riket. Varje linje går från landets lägsta region till den högsta.',
  ).children;
}

interface Topic {
  id: string;
  name: string;
  rows: readonly Row[];
  regions: readonly ComparedRegion[];
  isOpen: boolean;
}

function topicView({ id, name, rows, regions, isOpen }: Topic): Drawn {
  const [set, alike, not] = (['apart', 'alike', 'uncompared'] as const).map((kind) => ofKind(rows, kind));
  const fold = (part: string, own: readonly Row[] = [], words: string) =>
    own.length > 0 &&
    draw(
      'details',
      { id: `${id}-${part}` },
      draw('summary', {}, words),
      topicTable(`${name}: ${lowerFirst(words)}`, own, regions),
    );
  const count = (own: readonly Row[] = []) =>
    own.length === 1 ? 'Ett mått' : `${capitalise(numberWord(own.length))} mått`;
  return draw(
    'details',
    { id, class: 'beside-topic', open: isOpen },
    draw('summary', {}, draw('strong', {}, name), ' ', draw('span', { class: 'soft' }, `${rows.length} mått`)),
    set && set.length > 0 && topicTable(name, set, regions),
    fold('lika', alike, `${count(alike)} utan säker skillnad`),
    fold('ojamforda', not, `${count(not)} som inte går att jämföra`),
  );
}

function topicTable(name: string, rows: readonly Row[], regions: readonly ComparedRegion[]): Drawn {
  const head = (attributes: Record<string, string>, ...children: (Drawn | string)[]) =>
    draw('th', { scope: 'col', ...attributes }, ...children);
  return draw(
    'table',
    { class: `data beside beside-${regions.length}` },
    draw('caption', { class: 'sr' }, name),
    draw(
      'thead',
      {},
      draw(
        'tr',
        {},
        head({}, 'Mått'),
        head({ class: 'strip' }, draw('span', { class: 'small' }, 'lägst'), draw('span', { class: 'small' }, 'högst')),
        regions.map(({ code, slug, short }, place) =>
          head(
            { class: 'number' },
            draw('i', { class: `mark mark-${place}`, 'aria-hidden': 'true' }, lettersOf(code)),
            ' ',
            draw('a', { href: regionHref(slug) }, short),
          ),
        ),
        head({ class: 'number' }, 'Riket'),
        head({}, 'Skillnad'),
      ),
    ),
    draw(
      'tbody',
      {},
      rows.map((row) => rowView(row)),
    ),
  );
}

function rowView({ indicator, compared, difference }: Row): Drawn {
  const isCaveat = compared.some(({ figure }) => figure?.suspectedBreak || figure?.note);
  return draw(
    'tr',
    { 'data-compared': indicator.slug },
    draw(
      'th',
      // Heard whole, though its words may be parted: see scripts/lib/partLongWords.ts.
      { scope: 'row', 'aria-label': `${plain(indicator.short)} ${indicator.told}` },
      draw('a', { href: indicatorHref(indicator.slug) }, indicator.short),
      ' ',
      draw(
        'span',
        { class: 'small soft' },
        draw(
          'a',
          { href: figureHref(indicator.slug, indicator.period) },
          indicator.told,
          draw('span', { class: 'sr' }, ', om siffran'),
        ),
        aboutText(indicator),
      ),
    ),
    draw(
      'td',
      { class: 'strip', 'aria-hidden': 'true' },
      difference.kind === 'apart' && stripView(indicator, compared),
    ),
    compared.map(({ region, figure }, place) => cell({ ...region, place }, figure, indicator)),
    cell({ code: RIKET, short: 'Riket', place: null }, figureOf(indicator, RIKET), indicator),
    draw('td', { class: isCaveat ? 'difference caveat' : 'difference' }, difference.text, notes(compared)),
  );
}

/** Half of a dot, as a share of the narrowest line: beside the figures of four regions it is shorter. */
const [HALF, HALF_OF_FOUR] = [4.4, 5.6];

/** The regions and riket on a line from the country's lowest region to its highest; nothing of answers in words. */
function stripView(indicator: ComparedIndicator, compared: Row['compared']): Drawn | null {
  const all = Object.keys(indicator.figures)
    .filter((region) => isRegional({ region }))
    .map((region) => figureOf(indicator, region))
    .filter(isComparable);
  const [low, high] = [Math.min(...all.map(({ value }) => value)), Math.max(...all.map(({ value }) => value))];
  if (all.length < 2 || low === high) return null;
  const share = (value: number) => Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
  const riket = figureOf(indicator, RIKET);
  const dots = compared.flatMap(({ region: { code }, figure }, place) =>
    isComparable(figure)
      ? [{ code, place, at: share(figure.value), half: compared.length > 3 ? HALF_OF_FOUR : HALF }]
      : [],
  );
  const [from, to] = [Math.min(...dots.map(({ at }) => at)), Math.max(...dots.map(({ at }) => at))];
  return draw(
    'i',
    { class: indicator.isArchive ? 'line archive' : 'line' },
    draw('i', { class: `from ${positionClasses(from)}` }, draw('i', { class: `span ${positionClasses(to)}` })),
    indicator.hasRiket &&
      isComparable(riket) &&
      draw('i', { class: `mark-riket ${positionClasses(share(riket.value))}` }),
    apart(dots, { from: 0, to: 100 }).map(({ code, place, at }) =>
      draw('i', { class: `mark mark-${place} ${positionClasses(at)}` }, lettersOf(code)),
    ),
  );
}

const isCompared = ({ kind, ranking, coverage }: ComparedIndicator) =>
  kind === 'category' || ranking !== 'none' || coverage === 'partial';
/** A plain count is mostly of how large the region is; a share or a rate that is not compared is not reported alike. */
const uncomparedText = ({ kind, unit }: ComparedIndicator): string =>
  kind === 'percent' || /^(per|dagar)\b/.test(unit) ? 'Jämförs inte: olika redovisning.' : 'Jämförs inte: ett antal.';

/** ", per 1 000 invånare" unless the name says it, ", enkät", ", siffror av Läkarförbundet, som företräder läkarna" */
function aboutText({ kind, short, unit, ranking, madeBy }: ComparedIndicator): (Drawn | string)[] {
  const isTold = short.toLowerCase().includes(unit.toLowerCase());
  return [
    ...(kind === 'number' && !isTold ? [draw('span', { class: 'unit' }, `, ${unit}`)] : []),
    ranking === 'thirds' ? ', enkät' : '',
    madeBy === null ? '' : `, siffror från ${madeBy}`,
  ];
}

/** A figure; the region's letters stand in it where columns become a line. */
function cell(
  { code, short, place: order }: { code: string; short: string; place: number | null },
  figure: Figure | undefined,
  indicator: ComparedIndicator,
): Drawn {
  const isNational = code === RIKET;
  // The national figure of such a measure is a count of answers, so there is no answer to show.
  const hasNone = isNational && indicator.kind === 'category';
  const text = hasNone ? '–' : valueShort(figure, indicator);
  return draw(
    'td',
    { class: cellClass(figure, indicator, isNational), 'data-r': code },
    draw(
      'span',
      { class: 'cell-name' },
      draw('i', { class: order === null ? 'mark' : `mark mark-${order}`, 'aria-hidden': 'true' }, lettersOf(code)),
      draw('span', { class: 'sr' }, short),
    ),
    ' ',
    draw('span', { class: figure && !hasNone ? null : 'soft', 'data-value': true }, text),
    figure?.basis === 'implied' && [' ', draw('abbr', { title: IMPLIED_TITLE }, '*')],
    figure?.suspectedBreak && [' ', draw('span', { class: 'small soft place' }, lowerFirst(SUSPECTED))],
  );
}

/** On narrow screens, hide the national cell when it has no value. */
function cellClass(figure: Figure | undefined, { kind }: ComparedIndicator, isNational: boolean): string {
  const isNone = isNational && (kind === 'category' || !isKnown(figure));
  return ['number', (kind === 'category' || !isKnown(figure)) && 'in-words', isNone && 'none']
    .filter(Boolean)
    .join(' ');
}

/** Collects the remarks that belong to some of the figures and not to all. */
const notes = (compared: readonly { region: ComparedRegion; figure: Figure | undefined }[]) =>
  compared.flatMap(({ region, figure }) =>
    figure?.note && isKnown(figure)
      ? [' ', draw('span', { class: 'small soft' }, `${region.short}: ${figure.note}`)]
      : [],
  );
