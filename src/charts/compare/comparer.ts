import { fetchJson } from '../../address/dataFile.ts';
import { keepAddress } from '../../address/keepAddress.ts';
import { sayUnread } from '../../address/unread.ts';
import { OnScreen, painted } from '../../draw/onScreen.ts';
import { patch, patchSeen } from '../../draw/patch.ts';
import { alikeView } from './alikeView.ts';
import type { CompareData } from './compareData.ts';
import {
  completed,
  FEWEST,
  MOST,
  readCompareState,
  unreadCompare,
  withOneMore,
  writeCompareState,
} from './compareState.ts';
import type { CompareState, Names } from './compareState.ts';
import { chosenRegions, compareView, namesOf, shownIndicators } from './compareView.ts';

/**
 * The choices of regions and topic. Each is a step that Back undoes. Loaded with the figures at the first change; until
 * then, and when they cannot be had, the tables are those that were built.
 */
export class Comparer {
  readonly #host: HTMLElement;
  readonly #names: readonly Names[];
  readonly #topics: readonly string[];
  readonly #title = document.title;
  #state: CompareState;
  #data: Promise<CompareData> | null = null;
  readonly #onScreen = new OnScreen();
  /** The latest drawing asked for: the rest of an older one is no longer wanted. */
  #turn = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#names = JSON.parse(host.dataset['names'] ?? '[]') as Names[];
    this.#topics = [...this.#topic.options].map(({ value }) => value);
    this.#state = this.#read();
    addEventListener('popstate', () => {
      this.#state = this.#read();
      void this.draw();
    });
  }

  #read(): CompareState {
    sayUnread(this.#host, unreadCompare(location.search, this.#names, this.#topics));
    return readCompareState(location.search, this.#names, this.#topics);
  }

  get #topic(): HTMLSelectElement {
    return this.#one('[data-topic]');
  }

  #one<E extends HTMLElement>(selector: string, within = this.#host): E {
    const found = within.querySelector<E>(selector);
    if (!found) throw new Error(`The comparison lacks ${selector}.`);
    return found;
  }

  /** Fetched once; after a failure, the next use asks again. */
  #load(): Promise<CompareData> {
    this.#data ??= fetchJson<CompareData>(this.#host.dataset['figures'] ?? '').catch((error: unknown) => {
      this.#data = null;
      throw error;
    });
    return this.#data;
  }

  /** A list in which something else is chosen. */
  changed({ dataset, value }: HTMLSelectElement): void {
    const { regions, topic } = this.#state;
    if ('topic' in dataset) void this.#choose({ regions, topic: value });
    else if ('region' in dataset) {
      const place = Number(dataset['region']);
      void this.#choose({ topic, regions: regions.map((slug, index) => (index === place ? value : slug)) });
    }
  }

  async pressed({ dataset }: HTMLElement): Promise<void> {
    const { regions, topic } = this.#state;
    const [first, second, ...rest] = regions;
    if ('swap' in dataset && first && second) await this.#choose({ topic, regions: [second, first, ...rest] });
    else if ('add' in dataset) await this.#add();
    else if ('retry' in dataset) await this.#retry();
    else if (dataset['remove']) {
      const place = Number(dataset['remove']);
      await this.#choose({ topic, regions: regions.filter((_, index) => index !== place) });
      this.#one('[data-add]').focus();
    } else if (dataset['change']) await this.#change(dataset['change'], dataset['of'] ?? '');
  }

  /** One more, whose list is then in focus, to be changed at once. */
  async #add(): Promise<void> {
    const data = await this.#load().catch(() => null);
    if (data === null) return this.#fail();
    await this.#choose(withOneMore(this.#state, data));
    this.#one(`[data-region="${this.#state.regions.length - 1}"]`).focus();
  }

  /** The button goes away when it has worked; the heading of what came is then in focus. */
  async #retry(): Promise<void> {
    await this.draw();
    if (!this.#one('.tool-problem').hidden) return;
    const heading = this.#one('[data-view=tables] h2');
    heading.tabIndex = -1;
    heading.focus();
  }

  /** Adds or removes a similar region; the button keeps the focus when the tables change places. */
  async #change(slug: string, of: string): Promise<void> {
    const { regions, topic } = this.#state;
    const isChosen = regions.includes(slug);
    await this.#choose({ topic, regions: isChosen ? regions.filter((own) => own !== slug) : [...regions, slug] });
    this.#host.querySelector<HTMLElement>(`[data-change="${slug}"][data-of="${of}"]`)?.focus();
  }

  async #choose(state: CompareState): Promise<void> {
    this.#state = state;
    sayUnread(this.#host, []);
    keepAddress(writeCompareState(state), 'push');
    await this.draw();
  }

  /** Draws the state; where its figures cannot be had, says so and keeps the tables that are there. */
  async draw(): Promise<void> {
    const turn = (this.#turn += 1);
    this.#host.setAttribute('aria-busy', 'true');
    try {
      await this.#drawTurn(turn);
    } finally {
      if (turn === this.#turn) this.#host.removeAttribute('aria-busy');
    }
  }

  async #drawTurn(turn: number): Promise<void> {
    const data = await this.#load().catch(() => null);
    if (data === null) {
      this.#showChoices();
      return this.#fail();
    }
    const views = [this.#one('[data-view=tables]'), this.#one('[data-view=alike]')] as const;
    const isWhole = this.#state.regions.length >= FEWEST;
    this.#state = completed(this.#state, data);
    if (!isWhole) keepAddress(writeCompareState(this.#state), 'replace');
    this.#showChoices();
    this.#one('.tool-problem').hidden = true;
    const drawn = [compareView(this.#state, data), alikeView(this.#state, data)] as const;
    const regions = namesOf(chosenRegions(data, this.#state));
    document.title = this.#title.replace(/^[^–]*/, `Jämför ${regions} `);
    const folds = this.#folds();
    views.forEach((view, index) => patchSeen(view, drawn[index] ?? [], this.#onScreen.has));
    this.#keepFolds(folds);
    // On a cheap phone the tables below the screen take longer than what the reader looks at.
    await painted();
    if (turn !== this.#turn) return;
    views.forEach((view, index) => patch(view, drawn[index] ?? []));
    this.#keepFolds(folds);
    for (const { children } of views) this.#onScreen.watch(children);
    this.#one('[data-address]').textContent = location.href;
    this.#say(`Tabellerna visar ${regions}. ${shownIndicators(data, this.#state).length} mått.`);
  }

  /** Which folds are open, by their ids. */
  #folds(): ReadonlyMap<string, boolean> {
    return new Map([...this.#host.querySelectorAll('details')].map(({ id, open }) => [id, open]));
  }

  /** A fold stays as its reader left it, though others may have come before it; a new one is shut, and a topic alone open. */
  #keepFolds(folds: ReadonlyMap<string, boolean>): void {
    const topics = this.#host.querySelectorAll('.beside-topic');
    for (const fold of this.#host.querySelectorAll<HTMLDetailsElement>('[data-view] details')) {
      fold.open = (topics.length === 1 && fold === topics[0]) || folds.get(fold.id) === true;
    }
  }

  #fail(): void {
    const problem = this.#one('.tool-problem');
    problem.hidden = false;
    this.#say(this.#one('span', problem).textContent);
  }

  #say(text: string): void {
    this.#one('[data-status]').textContent = text;
  }

  /** The lists say what is chosen, and offer no region twice. */
  #showChoices(): void {
    const { regions, topic } = this.#state;
    this.#topic.value = topic;
    for (const select of this.#host.querySelectorAll<HTMLSelectElement>('[data-region]')) {
      const place = Number(select.dataset['region']);
      const own = regions[place];
      this.#one(`[data-place="${place}"]`).hidden = own === undefined;
      this.#one(`[data-remove="${place}"]`).hidden = regions.length <= FEWEST;
      for (const option of select.options) {
        option.disabled = option.value !== own && regions.includes(option.value);
      }
      if (own !== undefined) select.value = own;
    }
    this.#one('[data-add]').hidden = regions.length >= MOST;
    this.#keepFocus();
  }

  /** Back may remove the element that has the focus; moves the focus to one that stays. */
  #keepFocus(): void {
    const active = document.activeElement;
    if (!active || !this.#host.contains(active) || active.checkVisibility()) return;
    this.#one(this.#state.regions.length < MOST ? '[data-add]' : '[data-region="0"]').focus();
  }
}
