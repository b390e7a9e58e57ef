const SOFT_HYPHEN = '\u00AD';

/** Longer words than this do not fit a heading on a small phone. */
const LONG_WORD = /\p{L}{15,}/gu;
/** Where long words of care are put together; no browser on a desk knows the seams of Swedish words. */
const SEAM = /^(specialist|psykiatri|tillsvidare|visstids|medarbetar|försörjnings|kompetens)(?=\p{L})/iu;

/** The text with the places marked where its longest words may be parted, for a heading. */
export const softHyphens = (text: string): string =>
  text.replace(LONG_WORD, (word) => word.replace(SEAM, `$1${SOFT_HYPHEN}`));
