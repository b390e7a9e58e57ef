import type { Topic } from '../model/topic.ts';
import { spanOfPeriods } from '../model/periodDates.ts';
import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { absolute, fileAddress, indicatorAddress, type Address } from './address.ts';
import { figureSources } from './citation.ts';
import type { IndicatorDocument } from './documents.ts';
import type { Term, Thing } from './rdf.ts';

/**
 * The catalogue that Sveriges dataportal can harvest, by the profile DCAT-AP-SE: a catalogue, a data set for each
 * indicator, a distribution for each of its files. https://docs.dataportal.se/dcat/sv/
 */

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const SWEDISH: Term = { iri: `${AUTHORITY}/language/SWE` };
const PUBLIC: Term = { iri: `${AUTHORITY}/access-right/PUBLIC` };
const HEALTH: Term = { iri: `${AUTHORITY}/data-theme/HEAL` };
const SOCIETY: Term = { iri: `${AUTHORITY}/data-theme/SOCI` };
const THEMES: Term = { iri: `${AUTHORITY}/data-theme` };
const SWEDEN: Term = { iri: 'http://sws.geonames.org/2661886/' };
const LICENSED: Term = { iri: LICENCE.url };

const FILES = [
  { kind: 'csv', title: 'CSV', format: 'text/csv' },
  { kind: 'excel.csv', title: 'CSV för svenska Excel', format: 'text/csv' },
  { kind: 'json', title: 'JSON', format: 'application/json' },
  { kind: 'zip', title: 'Zip med alla filer och README', format: 'application/zip' },
] as const;

const sv = (text: string): Term => ({ text, language: 'sv' });

export interface Catalogued {
  indicators: readonly IndicatorDocument[];
  topics: readonly Topic[];
  /** The day of the first release. */
  issued: string;
}

export function catalogue({ indicators, topics, issued }: Catalogued, address: Address): Thing[] {
  const at = (fragment: string) => `${absolute(address, '/data/')}#${fragment}`;
  const publisher: Term = { iri: at('utgivare') };
  const [first] = indicators;
  return [
    {
      iri: at('katalog'),
      types: ['dcat:Catalog'],
      says: [
        ['dcterms:title', sv(PUBLISHER.name)],
        [
          'dcterms:description',
          sv('Publicerade siffror om bristen på läkare i Sveriges regioner, var och en med källa.'),
        ],
        ['dcterms:publisher', publisher],
        ['dcterms:license', LICENSED],
        ['dcterms:language', SWEDISH],
        ['dcterms:issued', { date: issued }],
        ...(first ? [['dcterms:modified', { date: first.edition.updated }] as const] : []),
        ['dcterms:spatial', SWEDEN],
        ['foaf:homepage', { iri: absolute(address, '/data/') }],
        ['dcat:themeTaxonomy', THEMES],
        ['dcat:dataset', ...indicators.map(({ slug }) => ({ iri: datasetIri(address, slug) }))],
      ],
    },
    {
      iri: at('utgivare'),
      types: ['foaf:Agent'],
      says: [
        ['foaf:name', sv(PUBLISHER.name)],
        ['foaf:homepage', { iri: absolute(address, '/') }],
        ['foaf:mbox', { iri: `mailto:${PUBLISHER.contact}` }],
      ],
    },
    {
      iri: at('kontakt'),
      types: ['vcard:Organization'],
      says: [
        ['vcard:fn', { text: PUBLISHER.name }],
        ['vcard:hasEmail', { iri: `mailto:${PUBLISHER.contact}` }],
        ['vcard:hasURL', { iri: absolute(address, '/om/') }],
      ],
    },
    ...indicators.flatMap((document) =>
      datasetThings(document, address, {
        ...{ publisher, contact: at('kontakt'), issued },
        topic: topics.find(({ id }) => id === document.topic),
      }),
    ),
  ];
}

const datasetIri = (address: Address, slug: string) => `${indicatorAddress(address, slug)}#data`;
const distributionIri = (address: Address, slug: string, kind: string) =>
  `${indicatorAddress(address, slug)}#${kind.replace('.', '-')}`;

interface Context {
  publisher: Term;
  contact: string;
  issued: string;
  topic: Topic | undefined;
}

function datasetThings(document: IndicatorDocument, address: Address, context: Context): Thing[] {
  const { slug, edition } = document;
  const distributions = FILES.map(({ kind, title, format }): Thing => {
    const file: Term = { iri: fileAddress(address, `indicators/${slug}.${kind}`) };
    return {
      iri: distributionIri(address, slug, kind),
      types: ['dcat:Distribution'],
      says: [
        ['dcterms:title', sv(title)],
        ['dcat:accessURL', file],
        ['dcat:downloadURL', file],
        ['dcterms:format', { text: format }],
        ['dcterms:license', LICENSED],
        ['dcterms:language', SWEDISH],
        ['dcterms:modified', { date: edition.updated }],
      ],
    };
  });
  return [datasetThing(document, address, context), ...periodThing(document, address), ...distributions];
}

function datasetThing(document: IndicatorDocument, address: Address, context: Context): Thing {
  const { slug, name, measures, shows_not: showsNot, edition, periods } = document;
  const { publisher, contact, issued, topic } = context;
  const sources = figureSources(document).flatMap(({ url }) => (url ? [{ iri: url }] : []));
  return {
    iri: datasetIri(address, slug),
    types: ['dcat:Dataset'],
    says: [
      ['dcterms:title', sv(name)],
      ['dcterms:description', sv(`${measures} ${showsNot}`)],
      ['dcterms:identifier', { text: slug }],
      ['dcterms:publisher', publisher],
      ['dcat:contactPoint', { iri: contact }],
      ['dcterms:accessRights', PUBLIC],
      ['dcterms:language', SWEDISH],
      ['dcterms:issued', { date: issued }],
      ['dcterms:modified', { date: edition.updated }],
      ['dcterms:spatial', SWEDEN],
      ...(spanOfPeriods(periods) ? [['dcterms:temporal', { iri: periodIri(address, slug) }] as const] : []),
      ['dcterms:source', ...sources],
      ['dcat:version', { text: edition.version }],
      ['dcat:theme', ...(topic?.background ? [HEALTH, SOCIETY] : [HEALTH])],
      ['dcat:keyword', ...(topic ? [sv(topic.keyword)] : []), sv('regioner'), sv('hälso- och sjukvård')],
      ['dcat:landingPage', { iri: indicatorAddress(address, slug) }],
      ['dcat:distribution', ...FILES.map(({ kind }) => ({ iri: distributionIri(address, slug, kind) }))],
    ],
  };
}

const periodIri = (address: Address, slug: string) => `${indicatorAddress(address, slug)}#tid`;

function periodThing({ slug, periods }: IndicatorDocument, address: Address): Thing[] {
  const span = spanOfPeriods(periods);
  if (!span) return [];
  const says: Thing['says'] = [
    ['dcat:startDate', { date: span.first }],
    ['dcat:endDate', { date: span.last }],
  ];
  return [{ iri: periodIri(address, slug), types: ['dcterms:PeriodOfTime'], says }];
}
