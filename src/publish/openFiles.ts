import type { Dataset } from '../dataset/readDataset.ts';
import type { Address } from './address.ts';
import { allDocuments, type Files } from './allDocuments.ts';
import { excelCsv, figuresCsv } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import { datapackage } from './datapackage.ts';
import { catalogue, type Catalogued } from './dcat.ts';
import type { CorrectionsDocument, IndicatorDocument, RegionsDocument, ReleasesDocument } from './documents.ts';
import { figureRows } from './figureColumns.ts';
import { DOCUMENT_KINDS, jsonSchema } from './jsonSchemas.ts';
import { jsonLd, rdfXml, turtle } from './rdf.ts';
import { readme } from './readme.ts';
import { bibtex, ris } from './references.ts';
import { zipOf } from './zip.ts';

/** Everything under /data/v1/: the documents that the pages are drawn from, and what is made of them for others. */
export function openFiles(dataset: Dataset, address: Address): Files {
  const documents = allDocuments(dataset);
  const files: Files = new Map(documents);
  const parsed = <T>(path: string) => JSON.parse(documents.get(path) ?? 'null') as T;
  const indicators = dataset.indicators.map(({ slug }) => parsed<IndicatorDocument>(`indicators/${slug}.json`));
  const { regions } = parsed<RegionsDocument>('regions.json');

  for (const indicator of indicators) addIndicator(files, indicator, regions, address);
  const regional = indicators.filter(({ coverage }) => coverage !== 'riket');
  const byRegion = Map.groupBy(
    regional.flatMap((indicator) => figureRows(indicator, regions)),
    ({ figure }) => figure.region,
  );
  for (const { slug, code } of regions) {
    const rows = byRegion.get(code) ?? [];
    files.set(`regions/${slug}.csv`, figuresCsv(rows));
    files.set(`regions/${slug}.excel.csv`, excelCsv(rows));
  }
  addHistory(files, dataset);
  addCatalogues(files, { indicators, topics: dataset.topics, issued: firstDay(dataset) }, address);
  for (const kind of DOCUMENT_KINDS) files.set(`schema/${kind.kind}.json`, asJson(jsonSchema(kind, address)));
  return files;
}

/** The day of the first release; before there has been one, the edition's own. */
const firstDay = ({ releases, edition }: Dataset) => releases.at(-1)?.date ?? edition.updated;

function addHistory(files: Files, { edition, releases, corrections }: Dataset): void {
  files.set('releases.json', asJson({ edition, releases } satisfies ReleasesDocument));
  files.set('corrections.json', asJson({ edition, ...corrections } satisfies CorrectionsDocument));
}

function addCatalogues(files: Files, catalogued: Catalogued, address: Address): void {
  const described = catalogued.indicators.map((document) => {
    const csv = files.get(`indicators/${document.slug}.csv`);
    return { document, csv: typeof csv === 'string' ? csv : '' };
  });
  const things = catalogue(catalogued, address);
  files.set('datapackage.json', asJson(datapackage(described, address)));
  files.set('catalog.ttl', turtle(things));
  files.set('catalog.rdf', rdfXml(things));
  files.set('catalog.jsonld', asJson(jsonLd(things)));
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
  files.set(`${folder}${slug}.bib`, bibtex(indicator, address));
  files.set(`${folder}${slug}.ris`, ris(indicator, address));
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
