import { loadIndicator, regionsByName } from '../publish/readEdition.ts';
import { measureOf } from '../model/measure.ts';
import { accessibleName } from '../text/sentences.ts';
import type { Frame } from './frame.ts';
import { WIDTHS } from './widths.ts';

/**
 * Any frame of the whole country can stand with one region marked, by its address alone and without a script: the
 * fragment names the region, and is the target of a style. That is one frame where there would otherwise be 21.
 */
export interface RegionMark {
  code: string;
  slug: string;
  /** Shown in the frame when the region is marked. */
  text: string;
}

/** Lists the regions that can be marked in a frame; empty when it does not show them one by one. */
export function regionMarks({ hasMarks, indicator }: Frame): RegionMark[] {
  if (!hasMarks) return [];
  const document = indicator === undefined ? null : loadIndicator(indicator);
  return regionsByName().map((region) => {
    const { code, slug, short } = region;
    const text = document?.lead
      ? `${accessibleName(measureOf(document).lead()?.of(code), region, document, document.lead)}.`
      : `Markerad region: ${short}.`;
    return { code, slug, text };
  });
}

/** The page meets this sheet before the others. */
const LAYERS = '@layer tokens,base,layout,components,charts,print;';

/** The row, the shape and the line of a region whose mark the address names. */
export function markStyles(marks: readonly Pick<RegionMark, 'code'>[]): string {
  const marked = marks.map(({ code }) => `:root:has([data-mark="${code}"] :target) [data-r="${code}"]`).join(',');
  const rules = [
    '&:is(tr,tbody),&:is(tr,tbody) th{background:var(--paper-2);font-weight:600}',
    '&:is(tr) circle,.plotted &:is(circle){fill:var(--accent)}',
    // The half of a line that lies within its own region is seen, whatever is drawn later.
    '.map-shapes &:is(path),.map-shapes & path:first-child{stroke:var(--ink);stroke-width:6px}',
    '.plotted &:is(path){stroke:var(--accent);stroke-width:3px}',
    '.multiples &:is(li){outline:2px solid var(--accent);outline-offset:3px}',
  ];
  return marks.length === 0 ? '' : `${LAYERS}@layer charts{${marked}{${rules.join('')}}}`;
}

/** A sheet as an element; the codes of regions, two digits each, are all that comes from the data. */
export function styleElement(styles: string): string {
  if (styles.includes('<')) throw new Error(`A style sheet has no "<": ${styles}`);
  return `<style>${styles}</style>`;
}

/** A letter of a mark's text in pixels, at most, the letters that a line leaves free at its end, and its height. */
const [LETTER, FREE, LINE] = [8.5, 4, 21];
/** Beside the text, and under it. */
const [MARGINS, GAP] = [32, 12];

/** How much higher a frame is when a region is marked, in each of the widths. */
export function markRoom(marks: readonly RegionMark[]): number[] {
  const longest = Math.max(0, ...marks.map(({ text }) => text.length));
  return WIDTHS.map((width) => Math.ceil(longest / ((width - MARGINS) / LETTER - FREE)) * LINE + GAP);
}
