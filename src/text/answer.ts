import { byValue, hasValue, measureOf, type PeriodFigures } from '../model/measure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { askedBy } from '../model/template.ts';
import { valueText, valueWithUnit } from './figures.ts';
import { figureSentence, RIKET_NAMED } from './sentences.ts';
import { quantityOf } from './places.ts';
import { findingTitle, placesOfEnds, type Place } from './titles.ts';

/**
 * What a measure answers, as its page's first sentences: the country's figure, where it stands on the regions' scale, and
 * from what to what the regions go. "År 2024 gjordes 88,2 procent av de medicinska bedömningarna i primärvården i riket
 * inom tre dagar. I regionerna varierade andelen från 70,0 procent i Örebro län till 95,7 procent i Stockholm." What else there is, is told by the title of its chart.
 */
export function answerText(document: IndicatorDocument, regions: readonly Place[]): string {
  const finding = `${findingTitle(document, regions)}.`;
  if (document.coverage !== 'regions' || document.kind === 'category' || document.lead === null) return finding;
  const own = measureOf(document).at(document.lead);
  const riket = own.comparedCountry();
  const asked = askedBy(document.headline);
  if (hasValue(riket)) {
    return joined(figureSentence(riket, RIKET_NAMED, document), rangeSentence(own, document, regions));
  }
  if (asked.includes('least')) return joined(finding, endsSentence(own, document, regions));
  // The title that names the highest and the lowest lacks their figures, and any other has both to come.
  const named = asked.includes('highest') ? [] : regions;
  return joined(finding, rangeSentence(own, document, named));
}

const joined = (...sentences: readonly string[]) => sentences.filter(Boolean).join(' ');

/** "I regionerna varierade andelen från 70,0 procent i Örebro län till 95,7 procent i Stockholm."; of what is not ranked, or of too many, without names. */
function rangeSentence(own: PeriodFigures, document: IndicatorDocument, regions: readonly Place[]): string {
  const isShare = document.kind === 'percent';
  const ordered = own.compared().toSorted(byValue);
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (!least || !most || least === most) return '';
  const [from, to] = [(isShare ? valueWithUnit : valueText)(least, document), valueWithUnit(most, document)];
  const { lowest, highest } = placesOfEnds(own, regions);
  const ends = lowest && highest ? `från ${from} ${lowest} till ${to} ${highest}` : `från ${from} till ${to}`;
  return `I regionerna varierade ${quantityOf(document)} ${ends}.`;
}

/** "Lägst i Blekinge, högst i Uppsala." */
function endsSentence(own: PeriodFigures, { superlatives }: IndicatorDocument, regions: readonly Place[]): string {
  const { lowest, highest } = placesOfEnds(own, regions);
  if (!superlatives || !lowest || !highest) return '';
  const word = superlatives.lowest === 'färst' ? 'Färst' : 'Lägst';
  return `${word} ${lowest}, ${superlatives.highest} ${highest}.`;
}
