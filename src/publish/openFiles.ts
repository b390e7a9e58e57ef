import type { Dataset } from '../dataset/readDataset.ts';
import type { Address } from './address.ts';
import { allDocuments, type Files } from './allDocuments.ts';
import { excelCsv, figuresCsv } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import type { IndicatorDocument, RegionsDocument } from './documents.ts';
import { figureRows } from './figureColumns.ts';
import { readme } from './readme.ts';
import { zipOf } from './zip.ts';

/** Everything under /data/v1/: the documents that the pages are drawn from, and what is made of them for others. */
export function openFiles(dataset: Dataset, address: Address): Files {
  const documents = allDocuments(dataset);
  const files: Files = new Map(documents);
  const parsed = <T>(path: string) => JSON.parse(documents.get(path) ?? 'null') as T;
  const indicators = dataset.indicators.map(({ slug }) => parsed<IndicatorDocument>(`indicators/${slug}.json`));
  const { regions } = parsed<RegionsDocument>('regions.json');

  for (const indicator of indicators) addIndicator(files, indicator, regions, address);
  for (const { slug, code } of regions) {
    const rows = indicators
      .filter(({ coverage }) => coverage !== 'riket')
      .flatMap((indicator) => figureRows(indicator, regions, code));
    files.set(`regions/${slug}.csv`, figuresCsv(rows));
    files.set(`regions/${slug}.excel.csv`, excelCsv(rows));
  }
  return files;
}

function addIndicator(
  files: Files,
  indicator: IndicatorDocument,
  regions: RegionsDocument['regions'],
  address: Address,
): void {
  const { slug, edition } = indicator;
  const folder = 'indicators/';
  const csv = figuresCsv(figureRows(indicator, regions));
  const excel = excelCsv(figureRows(indicator, regions));
  const metadata = asJson(csvwMetadata(indicator, address));
  files.set(`${folder}${slug}.excel.csv`, excel);
  files.set(`${folder}${slug}.csv-metadata.json`, metadata);
  const entries = {
    'README.txt': readme(indicator, address),
    [`${slug}.csv`]: csv,
    [`${slug}.excel.csv`]: excel,
    [`${slug}.json`]: asJson(indicator),
    [`${slug}.csv-metadata.json`]: metadata,
  };
  files.set(`${folder}${slug}.zip`, zipOf(entries, edition.updated));
}

const asJson = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;
