import type { Topic } from '../model/topic.ts';
import { PUBLISHER } from '../model/publisher.ts';
import { absolute, type Address } from './address.ts';
import { datasetIri, datasetThings, FORMATS } from './dcatDataset.ts';
import { KNOWN, known, mediaType, PRIVATE, PUBLIC_DOMAIN, sv, SWEDEN, SWEDISH, THEMES } from './dcatTerms.ts';
import { leftOutText, type LeftOut } from './gathered.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { Term, Thing } from './rdf.ts';

/**
 * The catalogue that Sveriges dataportal can harvest, by the profile DCAT-AP-SE: a catalogue, a data set for each
 * indicator, a distribution for each of its files. https://docs.dataportal.se/dcat/sv/
 */
export interface Catalogued {
  indicators: readonly IndicatorDocument[];
  /** What the catalogue does not hold, and says that it does not. */
  leftOut: readonly LeftOut[];
  topics: readonly Topic[];
  /** The day of the first release. */
  issued: string;
}

export function catalogue({ indicators, leftOut, topics, issued }: Catalogued, address: Address): Thing[] {
  const at = (fragment: string) => `${absolute(address, '/data/')}#${fragment}`;
  const publisher: Term = { iri: at('utgivare') };
  const [homepage, front] = [{ iri: absolute(address, '/data/') }, { iri: absolute(address, '/') }];
  const [first] = indicators;
  return [
    {
      iri: at('katalog'),
      types: ['dcat:Catalog'],
      says: [
        ['dcterms:title', sv(PUBLISHER.name)],
        [
          'dcterms:description',
          sv(
            [
              'Publicerade siffror om bristen på läkare i Sveriges regioner, var och en med källa.',
              leftOutText(leftOut),
            ]
              .filter(Boolean)
              .join(' '),
          ),
        ],
        ['dcterms:publisher', publisher],
        ['dcterms:license', PUBLIC_DOMAIN],
        ['dcterms:language', SWEDISH],
        ['dcterms:issued', { date: issued }],
        ...(first ? [['dcterms:modified', { date: first.edition.updated }] as const] : []),
        ['dcterms:spatial', SWEDEN],
        ['foaf:homepage', homepage],
        ['dcat:themeTaxonomy', THEMES],
        ['dcat:dataset', ...indicators.map(({ slug }) => ({ iri: datasetIri(address, slug) }))],
      ],
    },
    {
      iri: at('utgivare'),
      types: ['foaf:Agent'],
      says: [
        ['foaf:name', sv(PUBLISHER.name)],
        ['dcterms:type', PRIVATE],
        ['foaf:homepage', front],
        ['foaf:mbox', { iri: `mailto:${PUBLISHER.contact}` }],
      ],
    },
    {
      iri: at('kontakt'),
      // One type only, as DCAT-AP-SE asks; that an organisation is a vcard:Kind is for vCard's own vocabulary to say.
      types: ['vcard:Organization'],
      says: [
        ['vcard:fn', { text: PUBLISHER.name }],
        ['vcard:hasEmail', { iri: `mailto:${PUBLISHER.contact}` }],
        ['vcard:hasURL', { iri: absolute(address, '/om/') }],
      ],
    },
    ...indicators.flatMap((document) =>
      datasetThings(document, address, {
        publisher,
        contact: at('kontakt'),
        issued,
        topic: topics.find(({ id }) => id === document.topic),
      }),
    ),
    ...KNOWN,
    ...[homepage, front].map((page) => known(page, 'foaf:Document')),
    ...FORMATS.map((format) => known(mediaType(format), 'dcterms:MediaType')),
  ];
}
