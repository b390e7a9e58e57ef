import type { Dataset, WithContext } from 'schema-dts';
import { spanOfPeriods } from '../model/periodDates.ts';
import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { absolute, fileAddress, indicatorAddress, type Address } from '../publish/address.ts';
import { figureSources, shortCitation } from '../publish/citation.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';

const FILES = [
  ['CSV', 'csv', 'text/csv'],
  ['CSV för svenska Excel', 'excel.csv', 'text/csv'],
  ['JSON', 'json', 'application/json'],
  ['Zip', 'zip', 'application/zip'],
] as const;

/** An indicator as a schema.org Dataset, which search engines for data read. https://schema.org/Dataset */
export function datasetJsonLd(document: IndicatorDocument, address: Address, published?: string): WithContext<Dataset> {
  const { slug, name, measures, shows_not: showsNot, unit, edition, periods, bulk } = document;
  const page = indicatorAddress(address, slug);
  const span = spanOfPeriods(periods);
  const publisher = {
    '@type': 'Organization',
    '@id': `${absolute(address, '/data/')}#utgivare`,
    name: PUBLISHER.name,
    url: absolute(address, '/'),
    email: PUBLISHER.contact,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${page}#data`,
    name,
    description: `${measures} ${showsNot}`,
    url: page,
    identifier: `${page}#data`,
    inLanguage: 'sv',
    isAccessibleForFree: true,
    license: LICENCE.url,
    creator: publisher,
    publisher: { '@id': publisher['@id'] },
    creditText: shortCitation(document),
    version: edition.version,
    ...(published && { datePublished: published }),
    dateModified: edition.updated,
    ...(span && { temporalCoverage: `${span.first}/${span.last}` }),
    spatialCoverage: { '@type': 'Place', name: 'Sverige' },
    variableMeasured: { '@type': 'PropertyValue', name, ...(unit && { unitText: unit }) },
    isBasedOn: figureSources(document).map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      ...(source.url && { url: source.url }),
      ...(source.published && { datePublished: source.published }),
      publisher: { '@type': 'Organization', name: source.publisher },
    })),
    distribution: FILES.map(([label, kind, encodingFormat]) => ({
      '@type': 'DataDownload',
      name: label,
      encodingFormat,
      contentUrl: fileAddress(address, `indicators/${slug}.${kind}`),
    })),
    ...(bulk === undefined && {
      includedInDataCatalog: { '@type': 'DataCatalog', name: PUBLISHER.name, url: absolute(address, '/data/') },
    }),
  };
}

/** JSON that cannot end the script element that it stands in. */
export const scriptJson = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
