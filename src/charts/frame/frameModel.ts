import type { Source } from '../../model/source.ts';
import type { IndicatorDocument } from '../../publish/documents.ts';

/** The publications that the figures of these periods come from, in the order of the document. */
export function sourcesOf({ figures, sources }: IndicatorDocument, periods: readonly string[]): Source[] {
  const used = new Set(figures.filter((figure) => periods.includes(figure.period)).map((figure) => figure.source));
  return sources.filter((source) => used.has(source.id));
}
