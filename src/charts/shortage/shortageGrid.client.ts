const KEY = 'sortera';

/** Sorts the grid's rows. The choice stands in the address; what it does not know, it takes as the default. */
class ShortageGrid extends HTMLElement {
  #select!: HTMLSelectElement;
  #body!: HTMLTableSectionElement;
  #collator = new Intl.Collator('sv');

  connectedCallback(): void {
    const [select, body] = [this.querySelector('select'), this.querySelector('tbody')];
    const label = this.querySelector<HTMLElement>('label.sort');
    if (!select || !body || !label) return;
    [this.#select, this.#body] = [select, body];
    const wanted = new URLSearchParams(location.search).get(KEY);
    if (wanted && [...select.options].some(({ value }) => value === wanted)) select.value = wanted;
    label.hidden = false;
    select.addEventListener('change', () => this.#choose());
    if (select.selectedIndex > 0) this.#sort();
  }

  #choose(): void {
    this.#sort();
    const address = new URL(location.href);
    if (this.#select.selectedIndex > 0) address.searchParams.set(KEY, this.#select.value);
    else address.searchParams.delete(KEY);
    history.replaceState(null, '', address);
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = `Sorterat efter ${this.#select.selectedOptions[0]?.textContent.trim() ?? ''}.`;
  }

  #sort(): void {
    const { value } = this.#select;
    const name = (row: HTMLElement) => row.dataset['name'] ?? '';
    const size = (row: HTMLElement) => {
      if (value === 'region') return 0;
      if (value === 'brist') return -Number(row.dataset['shortages']);
      return Number(row.querySelector<HTMLElement>(`[data-column="${CSS.escape(value)}"]`)?.dataset['order']);
    };
    const rows = [...this.#body.rows].sort((a, b) => size(a) - size(b) || this.#collator.compare(name(a), name(b)));
    this.#body.append(...rows);
  }
}

customElements.define('shortage-grid', ShortageGrid);
