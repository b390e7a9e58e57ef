import { draw, type Drawn } from '../../draw/draw.ts';

/**
 * What stands around dots: what is said of the one that is pointed at, which its own script writes, and the names of the
 * axes. Of several drawings the sheet shows the one that has room.
 */
export const scatterView = ({ across, up }: { across: string; up: string }, drawings: readonly Drawn[]): Drawn =>
  draw(
    'div',
    { class: 'scatter' },
    draw('p', { class: 'said', 'aria-live': 'polite' }),
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
