import { FEED_PATHS, FEED_TYPE, FILE_TYPES } from './fileTypes.ts';
import { HEADER_RULES, USUAL_CACHE } from './headerRules.ts';
import { pathPattern } from './headersFor.ts';

const NOTE = '# Made of src/hosting/headerRules.ts by "npm run hosting"; changes here are lost.\n';

/** Said by `types` and `default_type`: a header that is added would stand beside nginx's own. */
const CONTENT_TYPE = 'Content-Type';

const names = [...new Set(['Cache-Control', ...HEADER_RULES.flatMap(({ headers }) => Object.keys(headers))])].filter(
  (name) => name !== CONTENT_TYPE,
);
const variable = (name: string) => `$bristkartan_${name.toLowerCase().replaceAll('-', '_')}`;
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;

/** For `http {}`: what each header says, by path. A header that says nothing is not sent. */
export function nginxMaps(base: string): string {
  const maps = names.map((name) => {
    const usual = HEADER_RULES.find(({ paths, headers }) => paths.includes('/*') && headers[name] !== undefined);
    const lines = HEADER_RULES.filter((rule) => rule !== usual).flatMap(({ paths, headers }) => {
      const value = headers[name];
      if (value === undefined) return [];
      return paths.map((path) => `    ${quoted(`~^${base.slice(0, -1)}${pathPattern(path)}$`)} ${quoted(value)};`);
    });
    const fallback = usual?.headers[name] ?? (name === 'Cache-Control' ? USUAL_CACHE : '');
    return [`map $uri ${variable(name)} {`, `    default ${quoted(fallback)};`, ...lines, '}'].join('\n');
  });
  return `${NOTE}${maps.join('\n\n')}\n`;
}

/** For `server {}`: the headers, and what kind of file each is. */
export function nginxHeaders(base: string): string {
  const headers = names.map((name) => `add_header ${name} ${variable(name)} always;`);
  const types = Object.entries(FILE_TYPES).map(([ending, type]) => `    ${quoted(type)} ${ending};`);
  const feeds = FEED_PATHS.map((path) =>
    [
      `location ~ ${quoted(`^${base.slice(0, -1)}${pathPattern(path)}$`)} {`,
      '    types {}',
      `    default_type ${quoted(FEED_TYPE)};`,
      '}',
    ].join('\n'),
  );
  return `${NOTE}${[headers.join('\n'), ['types {', ...types, '}'].join('\n'), ...feeds].join('\n\n')}\n`;
}
