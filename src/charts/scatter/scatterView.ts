import { draw, type Drawn } from '../../draw/draw.ts';
import type { ScatterPoint } from './model.ts';

/**
 * What stands around dots: what is said of the one that is pointed at, which its own script writes, what a keyboard
 * chooses it by, and the names of the axes. Of several drawings the sheet shows the one that has room.
 */
export const scatterView = (
  { across, up }: { across: string; up: string },
  points: readonly Pick<ScatterPoint, 'code' | 'name'>[],
  drawings: readonly Drawn[],
): Drawn =>
  draw(
    'div',
    { class: 'scatter' },
    draw('p', { class: 'said', 'aria-live': 'polite' }),
    chooserOf(points),
    draw('p', { class: 'axis-name' }, '↑ ', up),
    draw(
      'div',
      {
        class: drawings.length > 1 ? 'plotted' : null,
        role: 'img',
        'aria-label': `Regionerna efter ${across} och ${up}. Värdena står i tabellen.`,
      },
      [...drawings],
    ),
    draw('p', { class: 'axis-name across' }, across, ' →'),
  );

const chooserOf = (points: readonly Pick<ScatterPoint, 'code' | 'name'>[]): Drawn =>
  draw(
    'p',
    { class: 'choose with-script' },
    draw(
      'label',
      {},
      draw('span', { class: 'sr' }, 'Region'),
      draw(
        'select',
        { autocomplete: 'off', 'data-choose': 'dot' },
        draw('option', { value: '' }, 'Välj region …'),
        points
          .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
          .map(({ code, name }) => draw('option', { value: code }, name)),
      ),
    ),
  );
