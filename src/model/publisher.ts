import file from '../../data/editorial/publisher.json' with { type: 'json' };
import type { Imprint } from './imprint.ts';
import { PLACEHOLDER } from './placeholder.mjs';

/**
 * Who answers for the site, as far as it is known; the build of the data has held the file against its schema. Not one of
 * the open files: it is of the site, not of the data.
 */
export const IMPRINT: Imprint = file;

/** Who publishes the site and on what terms. Every catalogue, citation and page says the same. */
export const PUBLISHER = {
  name: 'Bristkartan',
  /** Null in a preview. */
  mail: IMPRINT.mail,
  contact: IMPRINT.mail ?? `redaktionen@${PLACEHOLDER}`,
  /** Names what we publish in identifiers that must outlive a change of address (RFC 4151). */
  tagAuthority: `${IMPRINT.domain ?? PLACEHOLDER},2026`,
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
