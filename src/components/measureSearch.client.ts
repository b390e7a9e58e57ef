import { fold } from '../search/fold.ts';

/** Narrows the list of measures to what is written and chosen, and unfolds the topics that have any. */
class MeasureSearch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', () => this.#search());
    this.#search();
  }

  #search(): void {
    const words = fold(this.querySelector<HTMLInputElement>('[type=search]')?.value ?? '')
      .split(' ')
      .filter(Boolean);
    const isChosen = (name: string) => this.querySelector<HTMLInputElement>(`[name=${name}]`)?.checked === true;
    const [isWhole, isNew] = [isChosen('hela'), isChosen('nya')];
    const topic = this.querySelector('select')?.value ?? '';
    const isNarrowed = words.length > 0 || isWhole || isNew || topic !== '';
    this.querySelector<HTMLElement>('.chosen-measures')?.toggleAttribute('hidden', isNarrowed);
    let found = 0;
    for (const details of this.querySelectorAll<HTMLDetailsElement>('details[data-topic]')) {
      const about = fold(details.querySelector('summary')?.textContent ?? '');
      let own = 0;
      for (const row of details.querySelectorAll('li')) {
        const text = `${fold(`${row.textContent} ${row.dataset['also'] ?? ''}`)} ${about}`;
        const isShown =
          words.every((word) => text.includes(word)) &&
          (!isWhole || row.dataset['whole'] !== undefined) &&
          (!isNew || Number(row.dataset['year']) >= Number(this.dataset['new'])) &&
          (topic === '' || topic === details.dataset['topic']);
        row.hidden = !isShown;
        own += Number(isShown);
      }
      const count = details.querySelector('summary .soft');
      if (count) count.textContent = `${own} mått`;
      details.hidden = own === 0;
      if (isNarrowed) details.open = own > 0;
      else if (this.#wasNarrowed) details.open = false;
      found += own;
    }
    this.#wasNarrowed = isNarrowed;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = isNarrowed ? `${found} mått` : '';
  }

  #wasNarrowed = false;
}

customElements.define('measure-search', MeasureSearch);
