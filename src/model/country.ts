/** The whole country, in every place where a region's code can stand. */
export const RIKET = '00';
/** The country's code in ISO 3166-1 and in NUTS. */
export const RIKET_CODE = 'SE';
/** A figure for each of these is a figure for all regions. */
export const REGION_COUNT = 21;
/** Fewest regions that a period must have to be led with, ranked, and drawn as a column of answers. */
export const ENOUGH_REGIONS = 20;
/** The share of the country's total that the regions of a period must add up to, for it to be led with. */
export const WHOLE_COUNTRY = 0.99;
/** A länskod. */
export const REGION_CODE = /^\d{2}$/;
