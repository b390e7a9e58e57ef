import { keepAddress, type Step } from '../../address/keepAddress.ts';
import { sayUnread } from '../../address/unread.ts';
import { formatNumber } from '../../text/numbers.ts';
import {
  growthLegend,
  needAnswer,
  needRows,
  needSentences,
  needTitle,
  sourceOf,
  yearOfNeed,
  type NeedData,
  type NeedState,
} from './needModel.ts';
import { readNeedState, unreadNeed, writeNeedState } from './needState.ts';

/** Reads the choices, writes texts and classes, and keeps the address: a slider replaces it, a choice is a step back. */
class NeedCalculator extends HTMLElement {
  #data!: NeedData;
  #state!: NeedState;
  #waiting = 0;

  connectedCallback(): void {
    const json = this.dataset['figures'];
    if (!json) return;
    this.#data = JSON.parse(json) as NeedData;
    for (const controls of this.querySelectorAll('fieldset')) controls.disabled = false;
    this.#range.addEventListener('input', () => this.#choose({ cap: Number(this.#range.value) }, 'replace'));
    for (const button of this.querySelectorAll<HTMLElement>('[data-cap]')) {
      button.addEventListener('click', () => this.#choose({ cap: Number(button.dataset['cap']) }, 'replace'));
    }
    this.#onSelect('source', (count) => ({ count }));
    this.#onSelect('people', (value) => ({ people: value === 'now' ? 'now' : 'then' }));
    this.#onSelect('mark', (mark) => ({ mark }));
    this.querySelector('.map-shapes')?.addEventListener('click', ({ target }) => this.#chooseShape(target as Element));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #range(): HTMLInputElement {
    return this.querySelector('[name="cap"]') as HTMLInputElement;
  }

  #select(name: string): HTMLSelectElement {
    return this.querySelector(`select[name="${name}"]`) as HTMLSelectElement;
  }

  #onSelect(name: string, change: (value: string) => Partial<NeedState>): void {
    this.#select(name).addEventListener('change', ({ target }) =>
      this.#choose(change((target as HTMLSelectElement).value), 'push'),
    );
  }

  #chooseShape(shape: Element): void {
    const region = this.#data.regions.find(({ code }) => code === shape.getAttribute('data-r'));
    if (region) this.#choose({ mark: region.slug }, 'push');
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
    this.#select('mark').value = state.mark;
    this.#tell('[data-cap-shown]', formatNumber(state.cap));
    this.#tell('[data-title]', needTitle(state));
    this.#tell('[data-year-need]', yearOfNeed(data, state));
    this.#tell('[data-year-doctors]', sourceOf(data, state).counted);
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
    this.#drawAnswer();
  }

  #drawAnswer(): void {
    const [data, state] = [this.#data, this.#state];
    const { large, small } = needAnswer(data, state);
    this.#tell('[data-answer="large"]', large);
    this.#tell('[data-answer="small"]', small);
    const sentences = needSentences(data, state);
    this.#tell('[data-counted]', `${sentences[1] ?? ''}.`);
    for (const [index, element] of this.querySelectorAll('[data-said]').entries()) {
      element.textContent = sentences[index] ?? '';
    }
    const own = data.regions.find(({ slug }) => slug === state.mark)?.code;
    for (const element of this.querySelectorAll('[data-r]')) {
      element.toggleAttribute('data-on', element.getAttribute('data-r') === own);
    }
    // Drawn last, so that no neighbour covers its outline.
    const shape = own === undefined ? null : this.querySelector(`path[data-r="${own}"]`);
    shape?.parentElement?.append(shape);
  }

  /** Once the slider rests, so that a screen reader is not told of every step. */
  #announce(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => {
      this.#tell('[data-status]', `${needSentences(this.#data, this.#state)[0] ?? ''}.`);
    }, 400);
  }

  #tell(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

customElements.define('need-calculator', NeedCalculator);
