import { queryOf } from '../../address/queryOf.ts';

/**
 * Sorts the grid's rows and the order of its professions. Both choices stand in the address; what it does not know, it
 * takes as the default.
 */
class ShortageGrid extends HTMLElement {
  #selects: HTMLSelectElement[] = [];
  #collator = new Intl.Collator('sv');
  /** The professions as built, and for each row the cells of theirs. */
  #professions: HTMLTableCellElement[] = [];
  #rows: { row: HTMLTableRowElement; cells: HTMLTableCellElement[] }[] = [];

  connectedCallback(): void {
    const [table, controls] = [this.querySelector('table'), this.querySelector<HTMLElement>('.sort')];
    const [top, years] = table?.tHead?.rows ?? [];
    if (!table || !controls || !top || !years) return;
    this.#professions = [...top.cells].slice(1, -1);
    this.#rows = [...table.tBodies]
      .flatMap(({ rows }) => [...rows])
      .map((row) => ({ row, cells: [...row.cells].slice(1, -1) }));
    this.#rows.unshift({ row: years, cells: [...years.cells] });
    const wanted = queryOf(location.search);
    this.#selects = [...this.querySelectorAll('select')];
    for (const select of this.#selects) {
      const value = wanted.get(select.name);
      if ([...select.options].some((option) => option.value === value)) select.value = value ?? '';
      select.addEventListener('change', () => this.#choose(select));
    }
    if (!this.#selects.some(({ selectedIndex }) => selectedIndex > 0)) return;
    this.#arrange();
    // A link with an order is a link to the grid, so do not leave it folded.
    this.closest('details')?.setAttribute('open', '');
  }

  #choose({ name, value, selectedIndex, selectedOptions }: HTMLSelectElement): void {
    this.#arrange();
    const address = new URL(location.href);
    if (selectedIndex > 0) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
    history.replaceState(null, '', address);
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = `Sorterat efter ${selectedOptions[0]?.textContent.trim() ?? ''}.`;
  }

  #arrange(): void {
    const [rows = '', professions = ''] = this.#selects.map(({ value }) => value);
    this.#sortRows(rows);
    this.#orderProfessions(professions === 'brist');
  }

  #sortRows(value: string): void {
    const name = (row: HTMLElement) => row.dataset['name'] ?? '';
    const size = (row: HTMLElement) => {
      if (value === 'region') return 0;
      if (value === 'brist') return -Number(row.dataset['shortages']);
      return Number(row.querySelector<HTMLElement>(`[data-column="${CSS.escape(value)}"]`)?.dataset['order']);
    };
    const own = this.#rows.slice(1).map(({ row }) => row);
    const sorted = own.toSorted((a, b) => size(a) - size(b) || this.#collator.compare(name(a), name(b)));
    own[0]?.parentElement?.append(...sorted);
  }

  #orderProfessions(byShare: boolean): void {
    const share = (head: HTMLElement) => (byShare ? -Number(head.dataset['share']) : 0);
    let from = 0;
    const groups = this.#professions.map((head) => ({ head, from, to: (from += head.colSpan) }));
    for (const { head, from, to } of groups.toSorted((a, b) => share(a.head) - share(b.head))) {
      // Before the last column, which counts the answers of shortage; the row of years has none.
      head.parentElement?.lastElementChild?.before(head);
      for (const { row, cells } of this.#rows) {
        const end = cells.length === row.cells.length ? null : row.lastElementChild;
        for (const cell of cells.slice(from, to)) row.insertBefore(cell, end);
      }
    }
  }
}

customElements.define('shortage-grid', ShortageGrid);
