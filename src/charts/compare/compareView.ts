import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { draw, type Drawn } from '../../draw/draw.ts';
import { RIKET } from '../../model/country.ts';
import { figureHref, indicatorHref, regionHref } from '../../page/paths.ts';
import type { Figure } from '../../model/figure.ts';
import { isKnown } from '../../model/measure.ts';
import { IMPLIED_TITLE } from '../../text/chartKeys.ts';
import { differenceSentence } from '../../text/differences.ts';
import { valueShort } from '../../text/figures.ts';
import { joinWords, lowerFirst } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { placeParts } from '../../text/places.ts';
import { figureOf, type CompareData, type ComparedIndicator, type ComparedRegion } from './compareData.ts';
import { ALL_TOPICS, FEWEST, type CompareState } from './compareState.ts';

/** The chosen regions, in the order chosen. */
export const chosenRegions = ({ regions }: CompareData, state: CompareState): ComparedRegion[] =>
  state.regions.flatMap((slug) => regions.find((region) => region.slug === slug) ?? []);

/** "Skåne, Halland och Västra Götaland" */
export const namesOf = (regions: readonly ComparedRegion[]): string => joinWords(regions.map(({ short }) => short));

/** What the tables are of. */
export const besideTitle = (regions: readonly ComparedRegion[]): string => `${namesOf(regions)} bredvid varandra`;

/** The measures of a state. One that only a few regions have is there when two of those chosen are among them. */
export function shownIndicators(data: CompareData, state: CompareState): ComparedIndicator[] {
  const regions = chosenRegions(data, state);
  return data.indicators.filter((indicator) => {
    if (state.topic !== ALL_TOPICS && indicator.topic !== state.topic) return false;
    const known = regions.filter(({ code }) => isKnown(figureOf(indicator, code)));
    return indicator.coverage === 'regions' || known.length >= FEWEST;
  });
}

/** The regions side by side with riket and the difference in words: a table for each topic, a row for each measure. */
export function compareView(state: CompareState, data: CompareData): Drawn[] {
  const regions = chosenRegions(data, state);
  const shown = shownIndicators(data, state);
  const topics = data.topics.flatMap((topic) => {
    const own = shown.filter(({ topic: id }) => id === topic.id);
    return own.length > 0 ? [{ ...topic, own }] : [];
  });
  return [
    draw('h2', { id: 'jamforelse' }, besideTitle(regions)),
    draw(
      'ul',
      { class: 'topic-links no-print', hidden: topics.length < 2 },
      topics.map(({ id, name, own }) =>
        draw('li', {}, draw('a', { href: `#${anchorOf(id)}` }, name), ' ', draw('span', { class: 'soft' }, own.length)),
      ),
    ),
    ...topics.map(({ id, name, own }) =>
      draw(
        'div',
        { id: anchorOf(id) },
        topicTable(name, own, regions),
        !own.every(isCompared) && draw('p', { class: 'small soft beside-note' }, WHY_UNCOMPARED),
      ),
    ),
  ];
}

const anchorOf = (topic: string) => `amne-${topic}`;

function topicTable(name: string, indicators: readonly ComparedIndicator[], regions: readonly ComparedRegion[]) {
  const head = (attributes: Record<string, string>, ...children: (Drawn | string)[]) =>
    draw('th', { scope: 'col', ...attributes }, ...children);
  return draw(
    'table',
    { class: `data beside beside-${regions.length}` },
    draw('caption', {}, name),
    draw(
      'thead',
      {},
      draw(
        'tr',
        {},
        head({}, 'Mått'),
        regions.map(({ slug, short }) => head({ class: 'number' }, draw('a', { href: regionHref(slug) }, short))),
        head({ class: 'number' }, 'Riket'),
        head({}, 'Skillnad'),
      ),
    ),
    draw(
      'tbody',
      {},
      indicators.map((indicator) => row(indicator, regions)),
    ),
  );
}

function row(indicator: ComparedIndicator, regions: readonly ComparedRegion[]): Drawn {
  const compared = regions.map((region) => ({ region, figure: figureOf(indicator, region.code) }));
  return draw(
    'tr',
    { 'data-compared': indicator.slug },
    draw(
      'th',
      { scope: 'row' },
      draw('a', { href: indicatorHref(indicator.slug) }, indicator.short),
      ' ',
      draw('span', { class: 'small soft' }, aboutText(indicator)),
      ' ',
      draw('a', { class: 'small', href: figureHref(indicator.slug, indicator.period) }, 'Om siffran'),
    ),
    compared.map(({ region, figure }) => cell(region.code, region.short, figure, indicator)),
    cell(RIKET, 'Riket', figureOf(indicator, RIKET), indicator),
    draw(
      'td',
      { class: 'difference' },
      isCompared(indicator) ? differenceSentence(compared, indicator) : UNCOMPARED,
      notes(compared),
    ),
  );
}

const isCompared = ({ kind, ranking, coverage }: ComparedIndicator) =>
  kind === 'category' || ranking !== 'none' || coverage === 'partial';
const UNCOMPARED = draw('span', { class: 'soft' }, 'Jämförs inte.');
const WHY_UNCOMPARED =
  'Det som inte jämförs är antal, som mest visar hur stor regionen är, eller uppgifter som regionerna redovisar på olika sätt. Skälet står på måttets sida.';

/** "2016, invånare per läkare", "2023, siffror av Läkarförbundet, som är part i frågan" */
function aboutText({ period, kind, unit, ranking, madeBy }: ComparedIndicator): string {
  return [
    formatPeriod(period),
    kind === 'number' && unit,
    ranking === 'thirds' && 'enkät',
    madeBy !== null && `siffror av ${madeBy}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A figure and its place; the region's name stands in it where columns become rows. */
function cell(code: string, name: string, figure: Figure | undefined, indicator: ComparedIndicator): Drawn {
  const isNational = code === RIKET;
  // Of the country there is a count of answers, not an answer.
  const hasNone = isNational && indicator.kind === 'category';
  const text = hasNone ? '–' : valueShort(figure, indicator);
  const place = figure && !isNational ? placeWords(figure, indicator) : '';
  return draw(
    'td',
    { class: indicator.kind === 'category' || !isKnown(figure) ? 'number in-words' : 'number', 'data-r': code },
    draw('span', { class: 'cell-name' }, name),
    ' ',
    draw('span', { class: figure && !hasNone ? null : 'soft', 'data-value': true }, text),
    figure?.basis === 'implied' && [' ', draw('abbr', { title: IMPLIED_TITLE }, '*')],
    place && [' ', draw('span', { class: 'small soft place', 'data-place': true }, place)],
  );
}

/** "tredje lägst av 20", "högsta tredjedelen" */
const placeWords = (figure: Figure, indicator: ComparedIndicator): string =>
  figure.suspectedBreak ? lowerFirst(SUSPECTED) : placeParts(figure, indicator).join(' ').trim();

/** What a publication remarks on one of the figures and not on the others. */
const notes = (compared: readonly { region: ComparedRegion; figure: Figure | undefined }[]) =>
  compared.flatMap(({ region, figure }) =>
    figure?.note && isKnown(figure)
      ? [' ', draw('span', { class: 'small soft' }, `${region.short}: ${figure.note}`)]
      : [],
  );
