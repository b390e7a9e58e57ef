import { HEADER_RULES, USUAL_CACHE, type HeaderRule } from './headerRules.ts';

/** A rule's path as a regular expression, without `^` and `$`. A folder is also its index.html. */
export function pathPattern(path: string): string {
  const pattern = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[a-z]+/g, '[^/]+');
  return pattern.endsWith('/') ? `${pattern}(index\\.html)?` : pattern;
}

const compiled = HEADER_RULES.map((rule) => ({
  rule,
  pattern: new RegExp(`^(${rule.paths.map(pathPattern).join('|')})$`),
}));

/** The rules that a path answers to, without query and without BASE. */
export const rulesFor = (path: string): HeaderRule[] =>
  compiled.filter(({ pattern }) => pattern.test(path)).map(({ rule }) => rule);

/** What a file is sent with. What no rule says of caching is as hosts have it. */
export function headersFor(path: string): Record<string, string> {
  return Object.assign({ 'Cache-Control': USUAL_CACHE }, ...rulesFor(path).map(({ headers }) => headers));
}
