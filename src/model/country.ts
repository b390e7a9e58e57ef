/** The whole country, in every place where a region's code can stand. */
export const RIKET = '00';
export const REGION_COUNT = 21;
/** A länskod. */
export const REGION_CODE = /^\d{2}$/;
