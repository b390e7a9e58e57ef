import type { Interaction } from './interaction.ts';

/**
 * The tools of the site, each with what is changed in it, scrolled so that the control is at the top of the screen and
 * the picture that it changes below it. The functions run in the page and know nothing from here.
 */
export const INTERACTIONS: readonly Interaction[] = [
  {
    name: '/utforska/: another measure',
    path: '/utforska/',
    first: choose('indicator', 'overbelaggningar'),
    ready: 'h2:has-text("Överbeläggning")',
    change: chooseInTurn('indicator', ['vardplatser', 'hyrpersonal-andel', 'rimlig-vantan-vardcentral']),
  },
  {
    name: '/utforska/: another year',
    path: '/utforska/',
    first: choose('indicator', 'overbelaggningar', { beside: 'period' }),
    ready: 'h2:has-text("Överbeläggning")',
    change: slide('period', 0, 9, 1),
  },
  {
    name: '/utforska/: another year, table and small maps unfolded',
    path: '/utforska/',
    first: choose('indicator', 'overbelaggningar', { unfolded: 'figure details', beside: 'period' }),
    ready: '.year',
    change: slide('period', 0, 9, 1),
  },
  {
    name: '/utforska/: two measures, another region',
    path: '/utforska/',
    first: choose('against', 'telefon-samma-dag', { beside: 'region-1' }),
    ready: '.scatter',
    change: chooseInTurn('region-1', ['skane', 'gotland', 'blekinge', 'norrbotten', 'stockholm']),
  },
  {
    name: '/jamfor/: another region',
    path: '/jamfor/',
    first: choose('region-1', 'blekinge'),
    ready: '#jamforelse:has-text("Blekinge")',
    change: chooseInTurn('region-1', ['gotland', 'blekinge', 'norrbotten', 'stockholm']),
  },
  {
    name: '/rakna/: another cap',
    path: '/rakna/',
    first: slide('cap', 1500, 1500, 0),
    ready: '[data-cap-shown]:has-text("500")',
    change: slide('cap', 800, 2500, 70),
  },
];

/** Code of its own for the page: what it is made with here is written into it. */
export function inPage<F>(code: string): F {
  return new Function(`return ${code}`)() as F;
}

export function choose(name: string, value: string, { unfolded = 'no-such', beside = name } = {}): () => void {
  return inPage(`() => {
    for (const details of document.querySelectorAll(${JSON.stringify(unfolded)})) details.open = true;
    const select = document.querySelector('select[name=${name}], #${name}');
    select.value = '${value}';
    document.querySelector('[name=${beside}], #${beside}').scrollIntoView();
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
}

export function chooseInTurn(name: string, values: readonly string[]): (turn: number) => void {
  return inPage(`(turn) => {
    const values = ${JSON.stringify(values)};
    const select = document.querySelector('select[name=${name}], #${name}');
    select.value = values[turn % values.length];
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
}

function slide(name: string, least: number, most: number, step: number): (turn?: number) => void {
  return inPage(`(turn = 0) => {
    const slider = document.querySelector('[name=${name}]');
    if (turn === 0) slider.scrollIntoView();
    slider.value = String(${least} + ((turn * ${step}) % ${most - least + 1}));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }`);
}
