import Papa from 'papaparse';
import { RIKET } from '../model/region.ts';
import type { IndicatorDocument, RegionSummary } from './documents.ts';

/** One row a figure: comma, decimal point, UTF-8, line feeds. Empty where there is nothing. */
export function indicatorCsv(document: IndicatorDocument, regions: readonly RegionSummary[]): string {
  const names = new Map(regions.map((region) => [region.code, region.short]));
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  const rows = document.figures.map((figure) => ({
    indicator: document.slug,
    region_code: figure.region,
    region: figure.region === RIKET ? 'Riket' : names.get(figure.region),
    period: figure.period,
    series: figure.series,
    value: figure.value,
    unit: figure.value === null ? '' : document.unitShort,
    interval_lower: figure.interval?.[0],
    interval_upper: figure.interval?.[1],
    qualifier: figure.qualifier,
    lower_bound: figure.lower,
    upper_bound: figure.upper,
    category: figure.category,
    count: figure.count,
    count_of: figure.of,
    rank_from: figure.rank?.from,
    rank_to: figure.rank?.to,
    rank_of: figure.rank?.of,
    third: figure.third,
    basis: figure.basis,
    published_value: document.published ? figure.printed : '',
    published_unit: document.published && figure.printed ? document.published.unit : '',
    note: figure.note,
    publisher: sources.get(figure.source)?.publisher,
    source: figure.source,
    source_url: sources.get(figure.source)?.url,
  }));
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}
