import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { BASE, SITE } from './scripts/address.mjs';

export default defineConfig({
  site: SITE,
  base: BASE,
  output: 'static',
  integrations: [sitemap({ filter: (page) => !page.endsWith('/404/') })],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  prefetch: false,
  // Highlighting writes inline styles, which the policy below forbids; there is no code on the pages.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    // A meta tag in every page, with hashes of the page's own styles and scripts. It cannot carry
    // frame-ancestors: that one is a header (scripts/serve.ts).
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
});
