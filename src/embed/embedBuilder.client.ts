import { keepAddress, type Step } from '../address/keepAddress.ts';
import { href } from '../page/paths.ts';
import { DEFAULT_EMBED, frameFragment, readEmbedState, writeEmbedState, type EmbedState } from './embedState.ts';
import { framePath, indexPath } from './frame.ts';
import type { FrameIndex, ListedFrame } from './frameIndex.ts';
import { WIDTHS } from './widths.ts';
import { frameSnippet, pictureSnippet, scriptSnippet } from './snippets.ts';

type Choice = 'region' | 'about' | 'frame' | 'mark' | 'theme' | 'narrowest';

const regionOf = (path: string): string => /^regioner\/([^/]+)/.exec(path)?.[1] ?? '';

/** The page that gives the code: reads the choices, writes the code, and keeps the address. */
class EmbedBuilder extends HTMLElement {
  #state = DEFAULT_EMBED;
  #frames: readonly ListedFrame[] = [];
  readonly #indexes = new Map<string, Promise<FrameIndex | null>>();
  #site = '';

  connectedCallback(): void {
    this.#site = this.dataset['site'] ?? '';
    const controls = this.querySelector('fieldset');
    if (controls) controls.disabled = false;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) void this.#chosen(target.name as Choice, target.value);
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
    this.#state = readEmbedState(location.search);
    await this.#draw();
  }

  async #move(change: Partial<EmbedState>, step: Step = 'push'): Promise<void> {
    this.#state = { ...this.#state, ...change };
    keepAddress(writeEmbedState(this.#state), step);
    await this.#draw();
    const shown = this.#frames.find(({ path }) => path === this.#state.frame);
    if (shown) this.#say(`Koden gäller nu: ${shown.about}, ${shown.name}.`);
  }

  async #chosen(choice: Choice, value: string): Promise<void> {
    if (choice === 'theme') return this.#move({ theme: value as EmbedState['theme'] });
    if (choice === 'mark') return this.#move({ mark: value });
    if (choice === 'narrowest') return this.#move({ narrowest: Number(value) });
    if (choice === 'frame') return this.#move({ frame: value });
    if (choice === 'about') {
      return this.#move({ frame: this.#frames.find(({ about }) => about === value)?.path ?? DEFAULT_EMBED.frame });
    }
    const index = await this.#index(value).catch(() => null);
    return this.#move({ frame: value === '' ? DEFAULT_EMBED.frame : (index?.frames[0]?.path ?? this.#state.frame) });
  }

  /**
   * The frames of the country or of a region; each list is fetched once. Null where there is none; what could not be had
   * is asked for anew the next time.
   */
  #index(region: string): Promise<FrameIndex | null> {
    const path = href(indexPath(region));
    const known =
      this.#indexes.get(path) ??
      fetch(path).then((answer) => (answer.ok ? (answer.json() as Promise<FrameIndex>) : null));
    this.#indexes.set(path, known);
    known.catch(() => this.#indexes.delete(path));
    return known;
  }

  async #draw(): Promise<void> {
    const region = regionOf(this.#state.frame);
    const problem = this.querySelector<HTMLElement>('.tool-problem');
    const index = await this.#index(region).catch(() => undefined);
    if (problem) problem.hidden = index !== undefined;
    if (index === undefined) return;
    const frame = index?.frames.find(({ path }) => path === this.#state.frame);
    if (!index || !frame) {
      // A region or a frame that is not there is no reason to show nothing.
      if (this.#state.frame !== DEFAULT_EMBED.frame) await this.#move({ frame: DEFAULT_EMBED.frame }, 'replace');
      return;
    }
    this.#frames = index.frames;
    this.#fill(
      'about',
      [...new Set(index.frames.map(({ about }) => about))].map((about) => [about, about]),
      frame.about,
    );
    const same = index.frames.filter(({ about }) => about === frame.about);
    this.#fill(
      'frame',
      same.map(({ path, name }) => [path, name]),
      frame.path,
    );
    this.#select('region').value = region;
    this.#select('theme').value = this.#state.theme;
    const mark = this.#select('mark');
    mark.value = this.#markIn(frame);
    mark.disabled = !frame.marked;
    this.#select('narrowest').value = String(this.#state.narrowest);
    this.#preview(frame);
    this.#write(frame);
  }

  /** The marked region, where the frame can have one. */
  #markIn({ marked }: ListedFrame): string {
    const isKnown = [...this.#select('mark').options].some(({ value }) => value === this.#state.mark);
    return marked && isKnown ? this.#state.mark : '';
  }

  /** Enough from that width on. */
  #heightFrom(frame: ListedFrame, from: number): number {
    const heights = (this.#markIn(frame) && frame.marked) || frame.heights;
    return heights[WIDTHS.findIndex((width) => width === from)] ?? 0;
  }

  #address(frame: ListedFrame): string {
    return framePath(frame.path) + frameFragment({ theme: this.#state.theme, mark: this.#markIn(frame) });
  }

  #preview(frame: ListedFrame): void {
    const shown = this.querySelector('iframe');
    const preview = this.#previewWidth();
    const address = href(this.#address(frame) as `/${string}`);
    if (!shown) return;
    // A new frame in the old one's place: a frame that only gets another address would be a step that Back undoes.
    const next = shown.cloneNode() as HTMLIFrameElement;
    next.setAttribute('title', frame.title);
    next.setAttribute('width', String(preview));
    next.setAttribute('height', String(this.#heightFrom(frame, preview)));
    next.removeAttribute('style');
    if (shown.getAttribute('src') === address) {
      for (const name of ['title', 'width', 'height']) shown.setAttribute(name, next.getAttribute(name) ?? '');
      shown.removeAttribute('style');
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

  /** A phone has no room for the usual width; one that is asked for is shown, and scrolled. */
  #previewWidth(): number {
    const { preview } = this.#state;
    const isRoom = preview !== DEFAULT_EMBED.preview || preview <= this.clientWidth;
    return isRoom ? preview : WIDTHS[0];
  }

  #write(frame: ListedFrame): void {
    const root = this.#site.replace(/\/$/, '');
    const chart = {
      address: root + this.#address(frame),
      title: frame.title,
      height: this.#heightFrom(frame, this.#state.narrowest),
    };
    this.#code('ram', frameSnippet(chart));
    this.#code('skript', scriptSnippet(chart, `${root}/embed.js`));
    // A picture marks no region.
    const picture = this.#markIn(frame) ? null : frame.picture;
    this.#code(
      'bild',
      picture === null ? '' : pictureSnippet({ ...frame, picture: root + picture, page: root + frame.page }),
    );
    this.#code('adress', root + framePath(frame.path));
    const none = this.querySelector<HTMLElement>('.embed-no-picture');
    if (none) none.hidden = picture !== null;
  }

  #code(id: string, code: string): void {
    const section = this.querySelector<HTMLElement>(`[data-snippet=${id}]`);
    const shown = section?.querySelector('code');
    if (!section || !shown) return;
    section.hidden = code === '';
    shown.textContent = code;
  }

  #fill(name: Choice, options: readonly (readonly [value: string, text: string])[], chosen: string): void {
    this.#select(name).replaceChildren(
      ...options.map(([value, text]) => new Option(text, value, false, value === chosen)),
    );
  }

  #select(name: Choice): HTMLSelectElement {
    return this.querySelector(`select[name=${name}]`) as HTMLSelectElement;
  }

  /** The frame shown here asks for its height as it does everywhere. */
  #heard({ source, data }: MessageEvent): void {
    const shown = this.querySelector('iframe');
    if (!shown || source !== shown.contentWindow || data?.type !== 'bristkartan-height') return;
    const height = Number(data.height);
    if (height >= 60 && height <= 20_000) shown.setAttribute('height', String(height));
  }

  #say(text: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = text;
  }
}

customElements.define('embed-builder', EmbedBuilder);
