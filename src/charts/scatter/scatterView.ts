import { draw, type Drawn } from '../../draw/draw.ts';

/** Adds the names of the axes. The sheet shows the drawing that has room. */
export const scatterView = ({ across, up }: { across: string; up: string }, drawings: readonly Drawn[]): Drawn =>
  draw(
    'div',
    { class: 'scatter' },
    draw('p', { class: 'axis-name' }, '↑ ', up),
    draw(
      'div',
      {
        class: 'plotted',
        role: 'img',
        'aria-label': `Regionerna efter ${across} och ${up}. Värdena står i tabellen.`,
      },
      [...drawings],
    ),
    draw('p', { class: 'axis-name across' }, across, ' →'),
  );
