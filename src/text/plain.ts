/** A place where a word may be parted, with a hyphen. */
export const SOFT_HYPHEN = '\u00AD';
/** A place where a line may not end. */
export const WORD_JOINER = '\u2060';

/** A text as it is read: the places where a word may be parted, or may not, are no part of it. */
export const plain = (text: string): string => text.replaceAll(SOFT_HYPHEN, '').replaceAll(WORD_JOINER, '');
