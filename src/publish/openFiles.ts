import type { Dataset } from '../dataset/readDataset.ts';
import type { Address } from './address.ts';
import { allDocuments, publishedOf, type Files, type Published } from './allDocuments.ts';
import { excelCsv, figuresCsv } from './csv.ts';
import { csvwMetadata } from './csvw.ts';
import { datapackage, TABLE_SCHEMA, tableSchema } from './datapackage.ts';
import { catalogue, type Catalogued } from './dcat.ts';
import type { CorrectionsDocument, ReleasesDocument } from './documents.ts';
import { isGathered, leftOutOf } from './gathered.ts';
import { asJson } from './json.ts';
import { DOCUMENT_KINDS, jsonSchema } from './jsonSchemas.ts';
import { jsonLd, rdfXml, turtle } from './rdf.ts';
import { readme } from './readme.ts';
import { bibtex, ris } from './references.ts';
import { regionsGeoJson, regionsTopoJson } from './regionShapes.ts';
import { wholeFiles } from './wholeFiles.ts';
import { wideCsv } from './wideTable.ts';
import { zipOf } from './zip.ts';

/** Everything under /data/v1/: the documents that the pages are drawn from, and what is made of them for others. */
export async function openFiles(dataset: Dataset, address: Address): Promise<Files> {
  const published = publishedOf(dataset);
  const files: Files = new Map<string, string | Uint8Array>(allDocuments(dataset));
  for (const indicator of published.indicators) addIndicator(files, indicator, address);
  addRegions(files, published);
  files.set('regions.geojson', asJson(regionsGeoJson(dataset.map, dataset.regions)));
  files.set('regions.topojson', asJson(regionsTopoJson(dataset.map, dataset.regions)));
  addHistory(files, dataset);
  const indicators = published.indicators.map(({ document }) => document);
  addCatalogues(files, { indicators, topics: dataset.story.topics, issued: firstDay(dataset) }, address);
  for (const kind of DOCUMENT_KINDS) files.set(`schema/${kind.kind}.json`, asJson(jsonSchema(kind, address)));
  const { edition, story } = dataset;
  const whole = { ...published, edition, topics: story.topics };
  for (const [path, contents] of await wholeFiles(whole, address)) files.set(path, contents);
  return files;
}

/** The day of the first release; before there has been one, the edition's own. */
const firstDay = ({ releases, edition }: Dataset) => releases.at(-1)?.date ?? edition.updated;

function addRegions(files: Files, { regions, indicators }: Published): void {
  const regional = indicators.filter(({ document }) => document.coverage !== 'riket' && isGathered(document));
  const byRegion = Map.groupBy(
    regional.flatMap(({ rows }) => rows),
    ({ figure }) => figure.region,
  );
  for (const { slug, code } of regions) {
    const rows = byRegion.get(code) ?? [];
    files.set(`regions/${slug}.csv`, figuresCsv(rows));
    files.set(`regions/${slug}.excel.csv`, excelCsv(rows));
  }
}

function addHistory(files: Files, { edition, releases, corrections }: Dataset): void {
  files.set('releases.json', asJson({ edition, releases } satisfies ReleasesDocument));
  files.set('corrections.json', asJson({ edition, ...corrections } satisfies CorrectionsDocument));
}

function addCatalogues(files: Files, all: Omit<Catalogued, 'leftOut'>, address: Address): void {
  const indicators = all.indicators.filter(isGathered);
  const leftOut = leftOutOf(all.indicators);
  const described = indicators.map((document) => ({
    document,
    csv: writtenIn(files, `indicators/${document.slug}.csv`),
  }));
  const things = catalogue({ indicators, leftOut, topics: all.topics, issued: all.issued }, address);
  files.set('datapackage.json', asJson(datapackage(described, leftOut, address)));
  files.set(TABLE_SCHEMA, asJson(tableSchema()));
  files.set('catalog.ttl', turtle(things));
  files.set('catalog.rdf', rdfXml(things));
  files.set('catalog.jsonld', asJson(jsonLd(things)));
}

/** Beside the document and its csv, which are there. */
function addIndicator(files: Files, { document, rows }: Published['indicators'][number], address: Address): void {
  const { slug, edition } = document;
  const path = `indicators/${slug}`;
  const excel = excelCsv(rows);
  const metadata = asJson(csvwMetadata(document, address));
  const wide = wideCsv(rows);
  files.set(`${path}.excel.csv`, excel);
  files.set(`${path}.wide.csv`, wide);
  files.set(`${path}.csv-metadata.json`, metadata);
  files.set(`${path}.bib`, bibtex(document, address));
  files.set(`${path}.ris`, ris(document, address));
  const entries = {
    'README.txt': readme(document, address),
    [`${slug}.csv`]: writtenIn(files, `${path}.csv`),
    [`${slug}.excel.csv`]: excel,
    [`${slug}.wide.csv`]: wide,
    [`${slug}.json`]: writtenIn(files, `${path}.json`),
    [`${slug}.csv-metadata.json`]: metadata,
  };
  files.set(`${path}.zip`, zipOf(entries, edition.updated));
}

/** A text that is among the files already. */
function writtenIn(files: Files, path: string): string {
  const text = files.get(path);
  if (typeof text !== 'string') throw new Error(`no text ${path}`);
  return text;
}
