/**
 * Nobody has this domain or its mailbox: until data/editorial/publisher.json names others, a build for readers is refused
 * (src/dataset/imprint.ts), and the pages of a preview say that they are only filled in. Read before anything is installed.
 */
export const PLACEHOLDER = 'bristkartan.se';
