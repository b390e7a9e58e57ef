/** What a frame's address may choose of its look, beside theme and region; each is read by the frame's own script. */

/** The site's own paper, white, or what the page around the frame has. */
export const GROUNDS = ['papper', 'vit', 'genomskinlig'] as const;
export type Ground = (typeof GROUNDS)[number];

/** The finding, for a page that writes a heading of its own; the line on release and more figures. Never the source. */
export const HIDEABLE = ['rubrik', 'fot'] as const;
export type Hideable = (typeof HIDEABLE)[number];
