import { keepAddress, type Step } from '../../address/keepAddress.ts';
import { sayUnread } from '../../address/unread.ts';
import { formatNumber } from '../../text/numbers.ts';
import { growthLegend, needRows, needTitle, sourceOf, yearOfNeed, type NeedData, type NeedState } from './needModel.ts';
import { readNeedState, unreadNeed, writeNeedState } from './needState.ts';

/** Reads the choices, writes texts and classes, and keeps the address: a slider replaces it, a choice is a step back. */
class NeedCalculator extends HTMLElement {
  #data!: NeedData;
  #state!: NeedState;
  #controls!: HTMLFieldSetElement;
  #waiting = 0;

  connectedCallback(): void {
    const json = this.dataset['figures'];
    const controls = this.querySelector('fieldset');
    if (!json || !controls) return;
    this.#data = JSON.parse(json) as NeedData;
    this.#controls = controls;
    controls.disabled = false;
    this.#range.addEventListener('input', () => this.#choose({ cap: Number(this.#range.value) }, 'replace'));
    for (const button of this.querySelectorAll<HTMLElement>('[data-cap]')) {
      button.addEventListener('click', () => this.#choose({ cap: Number(button.dataset['cap']) }, 'replace'));
    }
    this.#select('source').addEventListener('change', ({ target }) =>
      this.#choose({ count: (target as HTMLSelectElement).value }, 'push'),
    );
    this.#select('people').addEventListener('change', ({ target }) =>
      this.#choose({ people: (target as HTMLSelectElement).value === 'now' ? 'now' : 'then' }, 'push'),
    );
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #range(): HTMLInputElement {
    return this.#controls.elements.namedItem('cap') as HTMLInputElement;
  }

  #select(name: string): HTMLSelectElement {
    return this.#controls.elements.namedItem(name) as HTMLSelectElement;
  }

  #restore(): void {
    this.#state = readNeedState(location.search, this.#data);
    sayUnread(this, unreadNeed(location.search, this.#data));
    this.#draw();
  }

  #choose(change: Partial<NeedState>, step: Step): void {
    this.#state = { ...this.#state, ...change };
    sayUnread(this, []);
    keepAddress(writeNeedState(this.#state, this.#data), step);
    this.#draw();
    this.#announce();
  }

  #draw(): void {
    const [data, state] = [this.#data, this.#state];
    this.#range.value = String(state.cap);
    this.#select('source').value = state.count;
    this.#select('people').value = state.people;
    this.#tell('[data-cap-shown]', formatNumber(state.cap));
    this.#tell('[data-title]', needTitle(state));
    this.#tell('[data-year-need]', yearOfNeed(data, state));
    this.#tell('[data-year-doctors]', sourceOf(data, state).year);
    const rows = needRows(data, state);
    for (const { code, fill, name: _name, ...cells } of rows) {
      const row = `tr[data-r="${code}"]`;
      for (const [cell, text] of Object.entries(cells)) this.#tell(`${row} [data-cell="${cell}"]`, text);
      const shape = this.querySelector(`path[data-r="${code}"]`);
      shape?.setAttribute('class', fill ?? 'missing');
      if (fill) shape?.removeAttribute('fill');
      else shape?.setAttribute('fill', 'url(#need-hatch)');
    }
    for (const { fill, regions } of growthLegend(rows)) {
      this.#tell(`[data-legend="${fill ?? 'missing'}"]`, String(regions));
    }
  }

  /** Once the slider rests, so that a screen reader is not told of every step. */
  #announce(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => {
      const known = needRows(this.#data, this.#state).filter(({ fill }) => fill !== null).length;
      this.#tell(
        '[data-status]',
        `Räknat för högst ${formatNumber(this.#state.cap)} invånare per läkare, ${known} regioner.`,
      );
    }, 400);
  }

  #tell(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

customElements.define('need-calculator', NeedCalculator);
