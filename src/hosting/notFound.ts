/** What is sent for an address that is not there: in a frame on another site a page that may stand in one. */
export const notFoundPage = (path: string): '/404.html' | '/embed/404.html' =>
  path.startsWith('/embed/') ? '/embed/404.html' : '/404.html';

/**
 * `_redirects`, as Netlify reads it from the root of what is served: it has one page for all that is not there, unless told.
 * Cloudflare Pages takes the nearest 404.html by itself, and passes this rule over. `base` has a slash at both ends.
 */
export const redirectsFile = (base: string): string => `${base}embed/* ${base}embed/404.html 404\n`;
