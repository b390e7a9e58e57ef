import type { PlotOptions } from '@observablehq/plot';
import { drawPlot } from '../charts/drawing.ts';
import type { Paper } from '../charts/paper.ts';
import { rounded } from '../charts/plotted.ts';
import { colour } from './colours.ts';
import { group, shape, text, type Block, type Mark } from './marks.ts';
import { bold, sans, widthOf } from './type.ts';

/** Pixels of a label in a picture, which is seen smaller than it is. */
const SIZE = 18;
/** Lines of a picture that is 1 200 px wide look as heavy as those of a page. */
const WEIGHT = 1.5;

export const picturePaper = (width: number, size = SIZE): Paper => ({
  width,
  height: 510,
  size,
  weight: WEIGHT,
  colour,
  hatch: (kind) => `url(#${kind})`,
  textWidth: (words, isBold = false) => widthOf(words, isBold ? bold(size) : sans(size)),
});

/** What Plot draws, as a part of a picture: its texts are set in the picture's own letters. */
export function plotBlock(options: PlotOptions): Block {
  const svg = drawPlot(options);
  const { width = 0, height = 0 } = options;
  return { width, height, marks: [...svg.children].flatMap((child) => marksOf(child, {})) };
}

/** Attributes that hold for what is inside an element too. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
type Look = Partial<Record<(typeof INHERITED)[number], string>>;
/** Attributes of a shape that the picture has no use for. */
const LEFT_OUT = ['transform', 'class', 'data-r', 'data-t', ...INHERITED];

function marksOf(element: Element, around: Look): Mark[] {
  const look: Look = { ...around };
  for (const name of INHERITED) look[name] = element.getAttribute(name) ?? around[name];
  const [x, y] = translation(element);
  if (element.localName === 'g')
    return [
      group(
        x,
        y,
        [...element.children].flatMap((child) => marksOf(child, look)),
      ),
    ];
  if (element.localName === 'text') return [group(x, y, textMarks(element, look))];
  const attributes = Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => !LEFT_OUT.includes(name))
      .map(({ name, value }) => [name, rounded(value)]),
  );
  const { 'font-size': _size, 'font-weight': _weight, 'text-anchor': _anchor, ...drawn } = look;
  return [group(x, y, [shape(element.localName, { ...attributes, ...drawn })])];
}

function translation(element: Element): [number, number] {
  const [, x = '0', y = '0'] = /translate\(([\d.e-]+),([\d.e-]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
  return [Number(x), Number(y)];
}

/** Plot places a text by its base line in ems of its size; of several lines each follows the one before. */
function textMarks(element: Element, look: Look): Mark[] {
  const size = Number(look['font-size'] ?? SIZE);
  const type = look['font-weight'] === 'bold' ? bold(size) : sans(size);
  const anchor = look['text-anchor'] === 'end' || look['text-anchor'] === 'start' ? look['text-anchor'] : 'middle';
  const hasRim = look.stroke !== undefined && look.stroke !== 'none';
  const offset = (line: Element, name: string): number | null => {
    const [, number, unit = ''] = /^(-?[\d.]+)(em)?$/.exec(line.getAttribute(name) ?? '') ?? [];
    return number === undefined ? null : Number(number) * (unit === 'em' ? size : 1);
  };
  let down = 0;
  return (element.children.length > 0 ? [...element.children] : [element]).map((line) => {
    down = (offset(line, 'y') ?? down) + (offset(line, 'dy') ?? 0);
    const across = (offset(line, 'x') ?? 0) + (offset(line, 'dx') ?? 0);
    return text(across, down, line.textContent, { ...type, fill: look.fill ?? colour('ink') }, { anchor, hasRim });
  });
}
