/** Lower case without diacritics, so that "skane" finds Skåne: å and ä become a, ö becomes o. */
export function fold(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
}
