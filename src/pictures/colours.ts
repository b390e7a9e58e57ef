import { readFileSync } from 'node:fs';

/** The colours of the pages' light theme as #rrggbb: programs that draw pictures do not know oklch(). */

const sheet = (name: string): string => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8');

/** A colour as tokens.css has it, for the light theme and for the dark. */
const TOKEN = /--([\w-]+):\s*var\(--if-light, oklch\(([\d. ]+)\)\) var\(--if-dark, oklch\(([\d. ]+)\)\);/g;
/** A rule that does nothing but fill with a token: `.tone-yes, .tone-not-fewer { fill: var(--step-3); }` */
const FILL_RULE = /([^{}]+)\{\s*fill:\s*var\(--([\w-]+)\);\s*\}/g;

/** Token → colour, from the text of tokens.css. */
export function tokenColours(css: string, theme: 'light' | 'dark' = 'light'): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(TOKEN)].map(([, name = '', light = '', dark = '']) => {
      const [lightness = 0, chroma = 0, hue = 0] = (theme === 'light' ? light : dark).split(' ').map(Number);
      return [name, hexOfOklch(lightness, chroma, hue)];
    }),
  );
}

/** CSS class → token, from the text of map.css: what a class of the map or a mark is filled with. */
function fillTokens(css: string): ReadonlyMap<string, string> {
  const rules = [...css.matchAll(FILL_RULE)];
  return new Map(
    rules.flatMap(([, selectors = '', token = '']) =>
      selectors.split(',').map((selector): [string, string] => [selector.trim().replace(/^\./, ''), token]),
    ),
  );
}

/** The calculator's scale stands with the calculator: no other page has it. */
const scale = sheet('need');
const tokens = new Map([...tokenColours(sheet('tokens')), ...tokenColours(scale)]);
const fills = new Map([...fillTokens(sheet('map')), ...fillTokens(scale)]);

/** The colour of a token such as `ink`; throws for one that the sheet does not have. */
export function colour(token: string): string {
  const found = tokens.get(token);
  if (!found) throw new Error(`no sheet of src/styles/ that pictures read has a colour --${token}`);
  return found;
}

/** The colour of a class such as `step-2` or `tone-shortage`. */
export const fillOf = (name: string): string => colour(fills.get(name) ?? name);

/** Björn Ottosson's OKLab to linear sRGB, then the transfer curve of sRGB (IEC 61966-2-1), clipped to what it can show. */
export function hexOfOklch(lightness: number, chroma: number, hue: number): string {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(channel).join('')}`;
}

function channel(linear: number): string {
  const value = Math.min(1, Math.max(0, linear));
  const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
}
