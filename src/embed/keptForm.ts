import { parseHTML } from 'linkedom';
import { PICTURES } from '../address/picturePaths.ts';
import { mergedSheet } from './mergedSheet.ts';

/**
 * The form that a kept frame is in: its own words and drawing, and a style sheet and a script that all of one form share,
 * so that a fault of height, colour or safety is mended in all of them while their own text stays as it was. A form has a
 * number; frames that ask for other styles are of the next one, and the earlier keep theirs.
 */
export const FORM = 1;

/** Returns the path of a form's sheet or script, under the site's root. */
export const formFile = (form: number, kind: 'css' | 'js'): string => `embed/form-${form}.${kind}`;

const KEPT = 'embed/k/';
/** Returns the path of a kept frame, under the site's root. */
export const keptPath = (key: string): string => `${KEPT}${key}/`;
/** Whether a file of a built site is a kept frame: how these are kept is tested, and not each of them. */
export const isKept = (file: string): boolean => file.startsWith(KEPT);

/** Stands for the site's address in what is kept: another build may have another. */
const SITE = '{{site}}';
/** From a kept frame to the site's root, wherever that is. */
const ROOT = '../../../';

/** Selects the elements to leave out: their words come from the program and say nothing about the figures. */
const CONTROLS = 'script, style, select, button, summary, .edition, .extras, .tools, .said';

/** All that a frame says in words and figures, in one line; not how it looks, nor of which edition it is. */
export function saidBy(html: string): string {
  const { document } = parseHTML(html);
  for (const control of document.querySelectorAll(CONTROLS)) control.remove();
  const told = [document.querySelector('title'), document.body].map((part) => part?.textContent ?? '');
  const described = [...document.querySelectorAll('[aria-label]')].map((part) => part.getAttribute('aria-label') ?? '');
  return [...told, ...described].join(' ').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}

/** A frame asks for a file of its own where it is a tool: it shows what a reader chooses, and is not kept. */
export const isTool = (html: string): boolean => /<script\b[^>]*\bsrc=/.test(html);

/** The link to the picture in a frame's foot: that follows the figures. */
const PICTURE = new RegExp(`<a href="[^"]*${PICTURES}[^"]*">[^<]*</a> · `, 'g');
const STYLE = /<style>(.*?)<\/style>/gs;
const SCRIPT = /<script\b[^>]*>(.*?)<\/script>/gs;

/** The sheet and the script that all frames of a form share. */
export type Form = Readonly<Record<'css' | 'js', string>>;

/** A form with what these frames ask for put to it: what stood there stays. */
export function extendedForm(before: Form, frames: readonly string[]): Form {
  const parts = frames.map(partsOfForm);
  const once = (texts: string[]) => [...new Set(texts)];
  // A module's names are its own; a script of several must keep them apart.
  const own = once(parts.flatMap(({ scripts }) => scripts)).map((text) => `(()=>{${text.trim()}})();`);
  return {
    css: mergedSheet([before.css, ...once(parts.flatMap(({ styles }) => styles))]),
    js: once([...before.js.split('\n').filter(Boolean), ...own]).join('\n'),
  };
}

/** The style sheets and scripts that stand in a frame. */
function partsOfForm(html: string): { styles: string[]; scripts: string[] } {
  const texts = (parts: RegExp) => [...html.matchAll(parts)].map(([, text = '']) => text);
  return { styles: texts(STYLE), scripts: texts(SCRIPT) };
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * A frame of a build as it is kept: without its own sheet, script and policy, without what goes with the live one (its
 * oEmbed, the picture of today's figures), and telling as of which release it is.
 * @param site whole address of the build, with a slash at its end; its path begins the addresses within the site
 * @throws Error where the frame does not say which edition it is of
 */
export function asKept(html: string, { version, site }: { version: string; site: string }): string {
  const page = /<a class="brand" href="([^"]*)"/.exec(html)?.[1];
  const edition = /<span class="edition">.*?<\/span>/s;
  if (page === undefined || !edition.test(html))
    throw new Error('A frame has a link with class "brand" and a span "edition".');
  const shared =
    `<link rel="stylesheet" href="${ROOT}${formFile(FORM, 'css')}">` +
    `<script src="${ROOT}${formFile(FORM, 'js')}" defer></script>`;
  const note = `<span class="edition">Sparad som den var i utgåva ${version}. <a href="${page}">Se läget nu</a>. </span>`;
  return html
    .replace(
      /<meta http-equiv="content-security-policy"[^>]*>/,
      `<meta http-equiv="content-security-policy" content="${POLICY}">`,
    )
    .replace(/<link rel="alternate" type="application\/json\+oembed"[^>]*>/, '')
    .replace(/<meta property="og:[^>]*>/g, '')
    .replace(PICTURE, '')
    .replace(STYLE, '')
    .replace(SCRIPT, '')
    .replace('</head>', `${shared}</head>`)
    .replace(edition, note)
    .replaceAll(`="${new URL(site).pathname}`, `="${ROOT}`)
    .replaceAll(site, SITE);
}

/** A kept frame as a build serves it. */
export const served = (kept: string, site: string): string => kept.replaceAll(SITE, site);
