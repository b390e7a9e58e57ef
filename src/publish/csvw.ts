import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { absolute, indicatorAddress, type Address } from './address.ts';
import { figureSources } from './citation.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { COLUMNS, KEY_COLUMNS, type Column } from './figureColumns.ts';

const DATATYPES = { text: 'string', number: 'decimal', integer: 'integer', address: 'anyURI' } as const;

/**
 * What the columns of an indicator's csv mean, for machines: CSV on the Web, which looks for it at the csv's own
 * address with `-metadata.json` after it. https://www.w3.org/TR/tabular-metadata/
 */
export function csvwMetadata(document: IndicatorDocument, address: Address) {
  const { slug, name, measures, edition, topic } = document;
  // A bare text is Swedish, by the context; one that is a code has to say that it is a value.
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
    url: `${slug}.csv`,
    'dc:title': name,
    'dc:description': measures,
    'dc:publisher': { 'schema:name': PUBLISHER.name, 'schema:url': { '@id': absolute(address, '/') } },
    'dc:license': { '@id': LICENCE.url },
    'dc:modified': { '@value': edition.updated, '@type': 'xsd:date' },
    'dc:language': { '@value': 'sv' },
    'dc:subject': { '@value': topic },
    'dc:source': figureSources(document).map(({ publisher, title }) => `${publisher}: ${title}`),
    'schema:version': { '@value': edition.version },
    'schema:url': { '@id': indicatorAddress(address, slug) },
    dialect: { encoding: 'utf-8', delimiter: ',', quoteChar: '"', doubleQuote: true, header: true, headerRowCount: 1 },
    tableSchema: { columns: COLUMNS.map(columnOf), primaryKey: [...KEY_COLUMNS] },
  };
}

/** The header stands among the titles: that is how a validator sees that metadata and file belong together. */
function columnOf({ name, title, description, type, required, values }: Column) {
  const base = DATATYPES[type];
  return {
    name,
    titles: [title, name],
    'dc:description': description,
    datatype: values ? { base, format: `^(${values.join('|')})$` } : base,
    ...(required && { required }),
  };
}
