import type { Topic } from '../model/topic.ts';
import { spanOfPeriods } from '../model/periodDates.ts';
import { fileAddress, indicatorAddress, type Address } from './address.ts';
import { figureSources, origin } from './citation.ts';
import { ATTRIBUTION, HEALTH, known, mediaType, PUBLIC, SOCIETY, STABLE, sv, SWEDEN, SWEDISH } from './dcatTerms.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { Term, Thing } from './rdf.ts';

const FILES = [
  { kind: 'csv', title: 'CSV', format: 'text/csv', text: 'En rad för varje siffra, med komma och decimalpunkt.' },
  {
    kind: 'excel.csv',
    title: 'CSV för svenska Excel',
    format: 'text/csv',
    text: 'Samma rader med semikolon och decimalkomma.',
  },
  {
    kind: 'json',
    title: 'JSON',
    format: 'application/json',
    text: 'Siffrorna med definition, platser, spann och källor.',
  },
  {
    kind: 'zip',
    title: 'Zip med alla filer och README',
    format: 'application/zip',
    text: 'Alla filer om måttet, och hur man hänvisar till dem.',
  },
] as const;

/** The formats of the files, each once. */
export const FORMATS = [...new Set(FILES.map(({ format }) => format))];

export const datasetIri = (address: Address, slug: string) => `${indicatorAddress(address, slug)}#data`;
const distributionIri = (address: Address, slug: string, kind: string) =>
  `${indicatorAddress(address, slug)}#${kind.replace('.', '-')}`;

interface Context {
  publisher: Term;
  contact: string;
  issued: string;
  topic: Topic | undefined;
}

/** An indicator as a data set: itself, its page, its time, where it comes from, and a distribution for each file. */
export function datasetThings(document: IndicatorDocument, address: Address, context: Context): Thing[] {
  const { slug, edition } = document;
  const distributions = FILES.map(({ kind, title, format, text }): Thing => {
    const file: Term = { iri: fileAddress(address, `indicators/${slug}.${kind}`) };
    return {
      iri: distributionIri(address, slug, kind),
      types: ['dcat:Distribution'],
      says: [
        ['dcterms:title', sv(title)],
        ['dcterms:description', sv(text)],
        ['dcat:accessURL', file],
        ['dcat:downloadURL', file],
        // The Swedish profile wants the format as a text, the European one as a thing, under another name.
        ['dcterms:format', { text: format }],
        ['dcat:mediaType', mediaType(format)],
        ['dcterms:license', ATTRIBUTION],
        ['dcterms:language', SWEDISH],
        ['dcterms:modified', { date: edition.updated }],
        ['dcatap:availability', STABLE],
      ],
    };
  });
  return [
    datasetThing(document, address, context),
    known({ iri: indicatorAddress(address, slug) }, 'foaf:Document'),
    {
      iri: originIri(address, slug),
      types: ['dcterms:ProvenanceStatement'],
      says: [['dcterms:description', sv(origin(document))]],
    },
    ...periodThing(document, address),
    ...distributions,
  ];
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
      // Not dcterms:source, which is for data sets: the sources are pages, reports and newspapers.
      ['dcterms:provenance', { iri: originIri(address, slug) }],
      ['dcterms:relation', ...sources],
      ['dcat:version', { text: edition.version }],
      ['dcat:theme', ...(topic?.background ? [HEALTH, SOCIETY] : [HEALTH])],
      ['dcat:keyword', ...(topic ? [sv(topic.keyword)] : []), sv('regioner'), sv('hälso- och sjukvård')],
      ['dcat:landingPage', { iri: indicatorAddress(address, slug) }],
      ['dcat:distribution', ...FILES.map(({ kind }) => ({ iri: distributionIri(address, slug, kind) }))],
    ],
  };
}

const originIri = (address: Address, slug: string) => `${indicatorAddress(address, slug)}#ursprung`;
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
