import { writeFixedEdition } from './fixedData.ts';

/** Before any test reads them. */
export const setup = (): void => writeFixedEdition();
