import { createHash } from 'node:crypto';

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
/** A policy is for what comes after it, so it comes first; only the letters must be known before. */
const BEGINNING = /<meta charset="utf-8">/;
/** A whole script or style, a comment, or another tag: in that order, so that markup inside an attribute is no tag. */
const TAG = /"[^"]*"|'[^']*'|[^"'>]/.source;
const PARTS = new RegExp(`<(script|style)\\b((?:${TAG})*)>(.*?)</\\1\\s*>|<!--.*?-->|<[a-z/](?:${TAG})*>`, 'gis');

interface Part {
  kind: 'script' | 'style';
  attributes: string;
  text: string;
}

/** A page's own scripts and styles, in their order; data in a script element is none. */
function partsOf(html: string): Part[] {
  return [...html.matchAll(PARTS)].flatMap(([, kind, attributes = '', text = '']) => {
    if (kind === undefined || /\stype="application\/ld\+json"/.test(attributes)) return [];
    return [{ kind: kind.toLowerCase() as Part['kind'], attributes, text }];
  });
}

const isFile = ({ attributes }: Part) => /\ssrc=/.test(attributes);

/** How a policy knows a script or a style. */
export const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}` as const;
const hash = (text: string) => `'${hashOf(text)}'`;

/**
 * The page with a policy that lets its own scripts and styles run and nothing else. The builder has written the hashes of
 * the whole site's into every page: what is not among them came from somewhere else, such as a text of the data.
 * @param finish what is still done to the page when its parts are known to be the builder's
 * @throws where a script or style is not the builder's
 */
export function withOwnPolicy(html: string, finish = (page: string) => page): string {
  const builders = META.exec(html)?.[1];
  if (builders === undefined) throw new Error('The page has no content security policy to begin with.');
  if (!BEGINNING.test(html)) throw new Error('The page does not say how its letters are written.');
  const foreign = partsOf(html).find((part) => !isFile(part) && !builders.includes(hash(part.text)));
  if (foreign) throw new Error(`A ${foreign.kind} that the builder does not know: ${foreign.text.slice(0, 80)}`);
  const finished = finish(html.replace(META, ''));
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(finished)}">`;
  return finished.replace(BEGINNING, (charset) => charset + meta);
}

function policyOf(html: string): string {
  const parts = partsOf(html);
  const scripts = parts.filter(({ kind }) => kind === 'script');
  const styles = parts.filter(({ kind }) => kind === 'style');
  const hashes = (of: readonly Part[]) => [
    ...new Set(of.filter((part) => !isFile(part)).map(({ text }) => hash(text))),
  ];
  // Files of our own only where a page has any: what stands in the page is known by its hash.
  const hasFiles = scripts.some((part) => isFile(part) || /\bimport\b/.test(part.text));
  const directives: [name: string, ...sources: string[]][] = [
    ['default-src', "'none'"],
    ['script-src', ...(hasFiles ? ["'self'"] : []), ...hashes(scripts)],
    ['style-src', ...hashes(styles)],
    ['img-src', "'self'"],
    // Also where no script runs: what looks at a page from within, such as Lighthouse, may ask for robots.txt.
    ['connect-src', "'self'"],
    ['frame-src', ...(/<iframe\b/.test(html) ? ["'self'"] : [])],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    // No script here makes markup of text, so there is no policy that could, and none may be made.
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ];
  return directives
    .map(([name, ...sources]) => [name, ...(sources.length > 0 ? sources : ["'none'"])].join(' '))
    .join('; ');
}
