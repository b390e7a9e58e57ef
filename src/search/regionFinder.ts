import type { PlacesDocument } from '../publish/documents.ts';
import { addressOf, findPlaces, isPostCode, NO_POST_CODES, whatIs, type Match } from './placeSearch.ts';

/** What is said of what was typed, where the list alone does not say it. */
function statusText(typed: string, isFound: boolean, isNear: boolean): string {
  if (isPostCode(typed)) return NO_POST_CODES;
  if (isNear) return typed.trim() === '' ? '' : 'Ingen kommun eller region heter så. Närmast:';
  return isFound || typed.trim() === '' ? '' : 'Ingen kommun eller region heter så. Pröva ett annat namn.';
}

/** A combobox over the 290 municipalities and 21 regions. The list is fetched when the field is first used. */
export class RegionFinder extends HTMLElement {
  #places: Promise<PlacesDocument | null> | null = null;
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
    input.addEventListener('focus', () => void this.#load());
    input.addEventListener('input', () => void this.#search());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#open(false));
    // A press on the list must not take the focus from the field, or the list would close before the click.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role=option]');
      this.#choose(option ? [...list.children].indexOf(option) : -1);
    });
  }

  /** Asked for once; a failure is told, and the next use asks again. */
  #load(): Promise<PlacesDocument | null> {
    this.#places ??= fetch(this.dataset['places'] ?? '')
      .then((answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return answer.json() as Promise<PlacesDocument>;
      })
      .catch(() => {
        this.#status.textContent = 'Listan över kommuner gick inte att hämta. Länkarna nedanför fungerar.';
        this.#places = null;
        return null;
      });
    return this.#places;
  }

  async #search(): Promise<void> {
    const places = await this.#load();
    // Who has gone on while the list was fetched shall not have it opened over the page.
    if (!places || document.activeElement !== this.#input) return;
    const typed = this.#input.value;
    const { matches, isNear } = findPlaces(places, typed);
    this.#matches = matches;
    this.#list.replaceChildren(...matches.map((match, index) => this.#option(match, whatIs(match, places), index)));
    this.#open(matches.length > 0);
    this.#status.textContent = statusText(typed, matches.length > 0, isNear);
  }

  #option({ name }: Match, about: string, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    const aside = document.createElement('span');
    aside.textContent = about;
    option.append(name, ' ', aside);
    return option;
  }

  #key(event: KeyboardEvent): void {
    const { key } = event;
    const count = this.#matches.length;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      if (this.#list.hidden) this.#open(true);
      const step = key === 'ArrowDown' ? 1 : -1;
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#mark((from + step + count) % count);
    } else if (key === 'Enter') {
      event.preventDefault();
      if (!this.#list.hidden) this.#choose(Math.max(0, this.#active));
    } else if (key === 'Escape') {
      this.#open(false);
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
    if (match)
      location.assign(addressOf(match, { regions: this.dataset['regions'] ?? '/', town: this.dataset['town'] ?? '' }));
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    this.#mark(-1);
  }
}
