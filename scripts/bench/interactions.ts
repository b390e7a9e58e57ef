import type { Interaction } from './interaction.ts';

/** The tools of the site, each with what is changed in it. The functions run in the page and know nothing from here. */
export const INTERACTIONS: readonly Interaction[] = [
  {
    name: '/utforska/: another year',
    path: '/utforska/?matt=overbelaggningar',
    ready: '[data-part=heading] h2:has-text("Överbeläggning")',
    change: (turn) => {
      const slider = document.querySelector<HTMLInputElement>('[name=period]');
      if (!slider) throw new Error('no slider');
      slider.value = String(turn % 10);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
  },
  {
    name: '/utforska/: another measure',
    path: '/utforska/',
    ready: '[data-part=heading] h2',
    change: (turn) => {
      const slugs = ['overbelaggningar', 'vardplatser', 'hyrpersonal-andel', 'rimlig-vantan-vardcentral'];
      const select = document.querySelector<HTMLSelectElement>('[name=indicator]');
      if (!select) throw new Error('no select');
      select.value = slugs[turn % slugs.length] ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
  },
  {
    name: '/utforska/: two measures, another region',
    path: '/utforska/?matt=overbelaggningar&mot=telefon-samma-dag',
    ready: '.scatter',
    change: (turn) => {
      const select = document.querySelector<HTMLSelectElement>('[name=region-1]');
      if (!select) throw new Error('no select');
      select.selectedIndex = 1 + (turn % 21);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
  },
  {
    name: '/utforska/: small maps unfolded, another year',
    path: '/utforska/?matt=overbelaggningar',
    ready: '[data-part=heading] h2:has-text("Överbeläggning")',
    change: (turn) => {
      const details = document.querySelector<HTMLDetailsElement>('details.years');
      const slider = document.querySelector<HTMLInputElement>('[name=period]');
      if (!details || !slider) throw new Error('no slider');
      details.open = true;
      slider.value = String(turn % 10);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
  },
  {
    name: '/rakna/: another cap',
    path: '/rakna/',
    ready: 'need-calculator fieldset',
    change: (turn) => {
      const slider = document.querySelector<HTMLInputElement>('[name=cap]');
      if (!slider) throw new Error('no slider');
      slider.value = String(800 + ((turn * 70) % 1700));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
  },
];
