import { fold } from '../common/letters.ts';

/** Narrows the list of measures to what is written and chosen, and unfolds the topics that have any. */
class MeasureSearch extends HTMLElement {
  #wasNarrowed = false;

  connectedCallback(): void {
    this.addEventListener('input', () => this.#search());
    this.#search();
  }

  #search(): void {
    const words = fold(this.querySelector<HTMLInputElement>('[type=search]')?.value ?? '')
      .split(' ')
      .filter(Boolean);
    const isChosen = (name: string) => this.querySelector(`[name=${name}]:checked`) !== null;
    const [isWhole, isNew] = [isChosen('hela'), isChosen('nya')];
    const topic = this.querySelector('select')?.value;
    const isNarrowed = words.length > 0 || isWhole || isNew || Boolean(topic);
    const isWanted = (row: HTMLElement, about: string) => {
      const { also = '', whole, year } = row.dataset;
      const text = `${fold(`${row.textContent} ${also}`)} ${about}`;
      const isInReach = (!isWhole || whole !== undefined) && (!isNew || Number(year) >= Number(this.dataset['new']));
      return isInReach && words.every((word) => text.includes(word));
    };
    this.querySelector('.chosen-measures')?.toggleAttribute('hidden', isNarrowed);
    let found = 0;
    for (const details of this.querySelectorAll<HTMLDetailsElement>('details[data-topic]')) {
      const isAsked = !topic || topic === details.dataset['topic'];
      const own = this.#narrow(details, (row, about) => isAsked && isWanted(row, about));
      if (isNarrowed || this.#wasNarrowed) details.open = isNarrowed && own > 0;
      found += own;
    }
    this.#wasNarrowed = isNarrowed;
    this.querySelector('[role=status]')?.replaceChildren(isNarrowed ? `${found} mått` : '');
  }

  /** Shows the rows of a topic that are wanted, and says how many they are. */
  #narrow(details: HTMLDetailsElement, isWanted: (row: HTMLElement, about: string) => boolean): number {
    const [name, count] = [details.querySelector('h2'), details.querySelector('summary .soft')];
    const about = fold(name?.textContent ?? '');
    let own = 0;
    for (const row of details.querySelectorAll('li')) {
      row.hidden = !isWanted(row, about);
      own += Number(!row.hidden);
    }
    if (count) count.textContent = `${own} mått`;
    details.hidden = own === 0;
    return own;
  }
}

customElements.define('measure-search', MeasureSearch);
