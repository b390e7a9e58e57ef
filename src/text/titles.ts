import { RIKET, REGION_COUNT } from '../model/region.ts';
import type { Figure, IndicatorDocument, RegionSummary } from '../publish/documents.ts';
import { categoryLabel, valueShort, valueText, valueWithUnit } from './figures.ts';
import { inRegion } from './names.ts';
import { joinWords } from './numbers.ts';
import { formatPeriod } from './periods.ts';

/** More regions than this at one end are counted, not named. */
const NAMED_AT_MOST = 3;

/** A chart's title: the finding of its leading period, made from the data. */
export function findingTitle(document: IndicatorDocument, regions: readonly RegionSummary[]): string {
  if (document.coverage === 'riket') return seriesTitle(document);
  const { lead, short } = document;
  if (lead === null) return short;
  const head = `${short} ${formatPeriod(lead)}`;
  const own = document.figures.filter((figure) => figure.period === lead && !figure.series);
  if (document.coverage === 'partial') return `${short}: ${regionCount(own)} med uppgift`;
  if (document.kind === 'category') return `${head}: ${answers(document, own)}`;
  if (document.ranking === 'thirds') return `${head}: ${spread(document, own)}`;
  const ends = extremes(document, own, regions);
  return ends ? `${head}: ${ends}` : head;
}

function regionCount(figures: readonly Figure[]): string {
  const count = figures.filter((figure) => figure.region !== RIKET).length;
  return count === 1 ? 'en region' : `${count} regioner`;
}

/** Of a figure or its bound, to find the highest. */
const size = ({ value, upper, lower }: Figure): number => value ?? upper ?? lower ?? 0;

/** The first, the highest and the last of a national series: "3,8 (2017), 5,1 (2023) och 2,5 procent (2025)". */
function seriesTitle(document: IndicatorDocument): string {
  const national = document.figures.filter((figure) => figure.region === RIKET && !figure.series);
  const [first, last] = [national[0], national.at(-1)];
  const peak = national.toSorted((a, b) => size(b) - size(a))[0];
  if (!first || !last) return document.short;
  const told = [first, peak, last]
    .filter((figure, index, all) => figure !== undefined && all.indexOf(figure) === index)
    .map((figure) => {
      const value = figure === last ? valueWithUnit(figure, document) : valueText(figure, document);
      return `${value} (${formatPeriod(figure?.period ?? '')})`;
    });
  return `${document.short}: ${joinWords(told)}`;
}

/** "5 av 21 regioner nådde målet", "brist i 19 av 21 regioner, balans i 2" */
function answers({ categories }: IndicatorDocument, figures: readonly Figure[]): string {
  const regional = figures.filter((figure) => figure.region !== RIKET);
  const counted = categories
    .map(({ id, tone }) => ({ id, tone, count: regional.filter((figure) => figure.category === id).length }))
    .filter(({ count }) => count > 0);
  const [first, ...rest] = counted.toSorted((a, b) => (isVerdict(a) || isVerdict(b) ? 0 : b.count - a.count));
  if (!first) return 'uppgift saknas';
  if (isVerdict(first))
    return `${first.count} av ${regional.length} regioner ${categoryLabel(first.id, { categories })}`;
  const others = rest.map(({ id, count }) => `${categoryLabel(id, { categories })} i ${count}`);
  return [`${categoryLabel(first.id, { categories })} i ${first.count} av ${regional.length} regioner`, ...others].join(
    ', ',
  );
}

const isVerdict = ({ tone }: { tone: string }) => tone === 'yes' || tone === 'no';

function spread(document: IndicatorDocument, figures: readonly Figure[]): string {
  const values = ordered(figures);
  const [low, high] = [values[0], values.at(-1)];
  const riket = figures.find((figure) => figure.region === RIKET);
  const range = `från ${valueShort(low, document)} till ${valueShort(high, document)} i regionerna`;
  return riket ? `${valueShort(riket, document)} i riket, ${range}` : range;
}

const ordered = (figures: readonly Figure[]) =>
  figures
    .filter((figure) => figure.region !== RIKET && figure.value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));

/** "flest i Uppsala, färst i Jämtland Härjedalen"; regions that share an end are all named. */
function extremes({ superlatives }: IndicatorDocument, figures: readonly Figure[], regions: readonly RegionSummary[]) {
  const ranked = figures.filter((figure) => figure.rank);
  const named = (own: readonly Figure[]) => {
    if (own.length === 0 || own.length > NAMED_AT_MOST) return null;
    const names = own.flatMap(({ region }) => regions.find(({ code }) => code === region) ?? []);
    const isOne = new Set(names.map(({ preposition }) => preposition)).size === 1;
    const [first] = names;
    if (!first) return null;
    return isOne
      ? `${first.preposition} ${joinWords(names.map(({ short }) => short))}`
      : joinWords(names.map(inRegion));
  };
  const highest = named(ranked.filter(({ rank }) => rank?.from === 1));
  const lowest = named(ranked.filter(({ rank }) => rank?.to === rank?.of));
  if (!superlatives || !highest || !lowest) return null;
  return `${superlatives.highest} ${highest}, ${superlatives.lowest} ${lowest}`;
}

/** The measure's name with its unit, unless the name says it already. */
export function measureWithUnit({ name, unit, kind }: IndicatorDocument): string {
  const isTold = kind === 'category' || unit === '' || name.toLowerCase().includes(unit.toLowerCase());
  return isTold ? name : `${name}, ${unit}`;
}

/** What is measured, in which unit, when, and for how many regions. */
export function subtitle(document: IndicatorDocument, period: string): string {
  const unit = measureWithUnit(document);
  const regional = document.figures.filter((figure) => figure.period === period && figure.region !== RIKET);
  const known = regional.filter((figure) => figure.basis !== 'missing').length;
  const coverage = document.coverage === 'regions' ? `. ${known} av ${REGION_COUNT} regioner har en uppgift` : '';
  return `${unit}, ${formatPeriod(period)}${coverage}.`;
}
