import { queryOf } from '../address/queryOf.ts';

/** Hides the proposals that do not fit the choices, which stand in the address; what it does not know, it ignores. */
class ProposalFilter extends HTMLElement {
  #selects: HTMLSelectElement[] = [];
  #articles: HTMLElement[] = [];

  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.filter');
    if (!controls) return;
    this.#selects = [...controls.querySelectorAll('select')];
    this.#articles = [...this.querySelectorAll('article')];
    const wanted = queryOf(location.search);
    for (const select of this.#selects) {
      const value = wanted.get(select.name);
      const isKnown = [...select.options].some((option) => option.value === value);
      // A browser may have kept another choice from the last visit.
      select.value = isKnown && value ? value : '';
    }
    controls.addEventListener('change', () => this.#choose());
    controls.querySelector('button')?.addEventListener('click', () => this.#clear());
    // A link to a proposal that is hidden shows it.
    addEventListener('hashchange', () => this.#reveal());
    this.#show();
    this.#reveal();
  }

  #choose(): void {
    this.#show();
    const address = new URL(location.href);
    for (const { name, value } of this.#selects) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, '', address);
  }

  #clear(): void {
    for (const select of this.#selects) select.value = '';
    this.#choose();
    // The button is gone.
    this.#selects[0]?.focus();
  }

  #show(): void {
    for (const article of this.#articles) {
      article.hidden = this.#selects.some(({ name, value }) => value && article.dataset[name] !== value);
    }
    for (const section of this.querySelectorAll('section')) {
      const own = [...section.querySelectorAll('article')];
      const shown = own.filter(({ hidden }) => !hidden).length;
      section.hidden = shown === 0;
      const count = section.querySelector('[data-count]');
      if (count) count.textContent = shown === own.length ? String(shown) : `${shown} av ${own.length}`;
    }
    this.#tell();
  }

  #tell(): void {
    const [all, shown] = [this.#articles.length, this.#articles.filter(({ hidden }) => !hidden).length];
    const status = this.querySelector('[role=status]');
    if (status) {
      status.textContent = shown === 0 ? 'Inget förslag passar valen.' : `Visar ${shown} av ${all} förslag.`;
    }
    const button = this.querySelector('button');
    if (button) button.hidden = this.#selects.every(({ value }) => !value);
  }

  #reveal(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('article')?.hidden) return;
    this.#clear();
    target.scrollIntoView();
  }
}

customElements.define('proposal-filter', ProposalFilter);
