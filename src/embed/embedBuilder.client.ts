import { keepAddress, type Step } from '../address/keepAddress.ts';
import { sayUnread } from '../address/unread.ts';
import { fold } from '../common/letters.ts';
import {
  DEFAULT_EMBED,
  frameAddress,
  readEmbedState,
  unreadEmbed,
  writeEmbedState,
  type EmbedState,
  type Look,
} from './embedState.ts';
import { indexPath, keptFramePath } from './framePath.ts';
import type { FrameIndex, ListedFrame } from './frameIndex.ts';
import { HIDEABLE, SCHEMES } from './frameLook.ts';
import { frameSnippet, pictureSnippet, scriptSnippet } from './snippets.ts';
import { WIDTHS } from './widths.ts';

type Choice = 'region' | 'about' | 'frame' | 'mark' | 'theme' | 'ground' | 'figures' | 'narrowest';

const regionOf = (path: string): string => /^regioner\/([^/]+)/.exec(path)?.[1] ?? '';

/** The page that gives the code: reads the choices, writes the code, and keeps the address. */
class EmbedBuilder extends HTMLElement {
  /** The frame that is shown where none is asked for. */
  #first = '';
  #state: EmbedState = { ...DEFAULT_EMBED, frame: '' };
  #index: FrameIndex = { edition: '', kept: '', frames: [] };
  readonly #indexes = new Map<string, Promise<FrameIndex | null>>();
  /** The site's address, and its path, both without a slash at the end. */
  #site = '';
  #base = '';
  /** The latest drawing asked for: a list that comes after it is no longer wanted. */
  #turn = 0;

