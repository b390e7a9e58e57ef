import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { SHIPPED_PACKAGES } from '../page/shippedLicences.ts';

/** The notices that those whose code is in our scripts ask to be kept with it. */
export const GET: APIRoute = () => {
  const parts = SHIPPED_PACKAGES.map(({ name, file = 'LICENSE' }) => {
    const text = readFileSync(join(process.cwd(), 'node_modules', name, file), 'utf8');
    // What a package is itself built of is not in our scripts.
    const [own = ''] = text.split('# Licenses of bundled dependencies');
    return `${name}\n\n${own.trim()}\n`;
  });
  return new Response(parts.join(`\n${'-'.repeat(78)}\n\n`));
};
