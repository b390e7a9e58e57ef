import { getViteConfig } from 'astro/config';
import { FIXED_EDITION } from './fixedData.ts';

/** Components are drawn by Astro itself, from the fixed data, as if the site were at its own address. */
export default getViteConfig(
  {
    test: {
      name: 'drawings',
      include: ['*.test.ts'],
      root: import.meta.dirname,
      globalSetup: './setUp.ts',
      env: { EDITION_FOLDER: FIXED_EDITION },
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  } as Parameters<typeof getViteConfig>[0],
  { site: 'https://bristkartan.se', base: '/', logLevel: 'error' },
);
