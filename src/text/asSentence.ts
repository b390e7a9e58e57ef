/** A title as one sentence among others: with a full stop, where it does not end by itself. */
export const asSentence = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`);
