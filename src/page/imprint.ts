import file from '../../data/editorial/publisher.json' with { type: 'json' };
import { imprintSchema } from '../model/imprint.ts';

/** Who answers for the site. Not one of the open files: it is of the site, not of the data. */
export const IMPRINT = imprintSchema.parse(file);
