/** Every kind of chart, once with figures of each sort that it treats in a way of its own. */

/** Name of the golden → path of the frame that shows it: what stands in a frame is what stands in the pages. */
export const FRAMES: Readonly<Record<string, string>> = {
  'map-and-list-with-intervals': 'invanare-per-lakare',
  'map-and-list-in-per-cent': 'hyrpersonal-andel',
  'map-of-thirds': 'karta/fortroende-vardcentral',
  'list-of-thirds': 'lista/fortroende-vardcentral',
  'map-of-answers': 'karta/bedomning-specialistlakare',
  'map-of-directions': 'karta/hyrkostnad-riktning',
  'grid-of-answers': 'lista/bedomning-specialistlakare',
  'counts-of-answers': 'svar/bedomning-specialistlakare',
  'counts-of-the-country': 'bedomning-psykologer',
  'columns-with-bounds': 'hyrpersonal-kostnad',
  'columns-that-hang': 'hyrkostnad-forandring',
  'columns-with-a-plan': 'at-tjanster-riket',
  'one-figure': 'hyrsjukskoterskor-andel-av-hyrkostnad',
  'some-regions': 'hyrkostnad-region',
  'some-regions-beside-the-country': 'enstaka/hyrkostnad-forandring',
  lines: 'serie/vardplatser',
  table: 'tabell/invanare-per-lakare',
  need: 'rakna/1100',
  'region-figures': 'regioner/gotland/siffror',
  'region-place': 'regioner/blekinge/hyrpersonal-andel',
  'region-lines': 'regioner/blekinge/serie/fortroende-vardcentral',
  'region-measures': 'regioner/blekinge/matt/tillgang',
  'region-assessments': 'regioner/blekinge/bedomningar',
  'region-answers': 'regioner/blekinge/beslut',
  'regions-side-by-side': 'regioner/halland/jamforelse/sodra',
};

/** Name of the golden → the file of the picture that stands alone, under /bilder/. */
export const PICTURES: Readonly<Record<string, string>> = {
  'picture-map-and-list': 'indikatorer/invanare-per-lakare.svg',
  'picture-thirds': 'indikatorer/fortroende-vardcentral.svg',
  'picture-answers': 'indikatorer/bedomning-specialistlakare.svg',
  'picture-counts': 'indikatorer/bedomning-psykologer.svg',
  'picture-columns': 'indikatorer/hyrpersonal-kostnad.svg',
  'picture-columns-that-hang': 'indikatorer/hyrkostnad-forandring.svg',
  'picture-one-figure': 'indikatorer/hyrsjukskoterskor-andel-av-hyrkostnad.svg',
  'picture-some-regions': 'indikatorer/hyrkostnad-region.svg',
  'picture-lines': 'indikatorer/vardplatser-serie.svg',
  'picture-region-place': 'regioner/blekinge/hyrpersonal-andel.svg',
  'picture-region-lines': 'regioner/blekinge/fortroende-vardcentral-serie.svg',
  'social-indicator': 'social/indikatorer/hyrpersonal-andel.png',
  'social-region': 'social/regioner/gotland.png',
  'social-calculator': 'social/rakna.png',
};
