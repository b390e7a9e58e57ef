import { draw, type Drawn } from '../../draw/draw.ts';
import type { ScatterDot, ScatterModel } from './scatterModel.ts';

/** The regions as dots between two axes; marked ones and riket stand out, and what rounding leaves open is a thin line. */
export function scatterView(
  model: ScatterModel,
  { across, up, name }: { across: string; up: string; name: string },
): Drawn {
  const { size, frame, ticksX, ticksY, dots } = model;
  const line = (kind: string, x1: number, y1: number, x2: number, y2: number) =>
    draw('line', { class: kind, x1, y1, x2, y2 });
  // The marked last, on top of the others.
  const inOrder = dots.toSorted((a, b) => Number(a.isMarked) - Number(b.isMarked));
  const plot = draw(
    'svg',
    {
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-label': name,
    },
    ticksX
      .map(({ at, label }) => [
        line('grid', at, frame.top, at, frame.bottom),
        draw('text', { x: at, y: frame.bottom + 17, 'text-anchor': at > frame.right - 20 ? 'end' : 'middle' }, label),
      ])
      .flat(),
    ticksY
      .map(({ at, label }) => [
        line('grid', frame.left, at, frame.right, at),
        draw('text', { x: frame.left - 8, y: at + 4, 'text-anchor': 'end' }, label),
      ])
      .flat(),
    inOrder.flatMap((dot) => [
      dot.spanX && line('span', dot.spanX[0], dot.y, dot.spanX[1], dot.y),
      dot.spanY && line('span', dot.x, dot.spanY[0], dot.x, dot.spanY[1]),
    ]),
    inOrder.map(dotView),
    inOrder.map(
      ({ label, name: text, isMarked, slug }) =>
        label &&
        draw(
          'text',
          {
            class: isMarked || slug === null ? 'on-paper strong' : 'on-paper',
            x: label.x,
            y: label.y,
            'text-anchor': label.anchor,
          },
          text,
        ),
    ),
  );
  return draw(
    'div',
    { class: 'scatter' },
    draw('p', { class: 'axis-name' }, '↑ ', up),
    plot,
    draw('p', { class: 'axis-name across' }, across, ' →'),
  );
}

function dotView({ slug, x, y, isMarked, isSuspected, told }: ScatterDot): Drawn {
  const title = draw('title', {}, told);
  if (slug === null) return draw('path', { class: 'country', d: `M${x} ${y - 7}l7 7l-7 7l-7 -7z` }, title);
  return draw(
    'circle',
    {
      class: [isMarked && 'own', isSuspected && 'suspected'].filter(Boolean).join(' ') || null,
      cx: x,
      cy: y,
      r: isMarked ? 6 : 4.5,
    },
    title,
  );
}
