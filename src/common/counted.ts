/** A number of things in English: 1 figure, 2 figures. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
