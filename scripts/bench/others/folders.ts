import { join } from 'node:path';
import { CACHE } from '../../lib/tasks.mjs';

/** Where the packages are installed that the site is compared with. */
export const OTHERS = join(CACHE, 'bench', 'others');
/** The pages that are made with them, laid over those of the site. */
export const OTHERS_PAGES = join(OTHERS, 'pages');

export const CHART_CORE = join(OTHERS, 'node_modules', '@datawrapper', 'chart-core', 'dist');
