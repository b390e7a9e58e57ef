/** The whole country, in every place where a region's code can stand. */
export const RIKET = '00';
/** A figure for each of these is a figure for all regions. */
export const REGION_COUNT = 21;
/** Fewest regions that a period must have to be led with, ranked, and drawn as a column of answers. */
export const ENOUGH_REGIONS = 20;
/** A länskod. */
export const REGION_CODE = /^\d{2}$/;
