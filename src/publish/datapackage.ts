import { createHash } from 'node:crypto';
import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { absolute, type Address } from './address.ts';
import { figureSources } from './citation.ts';
import { leftOutText, type LeftOut } from './gathered.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { COLUMNS, type Column } from './figureColumns.ts';

const TYPES = {
  text: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  address: { type: 'string', format: 'uri' },
} as const;

interface Described {
  document: IndicatorDocument;
  /** The csv as it is published, which the package counts and sums. */
  csv: string;
}

/**
 * All figures that may be gathered, as one Tabular Data Package: a resource for each indicator's csv, all with one
 * table schema.
 * https://specs.frictionlessdata.io/tabular-data-package/
 */
export function datapackage(indicators: readonly Described[], leftOut: readonly LeftOut[], address: Address) {
  const [first] = indicators;
  const sources = new Map(
    indicators.flatMap(({ document }) => figureSources(document)).map((source) => [source.id, source]),
  );
  return {
    profile: 'tabular-data-package',
    name: PUBLISHER.name.toLowerCase(),
    id: absolute(address, '/data/'),
    title: `${PUBLISHER.name}: bristen på läkare i Sveriges regioner`,
    description: [
      'Publicerade siffror om läkare, hyrpersonal och vägen till vård i Sveriges 21 regioner, var och en med källa.',
      leftOutText(leftOut),
    ]
      .filter(Boolean)
      .join(' '),
    homepage: absolute(address, '/'),
    ...(first && { version: first.document.edition.version, created: `${first.document.edition.updated}T00:00:00Z` }),
    keywords: ['läkare', 'hyrpersonal', 'primärvård', 'regioner', 'Sverige'],
    licenses: [{ name: LICENCE.id, path: LICENCE.url, title: LICENCE.title }],
    contributors: [
      { title: PUBLISHER.name, email: PUBLISHER.contact, path: absolute(address, '/'), role: 'publisher' },
    ],
    sources: [...sources.values()].map(({ publisher, title, url }) => ({
      title: `${publisher}: ${title}`,
      ...(url && { path: url }),
    })),
    resources: indicators.map(resource),
  };
}

function resource({ document: { slug, name, measures }, csv }: Described) {
  return {
    profile: 'tabular-data-resource',
    name: slug,
    path: `indicators/${slug}.csv`,
    title: name,
    description: measures,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: TABLE_SCHEMA,
  };
}

/** What the columns of every csv are: one file for all of them. https://specs.frictionlessdata.io/table-schema/ */
export const tableSchema = () => ({ fields: COLUMNS.map(fieldOf), missingValues: [''] });

/** Its path, as a resource names it. */
export const TABLE_SCHEMA = 'table-schema.json';

function fieldOf({ name, title, description, type, required, values }: Column) {
  const constraints = { ...(required && { required }), ...(values && { enum: values }) };
  return { name, title, description, ...TYPES[type], ...(Object.keys(constraints).length > 0 && { constraints }) };
}
