/** Lists the looks that a frame's address may choose, beside theme and region; the frame's own script reads each. */

/** The themes that a frame can be asked for, in its address. Without one it follows its reader's own. */
export const FRAME_THEMES = ['ljus', 'mork'] as const;
/** `color-scheme` of each choice of theme. */
export const SCHEMES = { ljus: 'light', mork: 'dark', auto: 'light dark' } as const;
export type Theme = keyof typeof SCHEMES;

/** The site's own paper, white, or what the page around the frame has. */
export const GROUNDS = ['papper', 'vit', 'genomskinlig'] as const;
export type Ground = (typeof GROUNDS)[number];

/** The finding, for a page that writes a heading of its own; the line on release and more figures. Never the source. No
 * name of a measure has these words: styles look for them in the whole query. */
export const HIDEABLE = ['rubriken', 'foten'] as const;
export type Hideable = (typeof HIDEABLE)[number];
