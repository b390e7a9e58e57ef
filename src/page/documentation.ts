/** The files of the static API that are not one of many, and what they are for. */
export const COMMON_FILES: readonly { path: string; text: string; schema?: string }[] = [
  { path: 'indicators.json', text: 'Alla mått, med enhet, perioder och antal siffror.', schema: 'indicators' },
  { path: 'regions.json', text: 'De 21 regionerna och de sex sjukvårdsregionerna, med koder.', schema: 'regions' },
  { path: 'sources.json', text: 'Alla källor, med det vi vet om dem.', schema: 'sources' },
  { path: 'places.json', text: 'Kommunerna, var och en med sin region.', schema: 'places' },
  { path: 'map.json', text: 'Kartans former som SVG-banor.', schema: 'map' },
  { path: 'regions.geojson', text: 'Regionernas gränser med koder, som GeoJSON (WGS 84). Gränser: SCB, CC0.' },
  { path: 'regions.topojson', text: 'Samma gränser som TopoJSON, objektet regions.' },
  { path: 'glossary.json', text: 'Ordlistan.', schema: 'glossary' },
  { path: 'timeline.json', text: 'Besluten om AT, BT och ST, med datum och källor.', schema: 'timeline' },
  { path: 'planners.json', text: 'Vem som planerar vad, och vem som beslutar.', schema: 'planners' },
  { path: 'proposals.json', text: 'Förslagen, med läget och vad det vilar på.', schema: 'proposals' },
  { path: 'audits.json', text: 'Alla granskningar i korthet.', schema: 'audits' },
  { path: 'plans.json', text: 'Vad vi vet om regionernas planer för kompetensförsörjning.', schema: 'plans' },
  { path: 'doctor-counts.json', text: 'Hur läkare räknas av dem som räknar dem.', schema: 'doctor-counts' },
  { path: 'releases.json', text: 'Alla utgåvor, med vad som ändrats.', schema: 'releases' },
  { path: 'corrections.json', text: 'Alla rättelser.', schema: 'corrections' },
  { path: 'datapackage.json', text: 'Alla mått som ett Frictionless Data Package.' },
  { path: 'table-schema.json', text: 'Kolumnerna i csv-filerna med typer, som Table Schema. Datapaketet läser den.' },
  { path: 'catalog.ttl', text: 'Datakatalog enligt DCAT-AP-SE, som Turtle.' },
  { path: 'catalog.rdf', text: 'Samma katalog som RDF/XML.' },
  { path: 'catalog.jsonld', text: 'Samma katalog som JSON-LD.' },
];

/** The files that there is one of for each indicator or region. */
export const FILE_FAMILIES: readonly { path: string; text: string; schema?: string }[] = [
  { path: 'indicators/<mått>.json', text: 'Definition, alla siffror och källor.', schema: 'indicator' },
  { path: 'indicators/<mått>.csv', text: 'En rad för varje siffra. Komma, decimalpunkt, UTF-8.' },
  { path: 'indicators/<mått>.excel.csv', text: 'Samma rader för svenska Excel. Semikolon, decimalkomma.' },
  {
    path: 'indicators/<mått>.wide.csv',
    text: 'En rad för varje region, en kolumn för varje period. En gräns står som <5, och en tom cell är ingen uppgift.',
  },
  { path: 'indicators/<mått>.csv-metadata.json', text: 'Vad kolumnerna betyder, som CSVW.' },
  { path: 'indicators/<mått>.zip', text: 'Filerna om måttet med en README.' },
  { path: 'indicators/<mått>.bib', text: 'Hänvisning till måttet, som BibTeX. Även som .ris.' },
  { path: 'regions/<region>.json', text: 'Regionen och alla dess siffror.', schema: 'region' },
  { path: 'audits/<granskning>.json', text: 'En granskning: frågor, bedömningar, råd och siffror.', schema: 'audit' },
  { path: 'regions/<region>.csv', text: 'Regionens siffror, en rad för varje. Även som .excel.csv.' },
];