  connectedCallback(): void {
    this.#site = this.dataset['site']?.replace(/\/$/, '') ?? '';
    this.#first = this.dataset['first'] ?? '';
    this.#base = new URL(this.#site).pathname.replace(/\/$/, '');
    const controls = this.querySelector('fieldset');
    if (controls) controls.disabled = false;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) void this.#chosen(target.name as Choice, target.value);
      if (target instanceof HTMLInputElement && target.type === 'checkbox')
        void this.#move({ without: this.#hidden() });
    });
    this.#filter.addEventListener('input', () => this.#fillMeasures());
    this.#filter.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const [first] = this.#wanted();
      if (first && this.#filter.value) void this.#move({ frame: first.path });
    });
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const { width, again } = target.dataset;
      if (width) void this.#move({ preview: Number(width) }, 'replace');
      else if (again !== undefined) void this.#draw();
    });
    addEventListener('popstate', () => void this.#restore());
    addEventListener('message', (event) => this.#heard(event));
    void this.#restore();
  }

  async #restore(): Promise<void> {
    this.#state = readEmbedState(location.search, this.#first);
    await this.#draw();
    // A frame that is not there is said where the code would be.
    const unread = unreadEmbed(location.search).filter((field) => field !== 'frame');
    const { mark, figures } = this.#state;
    const isMark = mark === '' || this.#names('mark').has(mark);
    const isKept = figures === DEFAULT_EMBED.figures || this.#frame === undefined || this.#isKept(this.#frame);
    sayUnread(this, [...unread, ...(isMark ? [] : ['mark' as const]), ...(isKept ? [] : ['figures' as const])]);
  }

  async #move(change: Partial<EmbedState>, step: Step = 'push'): Promise<void> {
    const isOther = change.frame !== undefined && change.frame !== this.#state.frame;
    this.#state = { ...this.#state, ...change, ...(isOther && { tool: {} }) };
    keepAddress(writeEmbedState(this.#state, this.#first), step);
    sayUnread(this, []);
    await this.#draw();
    const shown = this.#frame;
    if (shown) this.#say(`Koden gäller nu: ${this.#told(shown)}.`);
  }

  async #chosen(choice: Choice, value: string): Promise<void> {
    if (choice === 'narrowest') return this.#move({ narrowest: Number(value) });
    if (choice === 'about') {
      const first = this.#index.frames.find(({ about }) => about === value);
      return first && this.#move({ frame: first.path });
    }
    if (choice !== 'region') return this.#move({ [choice]: value });
    const index = await this.#list(value).catch(() => null);
    this.#filter.value = '';
    return this.#move({ frame: value === '' ? this.#first : (index?.frames[0]?.path ?? this.#state.frame) });
  }

  /**
   * The frames of the country or of a region; each list is fetched once. Null where there is none; what could not be had
   * is asked for anew the next time.
   */
  #list(region: string): Promise<FrameIndex | null> {
    const path = this.#base + indexPath(region);
    const known =
      this.#indexes.get(path) ??
      fetch(path).then((answer) => (answer.ok ? (answer.json() as Promise<FrameIndex>) : null));
    this.#indexes.set(path, known);
    known.catch(() => this.#indexes.delete(path));
    return known;
  }

  async #draw(): Promise<void> {
    const turn = (this.#turn += 1);
    const region = regionOf(this.#state.frame);
    // Fall back to the national list when the region is unknown.
    const index = await this.#list(region)
      .then((own) => own ?? this.#list(''))
      .catch(() => null);
    if (turn !== this.#turn) return;
    this.#part('[data-problem]').hidden = index !== null;
    if (index === null) return;
    this.#index = index;
    const frame = this.#frame;
    this.#part('[data-none]').hidden = frame !== undefined;
    for (const result of this.querySelectorAll<HTMLElement>('[data-result]')) result.hidden = !frame;
    this.#setChoices(frame);
    if (!frame) return;
    this.#preview(frame);
    this.#write(frame);
  }

  get #frame(): ListedFrame | undefined {
    return this.#index.frames.find(({ path }) => path === this.#state.frame);
  }

  #setChoices(frame: ListedFrame | undefined): void {
    const { theme, ground, without, narrowest } = this.#state;
    this.#select('region').value = frame ? regionOf(frame.path) : '';
    this.#fillMeasures();
    const same = this.#index.frames.filter(({ about }) => about === frame?.about);
    this.#select('frame').replaceChildren(
      ...same.map(({ path, name }) => new Option(name, path, false, path === frame?.path)),
    );
    this.#select('frame').disabled = !frame;
    const mark = this.#select('mark');
    mark.value = frame ? this.#markIn(frame) : '';
    mark.disabled = !frame?.marked;
    this.#select('theme').value = theme;
    this.#select('ground').value = ground;
    this.#setFigures(frame);
    this.#select('narrowest').value = String(narrowest);
    for (const part of HIDEABLE) this.#box(part).checked = !without.includes(part);
    const isKept = frame !== undefined && this.#isKept(frame);
    this.#part('[data-look]').textContent = `${this.#lookText()}${isKept ? ', sparade siffror' : ''}`;
  }

  /** A frame that no release has kept has only the figures of today. */
  #setFigures(frame: ListedFrame | undefined): void {
    const figures = this.#select('figures');
    const [, kept] = figures.options;
    if (kept) kept.text = `som i utgåva ${this.#index.kept}`;
    figures.disabled = !frame?.key;
    figures.value = frame && this.#isKept(frame) ? 'sparade' : 'nya';
  }

  #isKept = ({ key }: ListedFrame): boolean => key !== null && this.#state.figures === 'sparade';

  /** The measures that have what is searched for in their name or topic, each by its first frame. */
  #wanted(): ListedFrame[] {
    const words = fold(this.#filter.value).split(' ').filter(Boolean);
    const first = [...new Map(this.#index.frames.toReversed().map((frame) => [frame.about, frame])).values()];
    return first.toReversed().filter(({ about, group }) => {
      const text = fold(`${about} ${group}`);
      return words.every((word) => text.includes(word));
    });
  }

  /** Topic by topic. What is chosen stays in the list, found or not: to search changes no code. */
  #fillMeasures(): void {
    const wanted = this.#wanted();
    const chosen = this.#frame?.about;
    const options = [...new Set(wanted.map(({ group }) => group))].map((label) => {
      const group = Object.assign(document.createElement('optgroup'), { label });
      const own = wanted.filter((frame) => frame.group === label);
      group.append(...own.map(({ about }) => new Option(about, about, false, about === chosen)));
      return group;
    });
    const isIn = wanted.some(({ about }) => about === chosen);
    const first =
      chosen === undefined ? [new Option('Välj mått', '', true, true)] : [new Option(chosen, chosen, true, true)];
    this.#select('about').replaceChildren(...(isIn ? [] : first), ...options);
    this.#part('[data-hits]').textContent = this.#filter.value ? `${wanted.length} mått` : '';
  }

  /** The marked region, where the frame can have one. */
  #markIn({ marked }: ListedFrame): string {
    return marked && this.#names('mark').has(this.#state.mark) ? this.#state.mark : '';
  }

  #lookOf(frame: ListedFrame): Look {
    const { theme, ground, without } = this.#state;
    return { theme, ground, without, mark: this.#markIn(frame) };
  }

  /** "ljust, vit bakgrund, utan rubrik". */
  #lookText(): string {
    const { theme, ground, without } = this.#state;
    return [
      this.#names('theme').get(theme),
      ground !== DEFAULT_EMBED.ground && `${this.#names('ground').get(ground) ?? ''} bakgrund`,
      ...without.map((part) => `utan ${part}`),
    ]
      .filter(Boolean)
      .join(', ');
  }

  /** Describes the code to whoever copies it: chart, region, look and release. */
  #told(frame: ListedFrame): string {
    const region = this.#names('region').get(regionOf(frame.path));
    const mark = this.#markIn(frame);
    return [
      regionOf(frame.path) !== '' && region,
      frame.about,
      frame.name.toLocaleLowerCase('sv'),
      mark && `${this.#names('mark').get(mark) ?? ''} markerad`,
      this.#lookText(),
      this.#isKept(frame) ? `sparad som i utgåva ${this.#index.kept}` : `utgåva ${this.#index.edition}`,
    ]
      .filter(Boolean)
      .join(', ');
  }

  /** Enough from that width on. */
  #heightFrom(frame: ListedFrame, from: number): number {
    const heights = (this.#markIn(frame) && frame.marked) || frame.heights;
    return heights[WIDTHS.findIndex((width) => width === from)] ?? 0;
  }

  /** A tool's frame shows what the tool did. */
  #address(frame: ListedFrame): `/${string}` {
    const tool = Object.entries(this.#state.tool).filter(([name]) => frame.choices.includes(name));
    const path = frame.key !== null && this.#isKept(frame) ? keptFramePath(frame.key) : frame.path;
    return frameAddress(path, this.#lookOf(frame), Object.fromEntries(tool));
  }

  #preview(frame: ListedFrame): void {
    const shown = this.querySelector('iframe');
    const preview = this.#previewWidth();
    const address = this.#base + this.#address(frame);
    if (!shown) return;
    // A new frame in the old one's place: a frame that only gets another address would be a step that Back undoes.
    const next = shown.cloneNode() as HTMLIFrameElement;
    next.setAttribute('title', frame.title);
    next.setAttribute('width', String(preview));
    next.setAttribute('height', String(this.#heightFrom(frame, preview)));
    next.style.colorScheme = this.#scheme ?? '';
    if (shown.getAttribute('src') === address) {
      for (const name of ['title', 'width', 'height']) shown.setAttribute(name, next.getAttribute(name) ?? '');
      // It may have told its height before anybody here listened, and does not tell the same height twice unasked.
      shown.contentWindow?.postMessage({ type: 'bristkartan-ask' }, location.origin);
    } else {
      next.setAttribute('src', address);
      shown.replaceWith(next);
    }
    for (const button of this.querySelectorAll<HTMLElement>('[data-width]')) {
      button.setAttribute('aria-pressed', String(Number(button.dataset['width']) === preview));
    }
  }

  get #scheme(): string | undefined {
    return this.#state.ground === 'genomskinlig' ? SCHEMES[this.#state.theme] : undefined;
  }

  /** A phone has no room for the usual width; one that is asked for is shown, and scrolled. */
  #previewWidth(): number {
    const { preview } = this.#state;
    const isRoom = preview !== DEFAULT_EMBED.preview || preview <= this.#part('.embed-shown').clientWidth;
    return isRoom ? preview : WIDTHS[0];
  }

  #write(frame: ListedFrame): void {
    const chart = {
      address: this.#site + this.#address(frame),
      title: frame.title,
      height: this.#heightFrom(frame, this.#state.narrowest),
      page: this.#site + frame.page,
      ...(this.#scheme && { scheme: this.#scheme }),
    };
    const told = this.#told(frame);
    this.#code('skript', scriptSnippet(chart, `${this.#site}/embed.js`), told);
    this.#code('ram', frameSnippet(chart), told);
    // oEmbed providers only know the frames that follow the current figures, so strip the query.
    const address = this.#site + frameAddress(frame.path, DEFAULT_EMBED).replace(/[?#].*/, '');
    this.#code('adress', address, `${frame.about}, ${frame.name}`);
    // A picture has one look and marks no region.
    const { theme, ground, without } = DEFAULT_EMBED;
    const pictured = frameAddress(frame.path, { theme, ground, without, mark: '' });
    const picture = this.#address(frame) === pictured ? frame.picture : null;
    const code = picture === null ? '' : pictureSnippet({ ...frame, picture: this.#site + picture, page: chart.page });
    this.#code('bild', code, told);
    this.#part('[data-snippet=bild] [data-given]').hidden = picture === null;
    this.#part('[data-no-picture]').hidden = picture !== null;
  }

  #code(id: string, code: string, told: string): void {
    const section = this.#part(`[data-snippet=${id}]`);
    const shown = section.querySelector('code');
    // Setting the text clears the note "copied", which is about that code only.
    if (shown && shown.textContent !== code) shown.textContent = code;
    const copy = section.querySelector<HTMLElement>('copy-link');
    if (copy) copy.dataset['told'] = `Kopierad: ${told}`;
  }

  #hidden = (): EmbedState['without'] => HIDEABLE.filter((part) => !this.#box(part).checked);

  get #filter(): HTMLInputElement {
    return this.#part('input[name=filter]') as HTMLInputElement;
  }

  #box = (name: string) => this.#part(`input[name=${name}]`) as HTMLInputElement;
  #select = (name: Choice) => this.#part(`select[name=${name}]`) as HTMLSelectElement;
  /** Returns the text of each value in a list. */
  #names = (name: Choice) => new Map([...this.#select(name).options].map(({ value, text }) => [value, text]));

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The page for embedding has no ${selector}.`);
    return found;
  }

  /** The frame shown here asks for its height as it does everywhere. */
  #heard({ source, data }: MessageEvent): void {
    const shown = this.querySelector('iframe');
    if (!shown || source !== shown.contentWindow || data?.type !== 'bristkartan-height') return;
    const height = Number(data.height);
    if (height >= 60 && height <= 20_000) shown.setAttribute('height', String(height));
  }

  #say(text: string): void {
    this.#part('[data-status]').textContent = text;
  }
}

customElements.define('embed-builder', EmbedBuilder);
