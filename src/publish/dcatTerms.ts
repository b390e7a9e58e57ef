import type { Term, Thing } from './rdf.ts';

const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/** Things of others that the catalogue points at, by the names that DCAT-AP-SE has for them. */
export const SWEDISH = { iri: `${AUTHORITY}/language/SWE` };
export const PUBLIC = { iri: `${AUTHORITY}/access-right/PUBLIC` };
export const HEALTH = { iri: `${AUTHORITY}/data-theme/HEAL` };
export const SOCIETY = { iri: `${AUTHORITY}/data-theme/SOCI` };
export const THEMES = { iri: `${AUTHORITY}/data-theme` };
export const SWEDEN = { iri: 'http://sws.geonames.org/2661886/' };
/** What kind of publisher we are, of the few that DCAT-AP-SE knows. */
export const PRIVATE = { iri: 'http://purl.org/adms/publishertype/PrivateIndividual(s)' };
/** How long the files are meant to stay. */
export const STABLE = { iri: `${AUTHORITY}/planned-availability/STABLE` };
/** Of the files. With http, unlike its address on the web: DCAT-AP-SE knows the licences by their old names only. */
export const ATTRIBUTION = { iri: 'http://creativecommons.org/licenses/by/4.0/' };
/** Of the catalogue's own descriptions; DCAT-AP-SE takes no other. */
export const PUBLIC_DOMAIN = { iri: 'http://creativecommons.org/publicdomain/zero/1.0/' };
export const mediaType = (name: string) => ({ iri: `http://www.iana.org/assignments/media-types/${name}` });

export const sv = (text: string): Term => ({ text, language: 'sv' });

/** A thing that is described somewhere else; here it is only said what kind of thing it is. */
export const known = ({ iri }: { iri: string }, kind: string): Thing => ({ iri, types: [kind], says: [] });

/** A word of somebody's list of words. */
const concept = ({ iri }: { iri: string }, label: string, scheme?: { iri: string }): Thing => ({
  iri,
  types: ['skos:Concept'],
  says: [['skos:prefLabel', sv(label)], ...(scheme ? [['skos:inScheme', scheme] as const] : [])],
});

/** DCAT-AP asks what kind of things they are, and a reader of the catalogue need not fetch theirs. */
export const KNOWN: readonly Thing[] = [
  concept(HEALTH, 'Hälsa', THEMES),
  concept(SOCIETY, 'Befolkning och samhälle', THEMES),
  { iri: THEMES.iri, types: ['skos:ConceptScheme'], says: [['dcterms:title', sv('Datateman')]] },
  concept(PRIVATE, 'Privatperson'),
  concept(STABLE, 'Långsiktigt tillgänglig'),
  known(SWEDISH, 'dcterms:LinguisticSystem'),
  known(PUBLIC, 'dcterms:RightsStatement'),
  known(SWEDEN, 'dcterms:Location'),
  known(ATTRIBUTION, 'dcterms:LicenseDocument'),
  known(PUBLIC_DOMAIN, 'dcterms:LicenseDocument'),
];
