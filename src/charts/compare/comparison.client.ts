import type { Comparer } from './comparer.ts';

/** Listens, and loads what draws when the reader first changes something or the address asks for more than the default. */
class CompareRegions extends HTMLElement {
  #comparer: Promise<Comparer> | null = null;

  connectedCallback(): void {
    const controls = this.querySelector('fieldset');
    if (!controls) return;
    controls.disabled = false;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#with((comparer) => comparer.changed(target));
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('button');
      if (button && !button.closest('copy-link')) this.#with((comparer) => comparer.pressed(button));
    });
    if (location.search) this.#with((comparer) => comparer.draw());
  }

  #with(act: (comparer: Comparer) => unknown): void {
    if (!this.#comparer) this.setAttribute('aria-busy', 'true');
    this.#comparer ??= import('./comparer.ts').then(({ Comparer }) => new Comparer(this));
    void this.#comparer.then(act, () => {
      // Not had: asked for anew at the next change.
      this.#comparer = null;
      this.removeAttribute('aria-busy');
      const problem = this.querySelector<HTMLElement>('.tool-problem');
      if (problem) problem.hidden = false;
    });
  }
}

customElements.define('compare-regions', CompareRegions);
