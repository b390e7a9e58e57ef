import { PUBLISHER } from '../model/publisher.ts';

const NAME = PUBLISHER.name.toLowerCase();

/** The files of all figures that may be given together, by form: their paths under /data/v1/. */
export const WHOLE = { zip: `${NAME}.zip`, workbook: `${NAME}.xlsx`, parquet: `${NAME}.parquet` } as const;
