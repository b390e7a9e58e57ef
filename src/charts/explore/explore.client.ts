import type { Hit } from '../readOut/readOut.client.ts';
import type * as tool from './explorer.ts';
import type { ExploreData } from './exploreState.ts';

/** From so wide a screen the controls stand beside the picture; explore.css says the same. */
const BESIDE = '(min-width: 64rem)';

/** Listens, and loads what draws when the reader first changes something or the address asks for more than the default. */
class RegionExplorer extends HTMLElement {
  #module: Promise<typeof tool> | null = null;
  #explorer: tool.Explorer | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const more = this.querySelector<HTMLDetailsElement>('.more-choices');
    if (!form || !more) return;
    for (const fieldset of this.querySelectorAll<HTMLFieldSetElement>('fieldset')) fieldset.disabled = false;
    more.open = matchMedia(BESIDE).matches;
    const play = this.querySelector<HTMLElement>('[data-step=play]');
    // Nothing moves by itself for those who ask for that: they step.
    if (play && matchMedia('(prefers-reduced-motion: reduce)').matches) play.hidden = true;
    this.addEventListener('change', ({ target }) => {
      const isChoice =
        target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'radio');
      if (isChoice) this.#with((explorer) => explorer.take(target));
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'range')
        this.#with((explorer) => explorer.take(target));
    });
    this.addEventListener('click', (event) => this.#click(event));
    this.#answer();
    for (const details of this.querySelectorAll<HTMLDetailsElement>('figure details')) {
      details.addEventListener('toggle', () => {
        // Before the first change, the built page already has the whole content.
        if (details.open && this.#module) this.#with((explorer) => explorer.unfold());
      });
    }
    // The read-out stands on the sheet that the controls are on a small screen.
    new ResizeObserver(([entry]) => {
      this.style.setProperty('--sheet', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    }).observe(form);
    if (location.search) this.#with((explorer) => explorer.draw());
    // A browser that has kept the page, or only what stood in its controls: both are shown as the address has it.
    addEventListener('pageshow', ({ persisted }) => {
      if (!this.#module) form.reset();
      else if (persisted) this.#with((explorer) => explorer.follow());
    });
  }

  /** Answers the read-out's events itself, because the explorer has the figures and an address of its own. */
  #answer(): void {
    const said = this.querySelector<HTMLElement>('.said');
    const first = [...(said?.childNodes ?? [])];
    this.querySelector('read-out')?.addEventListener('tell', (event) => {
      event.preventDefault();
      const { detail: hit } = event as CustomEvent<Hit | null>;
      if (this.#explorer) return this.#explorer.tell(hit);
      const label = hit && this.querySelector(`.map-shapes [data-r="${hit.region}"]`)?.getAttribute('aria-label');
      said?.replaceChildren(...(label ? [label] : first));
    });
    document.addEventListener('region-chosen', (event) => {
      event.preventDefault();
      this.#with((explorer) => explorer.mark((event as CustomEvent<string>).detail));
    });
    // Keyboard users choose a region in the select, so keep the map's 21 links out of the tab order.
    for (const link of this.querySelectorAll('.map-shapes a')) link.setAttribute('tabindex', '-1');
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('button[data-step], button[data-unmark]');
    if (button && button.getAttribute('aria-disabled') !== 'true') this.#with((explorer) => explorer.press(button));
    if (target.closest('[data-again]')) this.#with((explorer) => explorer.draw());
    const region = target.closest('.map-shapes a[data-r]')?.getAttribute('data-r');
    // A click with a modifier key follows the link. Taps were already handled by the read-out.
    if (!region || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#with((explorer) => explorer.mark(region));
  }

  #with(act: (explorer: tool.Explorer) => unknown): void {
    if (!this.#module) this.setAttribute('aria-busy', 'true');
    this.#module ??= import('./explorer.ts');
    void this.#module.then(
      (module) => act((this.#explorer ??= this.#start(module))),
      () => {
        // Loading failed; retry at the next change.
        this.#module = null;
        this.removeAttribute('aria-busy');
        const problem = this.querySelector<HTMLElement>('[data-problem]');
        if (problem) problem.hidden = false;
      },
    );
  }

  #start({ Explorer }: typeof tool): tool.Explorer {
    this.removeAttribute('aria-busy');
    const { explore, map } = this.dataset;
    const [width = 0, height = 0] = (map ?? '').split(' ').map(Number);
    return new Explorer(this, JSON.parse(explore ?? '') as ExploreData, { width, height });
  }
}

customElements.define('region-explorer', RegionExplorer);
