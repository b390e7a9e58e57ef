import { HEADER_RULES } from './headerRules.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it from the root of what is served. `base` is the path where the site
 * is, with a slash at both ends.
 */
export function headersFile(base: string): string {
  const blocks = HEADER_RULES.flatMap(({ paths, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return paths.map((path) => [base.slice(0, -1) + path, ...lines].join('\n'));
  });
  return `# Made of src/hosting/headerRules.ts.\n${blocks.join('\n\n')}\n`;
}
