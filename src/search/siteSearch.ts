import { lowerFirst } from '../text/numbers.ts';
import { findInRegion } from './inRegion.ts';
import { findPages } from './pageSearch.ts';
import { addressOf, findPlaces, isPostCode, NO_POST_CODES, whatIs } from './placeSearch.ts';
import type { SearchDocument } from './searchDocument.ts';

/** More measures than these are asked for by another word. */
const MOST_PAGES = 20;

interface Hit {
  name: string;
  about: string;
  href: string;
}

/** One field for municipalities, regions, measures and pages. What it looks through is fetched when somebody types. */
export class SiteSearch extends HTMLElement {
  #list: Promise<SearchDocument | null> | null = null;
  #input!: HTMLInputElement;
  #status!: Element;
  #found!: HTMLElement;

  connectedCallback(): void {
    const [input, status, found] = ['input', '[role=status]', '.found'].map((part) => this.querySelector(part));
    if (!(input instanceof HTMLInputElement) || !status || !(found instanceof HTMLElement)) return;
    [this.#input, this.#status, this.#found] = [input, status, found];
    input.addEventListener('input', () => {
      void this.#search();
      const address = new URL(location.href);
      if (this.#typed) address.searchParams.set(this.#query, input.value);
      else address.searchParams.delete(this.#query);
      history.replaceState(null, '', address);
    });
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') found.querySelector('a')?.click();
    });
    const read = () => {
      input.value = new URLSearchParams(location.search).get(this.#query) ?? '';
      if (this.#typed) void this.#search();
    };
    read();
    // Who comes here comes to type. Until now the field was hidden, and the browser's own autofocus had nothing to focus.
    if (document.activeElement === document.body) input.focus({ preventScroll: true });
    // After Back a browser puts into the field what stood there, or nothing: the address knows.
    addEventListener('pageshow', read);
  }

  get #query(): string {
    return this.dataset['query'] ?? '';
  }

  get #typed(): string {
    return this.#input.value.trim();
  }

  #load(): Promise<SearchDocument | null> {
    this.#list ??= fetch(this.dataset['list'] ?? '')
      .then((answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return answer.json() as Promise<SearchDocument>;
      })
      .catch(() => {
        this.#list = null;
        return null;
      });
    return this.#list;
  }

  async #search(): Promise<void> {
    const list = await this.#load();
    const typed = this.#typed;
    if (!list) {
      this.#status.textContent = 'Det gick inte att söka. Listorna nedanför fungerar.';
      return;
    }
    const { matches, isNear } = findPlaces(list, typed);
    const pages = findPages(list.pages, typed);
    // A place that is only nearly right is meant by nobody who typed the name of a measure.
    const places = isNear && pages.length > 0 ? [] : matches;
    const together = pages.length + matches.length === 0 ? findInRegion(list, typed).slice(0, MOST_PAGES) : [];
    const hits: Hit[] = [
      ...together.map(({ page, place: { name, region }, href }) => ({
        name: `${region}: ${lowerFirst(page.name)}`,
        about: name === region ? page.about : `${page.about}. ${name} ligger i ${region}.`,
        href,
      })),
      ...places.map((place) => ({
        name: place.name,
        about: whatIs(place, list),
        href: addressOf(place, { regions: this.dataset['regions'] ?? '/', town: this.dataset['town'] ?? '' }),
      })),
      ...pages.slice(0, MOST_PAGES),
    ];
    this.#found.replaceChildren(...hits.map(itemOf));
    this.#found.hidden = hits.length === 0;
    this.#status.textContent = isPostCode(typed)
      ? NO_POST_CODES
      : answerTo(typed, hits.length, isNear && places.length > 0);
  }
}

function answerTo(typed: string, count: number, isNear: boolean): string {
  if (typed === '') return '';
  if (count === 0) return 'Inget här heter så. Pröva ett annat ord.';
  if (isNear) return 'Inget här heter så. Närmast:';
  return count === 1 ? 'En träff' : `${count} träffar`;
}

function itemOf({ name, about, href }: Hit): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  const aside = document.createElement('span');
  aside.textContent = about;
  link.append(name, ' ', aside);
  const item = document.createElement('li');
  item.append(link);
  return item;
}
