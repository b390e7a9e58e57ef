import {
  matching,
  oneOf,
  QUERY_NAMES,
  readState,
  someOf,
  unreadFields,
  writeState,
  type QueryKey,
  type QueryKeys,
  type QueryName,
} from '../address/queryState.ts';
import { queryOf } from '../address/queryOf.ts';
import { framePath, type FrameQuery } from './framePath.ts';
import { FRAME_THEMES, GROUNDS, HIDEABLE, type Ground, type Hideable, type Theme } from './frameLook.ts';
import { WIDTHS } from './widths.ts';

const THEMES: readonly Theme[] = [...FRAME_THEMES, 'auto'];
/** Whether a frame follows the figures, or stays as it was at the newest release. */
const FIGURES = ['nya', 'sparade'] as const;

/** The reader's choices on the page that gives the code. */
export interface EmbedState {
  /** A frame's path, such as `serie/vardplatser`; empty for one that no frame can have. */
  frame: string;
  theme: Theme;
  ground: Ground;
  /** The parts that the frame hides. */
  without: readonly Hideable[];
  figures: (typeof FIGURES)[number];
  /** Slug of the region that is marked; empty for none. */
  mark: string;
  /** The narrowest column that the frame will stand in, in pixels. */
  narrowest: number;
  /** How wide it is shown here. */
  preview: number;
  /** The choices that a tool's frame opens with, by their names in its address. */
  tool: FrameQuery;
}

/** The default choices. The default frame is missing, because the page decides it. */
export const DEFAULT_EMBED: Omit<EmbedState, 'frame'> = {
  theme: FRAME_THEMES[0],
  ground: GROUNDS[0],
  without: [],
  figures: FIGURES[0],
  mark: '',
  narrowest: WIDTHS[0],
  preview: 660,
  tool: {},
};

const width: QueryKey<number> = {
  read: (text) => WIDTHS.find((one) => String(one) === text),
  write: String,
};

const KEYS: QueryKeys<Omit<EmbedState, 'tool'>> = {
  // Which frames there are is known when their list is.
  frame: matching(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/),
  theme: oneOf(THEMES),
  ground: oneOf(GROUNDS),
  without: someOf(HIDEABLE, HIDEABLE.length),
  figures: oneOf(FIGURES),
  mark: matching(/^[a-z]+(-[a-z]+)*$/),
  narrowest: width,
  preview: width,
};

/** Matches a choice that a tool's own address may have: words and numbers. */
const TOLD = /^[\wåäö.,;-]{1,200}$/i;
const OWN: ReadonlySet<string> = new Set(Object.keys(KEYS).map((field) => QUERY_NAMES[field as QueryName]));

/** The state that an address tells; what it does not know it takes as the default, but for a frame; without one it is `first`. */
export function readEmbedState(search: string, first: string): EmbedState {
  const tool = [...queryOf(search)].filter(([name, value]) => isOfTool(name) && TOLD.test(value));
  const state = { ...readState(search, KEYS, { ...DEFAULT_EMBED, frame: first }), tool: Object.fromEntries(tool) };
  return unreadEmbed(search).includes('frame') ? { ...state, frame: '' } : state;
}

/** The region in focus marks a region in a frame, and in a tool it is the tool's. */
const isOfTool = (name: string) =>
  name === QUERY_NAMES.mark || (!OWN.has(name) && Object.values<string>(QUERY_NAMES).includes(name));

/** Lists the choices in the address that do not exist. */
export const unreadEmbed = (search: string): QueryName[] => unreadFields(search, KEYS);

/** "?ram=serie/vardplatser&tema=mork"; only what differs from the default, and empty for that. */
export function writeEmbedState(state: EmbedState, first: string): string {
  const own = writeState(state, KEYS, { ...DEFAULT_EMBED, frame: first });
  const { [QUERY_NAMES.mark]: _mark, ...tool } = state.tool;
  const rest = new URLSearchParams(tool).toString();
  return rest ? `${own || '?'}${own && '&'}${rest}` : own;
}

/** How a frame is to look: what its address says after its path. */
export type Look = Pick<EmbedState, 'theme' | 'mark' | 'ground' | 'without'>;

/**
 * Where a frame is with all that is chosen. A region and a theme stand in the fragment, where they need no script:
 * "#blekinge-mork", or without a theme the reader's own. The rest is read by the frame's script.
 */
export function frameAddress(path: string, look: Look, tool: FrameQuery = {}): `/${string}` {
  const { ground, without } = look;
  const query = new URLSearchParams({
    ...tool,
    ...(ground !== GROUNDS[0] && { [QUERY_NAMES.ground]: ground }),
    ...(without.length > 0 && { [QUERY_NAMES.without]: without.join('.') }),
  }).toString();
  return `${framePath(path)}${query && `?${query}`}${frameFragment(look)}`;
}

function frameFragment({ mark, theme }: Pick<Look, 'mark' | 'theme'>): string {
  const chosen = [mark, theme === 'auto' ? '' : theme].filter(Boolean);
  return chosen.length > 0 ? `#${chosen.join('-')}` : '';
}
