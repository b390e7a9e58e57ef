import { colour, fillOf } from './colours.ts';

/** What cannot be told by colour alone, with the same patterns as on the pages. */
export const PATTERNS = ['missing', 'surplus', 'shortage', 'bound', 'gap'] as const;

type Pattern = (typeof PATTERNS)[number];

const lines = (id: Pattern, size: number, turn: number, stroke: string, width: number): string =>
  `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><path d="M${size / 2} 0V${size}" stroke="${stroke}" stroke-width="${width}"/></pattern>`;

const MARKUP: Record<Pattern, () => string> = {
  missing: () => lines('missing', 6, 45, colour('grey'), 1.4),
  surplus: () => lines('surplus', 8, -45, colour('surplus-mark'), 1.8),
  shortage: () =>
    `<pattern id="shortage" width="9" height="9" patternUnits="userSpaceOnUse"><circle cx="4.5" cy="4.5" r="1.5" fill="${colour('shortage-mark')}"/></pattern>`,
  bound: () => lines('bound', 7, 45, colour('step-3'), 3),
  gap: () => lines('gap', 10, 45, colour('grey'), 1.2),
};

export const patternMarkup = (name: Pattern): string => MARKUP[name]();

/** The attributes of an area that is filled with a class of the map; null is hatched, with a rim. */
export function areaFill(name: string | null): { fill: string; stroke: string; 'stroke-width': number } {
  if (name === null) return { fill: 'url(#missing)', stroke: colour('grey'), 'stroke-width': 1 };
  const isLight = name === 'step-0' || name === 'tone-fewer' || name === 'tone-no-shortage' || name === 'suspected';
  return { fill: fillOf(name), stroke: colour(isLight ? 'grey' : 'paper'), 'stroke-width': isLight ? 0.8 : 1 };
}

/** The pattern that lies over a class, where it has one. */
export function overFill(name: string | null): string | null {
  if (name === 'tone-shortage') return 'url(#shortage)';
  return name === 'tone-surplus' ? 'url(#surplus)' : null;
}
