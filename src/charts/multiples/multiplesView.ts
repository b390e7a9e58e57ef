import type { PlotOptions } from '@observablehq/plot';
import { draw, type Drawn } from '../../draw/draw.ts';
import { regionHref } from '../../address/paths.ts';
import { pagePaper } from '../paper.ts';
import type { MultiplesModel, Panel } from './model.ts';
import { panelPlot } from './plot.ts';
import { SHAPE } from './shape.ts';

/** Pixels of a panel. Where it stands in a wider column it grows with it. */
const SIZE = { width: 120, height: 64 };

/**
 * How each region has changed: a panel each, where Sweden has it when there is room, else by name. `drawn` is how Plot draws
 * in the document at hand, with the class of the element.
 */
export function multiplesView(
  model: MultiplesModel,
  drawn: (options: PlotOptions, name: string) => Drawn,
  { size = SIZE, marked = [] }: { size?: typeof SIZE; marked?: readonly string[] } = {},
): Drawn[] {
  const { series, panels } = model;
  const notes = [...series.breaks.map(({ label }) => label), series.suspectedNote, series.incompleteNote];
  return [
    keyView(model),
    draw(
      'ul',
      { class: 'multiples', 'data-times': series.periods.map(({ period, time }) => `${period}=${time}`).join(' ') },
      panels.map((panel) =>
        draw(
          'li',
          {
            'data-r': panel.code,
            class: [...placeOf(panel), ...(marked.includes(panel.code) ? ['marked'] : [])].join(' '),
          },
          draw('a', { href: regionHref(panel.slug) }, panel.isTold ? draw('strong', {}, panel.name) : panel.name),
          drawn(panelPlot(model, panel, pagePaper(size.width), size.height), 'panel'),
          figuresView(panel),
        ),
      ),
    ),
    ...notes.flatMap((note) => (note === null ? [] : [draw('p', { class: 'small soft' }, note)])),
  ];
}

const placeOf = ({ code }: Panel): string[] => {
  const [row, column] = SHAPE[code] ?? [];
  return [`row-${row ?? ''}`, `column-${column ?? ''}`];
};

function keyView({ series, riketKey, note }: MultiplesModel): Drawn {
  const line = (kind: string) => draw('span', { class: `key-line ${kind}` });
  return draw(
    'p',
    { class: 'small soft multiples-key' },
    series.stamp && draw('strong', {}, series.stamp),
    line('own'),
    'regionen',
    riketKey && [line('riket'), riketKey],
    `. ${note}`,
  );
}

/** "59 % → 62,7 % 2017–2024" */
function figuresView({ first, last, span }: Panel): Drawn {
  const arrow = [draw('span', { 'aria-hidden': 'true' }, '→'), draw('span', { class: 'sr' }, 'till'), ' '];
  return draw(
    'span',
    { class: 'span' },
    first !== null && [`${first} `, ...arrow],
    draw('strong', {}, last),
    span && [' ', draw('span', { class: 'soft' }, span)],
  );
}
