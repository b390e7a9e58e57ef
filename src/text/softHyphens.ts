const SOFT_HYPHEN = '\u00AD';

/** Words of so many letters do not fit a heading on a small phone. */
const LONG = 15;
/** Where long words of care are put together; no browser on a desk knows the seams of Swedish words. */
const SEAM = /^(bedöm|hyr|specialist|psykiatri|tillsvidare|visstids|medarbetar|försörjnings|kompetens)(?=\p{L})/iu;

/** The text with the places marked where its longest words may be parted, for a heading, or in a column for shorter ones. */
export const softHyphens = (text: string, long = LONG): string =>
  text.replace(/\p{L}+/gu, (word) => (word.length < long ? word : word.replace(SEAM, `$1${SOFT_HYPHEN}`)));
