import type * as tool from './comparer.ts';

/** Listens, and loads what draws when the reader first changes something or the address asks for more than the default. */
class CompareRegions extends HTMLElement {
  #module: Promise<typeof tool> | null = null;
  #comparer: tool.Comparer | null = null;

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

  #with(act: (comparer: tool.Comparer) => unknown): void {
    if (!this.#module) this.setAttribute('aria-busy', 'true');
    this.#module ??= import('./comparer.ts');
    void this.#module.then(
      (module) => act((this.#comparer ??= this.#start(module))),
      () => {
        // Loading failed; retry at the next change.
        this.#module = null;
        this.removeAttribute('aria-busy');
        const problem = this.querySelector<HTMLElement>('.tool-problem');
        if (problem) problem.hidden = false;
      },
    );
  }

  #start({ Comparer }: typeof tool): tool.Comparer {
    this.removeAttribute('aria-busy');
    return new Comparer(this);
  }
}

customElements.define('compare-regions', CompareRegions);
