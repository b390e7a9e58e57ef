import type { Source } from '../../model/source.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { oncePer } from '../../common/oncePer.ts';
import { formatDate } from '../../text/periods.ts';

/** The publications that the figures of these periods come from, in the order of the document. */
export function sourcesOf({ figures, sources }: IndicatorDocument, periods: readonly string[]): Source[] {
  const ofPeriod = sourcesByPeriod(figures);
  const used = new Set(periods.flatMap((period) => [...(ofPeriod.get(period) ?? [])]));
  return sources.filter((source) => used.has(source.id));
}

const sourcesByPeriod = oncePer((figures: readonly Figure[]) => {
  const byPeriod = Map.groupBy(figures, ({ period }) => period);
  return new Map([...byPeriod].map(([period, own]) => [period, new Set(own.map(({ source }) => source))]));
});

/** As many sources as this are named in full under a chart; more of them by publisher and year. */
const NAMED_IN_FULL = 2;

/** "SKR, Hälso- och sjukvårdsrapporten 2018", or "Läkartidningen 2021" where there are many. */
export function sourceLabels(sources: readonly Source[]): { id: string; label: string }[] {
  const isBrief = sources.length > NAMED_IN_FULL;
  return sources.map((source) => {
    const { id, publisher, title, party } = source;
    const alike = sources.filter((other) => briefOf(other) === briefOf(source));
    const label = isBrief ? `${briefOf(source)}${toldApart(source, alike)}` : `${publisher}, ${title}`;
    return { id, label: party ? `${label} (part i frågan)` : label };
  });
}

const briefOf = ({ publisher, published }: Source) => [publisher, published?.slice(0, 4)].filter(Boolean).join(' ');

/** The years that a title ends with: "2016", "2011–2024". */
const yearsOf = ({ title }: Source) => /\d{4}(?:–\d{4})?$/.exec(title)?.[0];

/** What sets a publication apart from those that would read as it does: the years that it is of, or else its title. */
function toldApart(source: Source, alike: readonly Source[]): string {
  if (alike.length === 1) return '';
  const years = new Set(alike.map(yearsOf));
  const isByYears = !years.has(undefined) && years.size === alike.length;
  return isByYears ? ` (för ${yearsOf(source)})` : ` (”${source.title}”)`;
}

/** When the figures are from, when they were read and put here, and when there will be new ones. */
export function datesText(document: IndicatorDocument, sources: readonly Source[], span: string): string {
  const read = new Set(sources.map(({ retrieved }) => retrieved));
  const [retrieved] = read;
  const wasRead = read.size === 1 && retrieved ? ` Lästa hos källan ${formatDate(retrieved)}.` : '';
  const updated = ` Uppdaterat här ${formatDate(document.edition.updated)}.`;
  return `Uppgifterna gäller ${span}.${wasRead}${updated} Nästa publicering: ${document.nextPublication ?? 'ej känt'}.`;
}
