import { boxAround, type Anchor } from '../../src/charts/boxes.ts';
import type { Paper } from '../../src/charts/paper.ts';
import type { TextBox } from './textBoxes.ts';

/** Where a text is, as wide as the paper takes it to be: the sum of its groups' translations, its place and its lines. */
export function drawnTexts(svg: Element, paper: Paper): TextBox[] {
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    let [x, y] = [0, 0];
    let bold = false;
    let anchor: Anchor = 'middle';
    let isAnchored = false;
    for (let at: Element | null = text; at && at !== svg; at = at.parentElement) {
      const [, dx = '0', dy = '0'] =
        /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(at.getAttribute('transform') ?? '') ?? [];
      [x, y] = [x + Number(dx), y + Number(dy)];
      bold ||= at.getAttribute('font-weight') === 'bold';
      const own = at.getAttribute('text-anchor') as Anchor | null;
      if (own && !isAnchored) [anchor, isAnchored] = [own, true];
    }
    const lines = text.children.length > 0 ? [...text.children] : [text];
    let down = 0;
    return lines.map((line): TextBox => {
      const em = (name: string) => {
        const [, value = '0', unit = ''] = /^(-?[\d.]+)(em)?$/.exec(line.getAttribute(name) ?? '') ?? [];
        return Number(value) * (unit ? paper.size : 1);
      };
      down = (line.hasAttribute('y') ? em('y') : down) + em('dy');
      const words = line.textContent ?? '';
      const width = paper.textWidth(words, bold) * 0.94;
      const [rise, fall] = [paper.size * 0.72, paper.size * 0.18];
      const middle = y + down - (rise - fall) / 2;
      return { text: words, ...boxAround({ x, y: middle, anchor }, { width, height: rise + fall }) };
    });
  });
}
