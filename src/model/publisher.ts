import imprint from '../../data/editorial/publisher.json' with { type: 'json' };

/**
 * Nobody has this domain or its mailbox: until data/editorial/publisher.json names others, a build for readers is refused
 * (src/dataset/imprint.ts), and the pages of a preview say that they are only filled in.
 */
const PLACEHOLDER = 'bristkartan.se';
const { domain, mail }: { domain: string | null; mail: string | null } = imprint;

/** Who publishes the site and on what terms. Every catalogue, citation and page says the same. */
export const PUBLISHER = {
  name: 'Bristkartan',
  contact: mail ?? `redaktionen@${PLACEHOLDER}`,
  /** Names what we publish in identifiers that must outlive a change of address (RFC 4151). */
  tagAuthority: `${domain ?? PLACEHOLDER},2026`,
} as const;

/** Of texts and of what we derive; a figure stays under its own publisher's terms. */
export const LICENCE = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  title: 'Creative Commons Erkännande 4.0 Internationell',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What our licence does not cover, for those who reuse. */
export const LICENCE_LIMIT =
  'Licensen gäller Bristkartans texter och bearbetning. De publicerade siffrorna har sina källors egna villkor.';
