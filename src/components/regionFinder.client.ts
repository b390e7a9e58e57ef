import type { PlacesDocument } from '../publish/documents.ts';
import { findPlaces, type Match } from './placeSearch.ts';

/** A combobox over the 290 municipalities and 21 regions. The list is fetched when the field is first used. */
class RegionFinder extends HTMLElement {
  #places: PlacesDocument | null = null;
  #matches: Match[] = [];
  #active = -1;
  #input!: HTMLInputElement;
  #list!: HTMLElement;
  #status!: HTMLElement;

  connectedCallback(): void {
    const field = this.querySelector<HTMLElement>('.finder-field');
    const [input, list, status] = ['input', 'ul', '[role=status]'].map((part) => field?.querySelector(part));
    if (!field || !(input instanceof HTMLInputElement) || !list || !status) return;
    [this.#input, this.#list, this.#status] = [input, list as HTMLElement, status as HTMLElement];
    // Roles that mean something only with this script.
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Förslag');
    field.hidden = false;
    input.addEventListener('focus', () => void this.#load());
    input.addEventListener('input', () => void this.#search());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    // A press on the list must not take the focus from the field, or the list would close before the click.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role=option]');
      this.#choose(option ? [...list.children].indexOf(option) : -1);
    });
  }

  async #load(): Promise<void> {
    if (this.#places) return;
    try {
      const answer = await fetch(this.dataset['places'] ?? '');
      if (!answer.ok) throw new Error(answer.statusText);
      this.#places = (await answer.json()) as PlacesDocument;
    } catch {
      this.#status.textContent = 'Listan över kommuner gick inte att hämta. Länkarna nedanför fungerar.';
    }
  }

  async #search(): Promise<void> {
    await this.#load();
    if (!this.#places) return;
    this.#matches = findPlaces(this.#places, this.#input.value);
    this.#list.replaceChildren(...this.#matches.map((match, index) => this.#option(match, index)));
    const isEmpty = this.#matches.length === 0;
    this.#list.hidden = isEmpty;
    this.#input.setAttribute('aria-expanded', String(!isEmpty));
    this.#mark(-1);
    const isSearch = this.#input.value.trim() !== '';
    this.#status.textContent = isEmpty && isSearch ? 'Ingen kommun eller region börjar så. Pröva ett annat namn.' : '';
  }

  #option({ name, region }: Match, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.append(name);
    if (name !== region) {
      const where = document.createElement('span');
      where.textContent = region;
      option.append(' ', where);
    }
    return option;
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const count = this.#matches.length;
      if (count === 0) return;
      event.preventDefault();
      const from = this.#active < 0 && key === 'ArrowUp' ? 0 : this.#active;
      this.#mark((from + (key === 'ArrowDown' ? 1 : -1) + count) % count);
    } else if (key === 'Enter') {
      event.preventDefault();
      this.#choose(Math.max(0, this.#active));
    } else if (key === 'Escape') {
      this.#close();
    }
  }

  #mark(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    const option = this.#list.children[index];
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #choose(index: number): void {
    const match = this.#matches[index];
    if (match) location.assign(`${this.dataset['regions'] ?? '/'}${match.slug}/`);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#mark(-1);
  }
}

customElements.define('region-finder', RegionFinder);
