/** The widths that a frame is measured in, and previewed in: the columns of phones and newsrooms. */
export const WIDTHS = [320, 375, 510, 660, 930, 1200] as const;
