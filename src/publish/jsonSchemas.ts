import { z } from 'zod';
import { indicatorDocumentSchema } from '../model/indicatorDocument.ts';
import { fileAddress, type Address } from './address.ts';
import {
  auditDocumentSchema,
  auditsDocumentSchema,
  correctionsDocumentSchema,
  doctorCountsDocumentSchema,
  glossaryDocumentSchema,
  indicatorsDocumentSchema,
  mapDocumentSchema,
  placesDocumentSchema,
  plannersDocumentSchema,
  plansDocumentSchema,
  proposalsDocumentSchema,
  regionDocumentSchema,
  regionsDocumentSchema,
  releasesDocumentSchema,
  sourcesDocumentSchema,
  timelineDocumentSchema,
} from './documents.ts';

/** Each kind of document: the file under schema/, which documents it is of, and what it must be. */
export const DOCUMENT_KINDS = [
  { kind: 'indicator', title: 'Ett mått', files: /^indicators\/[^/.]+\.json$/, schema: indicatorDocumentSchema },
  { kind: 'indicators', title: 'Alla mått', files: /^indicators\.json$/, schema: indicatorsDocumentSchema },
  { kind: 'region', title: 'En region', files: /^regions\/[^/.]+\.json$/, schema: regionDocumentSchema },
  { kind: 'regions', title: 'Alla regioner', files: /^regions\.json$/, schema: regionsDocumentSchema },
  { kind: 'sources', title: 'Alla källor', files: /^sources\.json$/, schema: sourcesDocumentSchema },
  { kind: 'places', title: 'Alla kommuner', files: /^places\.json$/, schema: placesDocumentSchema },
  { kind: 'map', title: 'Kartan', files: /^map\.json$/, schema: mapDocumentSchema },
  { kind: 'glossary', title: 'Ordlistan', files: /^glossary\.json$/, schema: glossaryDocumentSchema },
  { kind: 'timeline', title: 'Tidslinjen', files: /^timeline\.json$/, schema: timelineDocumentSchema },
  { kind: 'planners', title: 'Vem som planerar', files: /^planners\.json$/, schema: plannersDocumentSchema },
  { kind: 'proposals', title: 'Alla förslag', files: /^proposals\.json$/, schema: proposalsDocumentSchema },
  { kind: 'audit', title: 'En granskning', files: /^audits\/[^/.]+\.json$/, schema: auditDocumentSchema },
  { kind: 'audits', title: 'Alla granskningar', files: /^audits\.json$/, schema: auditsDocumentSchema },
  { kind: 'plans', title: 'Regionernas planer', files: /^plans\.json$/, schema: plansDocumentSchema },
  {
    kind: 'doctor-counts',
    title: 'Sätten att räkna läkare',
    files: /^doctor-counts\.json$/,
    schema: doctorCountsDocumentSchema,
  },
  { kind: 'releases', title: 'Alla utgåvor', files: /^releases\.json$/, schema: releasesDocumentSchema },
  { kind: 'corrections', title: 'Alla rättelser', files: /^corrections\.json$/, schema: correctionsDocumentSchema },
] as const;

/** The JSON Schema of a kind of document, draft 2020-12. */
export function jsonSchema({ kind, title, schema }: (typeof DOCUMENT_KINDS)[number], address: Address): object {
  const generated = z.toJSONSchema(schema, {
    // A field that is new to a reader's copy of the schema must not make the document invalid: fields may be added.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const { $schema, ...rest } = generated;
  return { $schema, $id: fileAddress(address, `schema/${kind}.json`), title, ...rest };
}
