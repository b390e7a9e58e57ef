/** Letters without the marks that they are written with: å and ä become a, ö becomes o, é becomes e. */
export const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** What is searched in, and for: lower case without diacritics, so that "skane" finds Skåne. */
export const fold = (text: string): string =>
  plainLetters(text.trim())
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');

/** As a text stands in an address or a file's name, in a–z, 0–9 and hyphens: "Västra Götaland" is "vastra-gotaland". */
export const slugOf = (text: string): string =>
  plainLetters(text)
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
