/** What is said of a thing: another thing, a text in a language, a date, or a plain text. */
export type Term = { iri: string } | { text: string; language?: string } | { date: string };

/** A thing with its types and what is said of it. Predicates and types are written with a prefix: `dcat:Dataset`. */
export interface Thing {
  iri: string;
  types: readonly string[];
  says: readonly (readonly [predicate: string, ...terms: Term[]])[];
}

export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** https://www.w3.org/TR/turtle/ */
export function turtle(things: readonly Thing[]): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const blocks = things.map(({ iri, types, says }) => {
    const lines = says
      .filter(([, ...terms]) => terms.length > 0)
      .map(([predicate, ...terms]) => `  ${predicate} ${terms.map(turtleTerm).join(', ')}`);
    return [`${turtleIri(iri)} a ${types.join(', ')}`, ...lines].join(' ;\n').concat(' .');
  });
  return `${prefixes.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}

function turtleTerm(term: Term): string {
  if ('iri' in term) return turtleIri(term.iri);
  if ('date' in term) return `"${term.date}"^^xsd:date`;
  // JSON escapes a string's quotes, backslashes and line ends as Turtle does.
  return `${JSON.stringify(term.text)}${term.language ? `@${term.language}` : ''}`;
}

/**
 * https://www.w3.org/TR/rdf-syntax-grammar/: the same once more, since Sveriges dataportal says that it reads RDF/XML.
 * The first type is the element's name; every prefix of a name must be one of PREFIXES.
 */
export function rdfXml(things: readonly Thing[]): string {
  const namespaces = Object.entries({ rdf: RDF, ...PREFIXES }).map(([prefix, iri]) => `xmlns:${prefix}="${iri}"`);
  const blocks = things.map(({ iri, types: [type = 'rdf:Description', ...others], says }) => {
    const lines = says.flatMap(([predicate, ...terms]) => terms.map((term) => xmlProperty(predicate, term)));
    const kinds = others.map((other) => `<rdf:type rdf:resource="${xmlText(expanded(other))}"/>`);
    const inner = [...kinds, ...lines].map((line) => `    ${line}\n`).join('');
    return `  <${type} rdf:about="${xmlText(cleanIri(iri))}">\n${inner}  </${type}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF ${namespaces.join(' ')}>\n${blocks.join('\n')}\n</rdf:RDF>\n`;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

function expanded(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${Object.entries(PREFIXES).find(([known]) => known === prefix)?.[1] ?? ''}${local}`;
}

function xmlProperty(predicate: string, term: Term): string {
  if ('iri' in term) return `<${predicate} rdf:resource="${xmlText(cleanIri(term.iri))}"/>`;
  if ('date' in term) return `<${predicate} rdf:datatype="${PREFIXES.xsd}date">${term.date}</${predicate}>`;
  const language = term.language ? ` xml:lang="${term.language}"` : '';
  return `<${predicate}${language}>${xmlText(term.text)}</${predicate}>`;
}

/** A carriage return or a tab would be read as a space or a line end in an attribute, so those are spelt out too. */
const xmlText = (text: string) => text.replace(/[&<>"\r\n\t]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** What an address may not hold in Turtle is written as a percent code. */
const turtleIri = (iri: string) => `<${cleanIri(iri)}>`;

function cleanIri(iri: string): string {
  return iri.replace(/[\s<>"{}|\\^`]/g, (letter) => encodeURIComponent(letter));
}

/** https://www.w3.org/TR/json-ld11/: the same, for those who rather read JSON. */
export function jsonLd(things: readonly Thing[]): object {
  return {
    '@context': PREFIXES,
    '@graph': things.map(({ iri, types, says }) => ({
      '@id': cleanIri(iri),
      '@type': types,
      ...Object.fromEntries(
        says.filter(([, ...terms]) => terms.length > 0).map(([name, ...terms]) => [name, terms.map(jsonTerm)]),
      ),
    })),
  };
}

function jsonTerm(term: Term): object {
  if ('iri' in term) return { '@id': cleanIri(term.iri) };
  if ('date' in term) return { '@value': term.date, '@type': 'xsd:date' };
  return { '@value': term.text, ...(term.language && { '@language': term.language }) };
}
