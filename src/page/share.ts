/** A page's title, finding and source, for those who pass it on. The texts have no line breaks. */
export interface Shared {
  /** Subject of a letter. */
  title: string;
  /** States the page's finding in whole sentences. */
  finding: string;
  /** Tells who made the figures, and what must be said about that; it is never shortened. */
  source: string;
  /** Whole address of the page. */
  address: string;
}

export interface ShareLink {
  name: string;
  href: string;
}

interface Network {
  /** Most that a post takes, as the network counts; text and address together. */
  limit: number;
  count: (text: string) => number;
  /** Length of the address, if the network counts every address alike. */
  address?: number;
}

const SHORTENED = '…';
/** A letter of any alphabet is one; the accents of Swedish letters are part of them. */
const letters = (text: string): number => [...text.normalize()].length;
/** X counts Latin letters and ordinary dashes and quotes as one, and all else as two, the thin space of a number too. */
const weighed = (text: string): number =>
  [...text.normalize()].reduce(
    (sum, letter) => sum + (/[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]/.test(letter) ? 1 : 2),
    0,
  );

const X: Network = { limit: 280, count: weighed, address: 23 };
const BLUESKY: Network = { limit: 300, count: letters };
const MASTODON: Network = { limit: 500, count: letters };

/**
 * Plain links to where a page can be told of. Facebook and LinkedIn take an address alone and read the page themselves.
 * Mastodon has no server of its own: its share tool asks for the reader's, and the text stands behind the #, so that it is
 * not sent to anybody before that.
 */
export function shareLinks(shared: Shared): ShareLink[] {
  const { title, finding, source, address } = shared;
  const body = [finding, '', source, address].join('\r\n');
  return [
    { name: 'E-post', href: `mailto:?subject=${encoded(title)}&body=${encoded(body)}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${encoded(address)}` },
    { name: 'X', href: `https://x.com/intent/post?text=${encoded(textFor(X, shared))}&url=${encoded(address)}` },
    { name: 'LinkedIn', href: `https://www.linkedin.com/sharing/share-offsite/?url=${encoded(address)}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${encoded(withAddress(BLUESKY, shared))}` },
    { name: 'Mastodon', href: `https://share.joinmastodon.org/#text=${encoded(withAddress(MASTODON, shared))}` },
  ];
}

/** Also what a link in a letter would end at: ' ( ) * ! are left by encodeURIComponent. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const withAddress = (network: Network, shared: Shared) => `${textFor(network, shared)} ${shared.address}`;

/** Finding and source, in the room that the address leaves. */
function textFor({ limit, count, address: fixed }: Network, { finding, source, address }: Shared): string {
  const room = limit - count(`  ${source}`) - (fixed ?? count(address));
  return `${shortened(finding, (text) => count(text) <= room)} ${source}`.trim();
}

/** As many whole sentences as fit; of the first, when it does not, as many clauses or else words. A number keeps what it counts. */
function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const longest = (ends: RegExp, end: string) =>
    [...text.matchAll(ends)]
      .map(({ index }) => text.slice(0, index) + end)
      .filter(fits)
      .at(-1);
  return (
    longest(/(?<=[.?]) (?=\p{Lu})/gu, '') ??
    longest(/[,:] /g, ` ${SHORTENED}`) ??
    longest(/(?<!\d) (?!\d)/g, ` ${SHORTENED}`) ??
    ''
  );
}
