import type { Interaction } from './interaction.ts';

/** Measures with years for lines. */
const SERIES = ['vardplatser', 'fortroende-vardcentral', 'rimlig-vantan-vardcentral'];
const MARKED = ['skane', 'gotland', 'blekinge', 'norrbotten', 'stockholm'];

/**
 * The tools of the site, each with what is changed in it, scrolled so that the control is at the top of the screen and
 * the picture that it changes below it. The functions run in the page and know nothing from here.
 */
export const INTERACTIONS: readonly Interaction[] = [
  {
    name: '/utforska/, map: another measure',
    path: '/utforska/',
    first: look('karta'),
    ready: 'h2:has-text("Överbeläggning")',
    change: chooseInTurn('indicator', ['vardplatser', 'hyrpersonal-andel', 'rimlig-vantan-vardcentral']),
  },
  {
    name: '/utforska/, map: another year',
    path: '/utforska/',
    first: look('karta'),
    ready: 'h2:has-text("Överbeläggning")',
    change: slide('period', 0, 9, 1),
  },
  {
    name: '/utforska/, order: another year',
    path: '/utforska/',
    first: look('rangordning'),
    ready: 'region-explorer[data-view=rangordning] .ranking',
    change: slide('period', 0, 9, 1),
  },
  {
    name: '/utforska/, over time: another region',
    path: '/utforska/',
    first: look('tid'),
    ready: '.series svg',
    change: chooseInTurn('mark', MARKED),
  },
  {
    name: '/utforska/, over time: another measure',
    path: '/utforska/',
    first: look('tid'),
    ready: '.series svg',
    change: chooseInTurn('indicator', SERIES),
  },
  {
    name: '/utforska/, region for region: another measure',
    path: '/utforska/',
    first: look('rutor'),
    ready: '.multiples svg',
    change: chooseInTurn('indicator', SERIES),
  },
  {
    name: '/utforska/, two measures: another year',
    path: '/utforska/',
    first: look('samband'),
    ready: '.scatter svg',
    change: slide('period', 0, 9, 1),
  },
  {
    name: '/utforska/, two measures: another region',
    path: '/utforska/',
    first: look('samband'),
    ready: '.scatter svg',
    change: chooseInTurn('mark', MARKED),
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

export function choose(name: string, value: string): () => void {
  return inPage(`() => {
    const select = document.querySelector('select[name=${name}], #${name}');
    select.value = '${value}';
    select.scrollIntoView();
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

/** A measure with a figure of every region in ten years, in a view of the explorer; the picture at the top of the screen. */
function look(view: string): () => void {
  return inPage(`() => {
    const changed = (control) => control.dispatchEvent(new Event('change', { bubbles: true }));
    const [measure, radio] = ['[name=indicator]', '[name=view][value=${view}]'].map((one) => document.querySelector(one));
    measure.value = 'overbelaggningar';
    changed(measure);
    radio.checked = true;
    changed(radio);
    document.querySelector('region-explorer figure').scrollIntoView();
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
