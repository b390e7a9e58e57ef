import { plot, type PlotOptions, type RenderFunction } from '@observablehq/plot';
import { draw, type Drawn } from '../draw/draw.ts';

/** Shared by all charts that Plot draws: the SVG has no styles of its own, and its shapes carry tags. */

/** Says which figure a shape shows, so that sheets, addresses and scripts find it. */
export interface Tag {
  /** Code of its region. */
  r?: string;
  /** Its period. */
  t?: string;
}

/**
 * The render option of a mark that gives each of its shapes what it is of, by the datum that Plot has bound to it; a line
 * has that of its first point. `name` is the class of the shapes' group; a shape that `isDashed` has a dashed outline.
 */
export function tagged<T>(
  data: readonly T[],
  name: string,
  tagOf: (datum: T) => Tag,
  isDashed: (datum: T) => boolean = () => false,
): { render: RenderFunction } {
  return {
    render(...all) {
      const [index, scales, values, dimensions, context, next] = all;
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      if (!group) return null;
      group.setAttribute('class', name);
      for (const shape of group.children) {
        const datum = data[boundTo(shape)];
        if (datum === undefined) continue;
        for (const [key, value] of Object.entries(tagOf(datum))) shape.setAttribute(`data-${key}`, String(value));
        // Plot dashes all shapes of a mark, or none.
        if (isDashed(datum)) shape.setAttribute('stroke-dasharray', DASHES);
      }
      return group;
    },
  };
}

/** Dash pattern of a line or dot that follows a suspected break. */
export const DASHES = '3 2';

/** d3 keeps the index of a shape's datum on the element, and of a line's all of them. */
function boundTo(shape: Element): number {
  const { __data__: bound } = shape as unknown as { __data__?: number | number[] };
  return (Array.isArray(bound) ? bound[0] : bound) ?? -1;
}

/** The frame of a plot whose marks are placed in pixels, from its upper left corner. */
export const inPixels = (width: number, height: number) =>
  ({
    width,
    height,
    margin: 0,
    x: { type: 'identity' },
    y: { type: 'identity' },
  }) satisfies PlotOptions;

/** Attributes that Plot sets on its svg and that the page's sheet, or the picture, sets instead. */
const OWN_STYLE = ['class', 'font-family', 'font-size', 'fill', 'height', 'width'];

/** The svg element of a chart, which stands in no page yet. */
export function plottedIn(document: Document, options: PlotOptions): SVGSVGElement {
  const svg = plot({ ...options, document, axis: null }) as unknown as SVGSVGElement;
  // The policy of the pages allows no style that they were not built with.
  svg.querySelector('style')?.remove();
  for (const name of OWN_STYLE) svg.removeAttribute(name);
  for (const group of svg.querySelectorAll('g')) {
    // A name on what is only a group is told to nobody; the figure has one.
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-hidden');
    group.removeAttribute('font-variant');
  }
  return svg;
}

/** The chart in a page, of a class; what it says is told by the figure around it. */
export function drawnIn(document: Document, options: PlotOptions, name: string): Drawn {
  const svg = plottedIn(document, options);
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  return toDrawn(svg);
}

function toDrawn(element: Element): Drawn {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, rounded(value)]));
  const children = [...element.childNodes].flatMap((child): (Drawn | string)[] => {
    if (child.nodeType === TEXT) return [child.textContent ?? ''];
    return [toDrawn(child as Element)];
  });
  return draw(element.localName, attributes, ...children);
}

const TEXT = 3;

/** A tenth of a pixel is seen by nobody. */
export const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
