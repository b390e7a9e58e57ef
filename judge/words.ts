/** What looks like a word and is none: addresses, paths, names of files, keys and formats. */
const NO_WORDS = [
  /https?:\/\/\S+/g,
  /[\w.+-]+@[\w-]+(\.[\w-]+)+/g,
  /\b(www\.)?[\w-]+(\.[\w-]+)*\.(se|org|net|com|eu|nu|gov|int|dk|no|fi)\b(\/\S*)?/g,
  /(^|\s)\/[\w./{}<>-]+/g,
  /\b[\w-]+\.(csv|json|jsonld|xml|zip|svg|png|pdf|js|md|bib|ris|ttl|rdf|html|xlsx)\b/g,
  // A path without a slash before it: audits/<granskning>.json.
  /\b[\w-]+\/<[^>]*>\S*/g,
  /\b\w*_\w*\b/g,
  // A repository: owner/name, with a hyphen or a capital in the name.
  /\b[\w-]+\/\w*[-A-Z][\w-]*|\b[\w]+-[\w-]+\/\w+/g,
];
const SOFT_HYPHEN = /\u00ad/g;
/** Letters, also with hyphens, apostrophes and colons between them; a hyphen may end it. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’:-]\p{L}[\p{L}\p{M}]*)*-?/gu;

/** The words of a text. Those with figures in them ("2:a", "v1") are left out. */
export function wordsIn(text: string): string[] {
  const plain = NO_WORDS.reduce((rest, pattern) => rest.replace(pattern, ' '), text.replace(SOFT_HYPHEN, ''));
  return [...plain.matchAll(WORD)]
    .filter(
      ({ 0: word, index }) =>
        !/\d:?$/.test(plain.slice(Math.max(0, index - 2), index)) && !/\d/.test(plain[index + word.length] ?? ''),
    )
    .map(([word]) => word.replaceAll('’', "'"));
}
