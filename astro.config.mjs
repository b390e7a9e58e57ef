import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { BASE, SITE } from './scripts/lib/address.mjs';
import { finishPages } from './scripts/lib/finishPages.ts';

export default defineConfig({
  site: SITE,
  base: BASE,
  output: 'static',
  integrations: [
    // Frames are on other sites' pages, and are no pages of this one.
    sitemap({ filter: (page) => !page.endsWith('/404/') && !page.startsWith(`${SITE}${BASE}embed/`) }),
    finishPages({ site: SITE, base: BASE }),
  ],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // A reading page and a frame bring the script that their marks answer by: one request less. The tools' are larger.
  // A part that waits for the reader's doing is asked for when it is needed, without a helper that all pages would bring.
  vite: { build: { assetsInlineLimit: 8192, modulePreload: false } },
  compressHTML: true,
  prefetch: false,
  // Highlighting writes inline styles, which the policy below forbids; there is no code on the pages.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    // A meta tag in every page with the hashes of all styles and scripts, of which scripts/lib/finishPages.ts makes the
    // page's own policy. What only a header can say stands in src/hosting/headerRules.ts.
    csp: true,
  },
});
