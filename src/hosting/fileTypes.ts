/** What kind of file each ending is, for servers that are told. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  topojson: 'application/json',
  csv: 'text/csv; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  rdf: 'application/rdf+xml',
  xml: 'application/xml',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/** Of the open data: those that a host may not know, or gives without saying how letters are written. */
export const UNUSUAL_TYPES = [
  'csv',
  'ttl',
  'rdf',
  'jsonld',
  'geojson',
  'topojson',
  'xlsx',
  'parquet',
  'bib',
  'ris',
].map((ending) => [ending, FILE_TYPES[ending] ?? ''] as const);

/** Feeds end as any XML does. */
export const FEED_PATHS = ['/data/andringar.xml', '/regioner/:region/andringar.xml'];
export const FEED_TYPE = 'application/atom+xml; charset=utf-8';

/** Made smaller before they are sent; the others are packed already. */
export const COMPRESSIBLE = /\.(html|js|json|jsonld|geojson|topojson|csv|ttl|rdf|xml|bib|ris|txt|svg)$/;
