import type { RegionDocument } from '../publish/documents.ts';
import { stripKey } from '../text/chartKeys.ts';
import { genitive } from '../text/names.ts';
import type { Profile, ProfileEntry } from './profile.ts';

/** A table of a region's figures and places, as it stands on its page, in a frame and in a picture. */
export interface RegionTable {
  /** Id of the topic; undefined of the key figures. */
  topic?: string;
  name: string;
  title: string;
  subtitle: string;
  entries: readonly ProfileEntry[];
}

/** The key figures first, then every topic in the order of the story. */
export function regionTables(region: RegionDocument, { key, standOuts, measures }: Profile): RegionTable[] {
  const marks = stripKey(region);
  // Only of what the table has: its row, and its source.
  const own = standOuts.find(({ slug }) => key.some(({ document }) => document.slug === slug));
  return [
    {
      name: 'De viktigaste siffrorna',
      title: `${genitive(region.short)} viktigaste siffror`,
      subtitle: own?.sentence ?? marks,
      entries: key,
    },
    ...measures.map(({ topic: { id, name }, entries }) => ({
      topic: id,
      name: `Bland regionerna: ${name.toLocaleLowerCase('sv')}`,
      title: `${name}: ${region.short} bland regionerna`,
      subtitle: `${entries.length === 1 ? 'Ett mått' : `${entries.length} mått`}. ${marks}`,
      entries,
    })),
  ];
}
