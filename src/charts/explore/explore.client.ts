import type { Explorer } from './explorer.ts';
import type { ExploreData } from './exploreState.ts';

/** From so wide a screen the controls stand beside the picture; explore.css says the same. */
const BESIDE = '(min-width: 64rem)';

/** Listens, and loads what draws when the reader first changes something or the address asks for more than the default. */
class RegionExplorer extends HTMLElement {
  #explorer: Promise<Explorer> | null = null;

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
    this.addEventListener('click', ({ target }) => this.#click(target as Element));
    this.addEventListener('region-pressed', (event) => {
      this.#with((explorer) => explorer.mark((event as CustomEvent<string>).detail));
    });
    for (const details of this.querySelectorAll<HTMLDetailsElement>('figure details')) {
      details.addEventListener('toggle', () => {
        // As it was built, all is there already.
        if (details.open && this.#explorer) this.#with((explorer) => explorer.unfold());
      });
    }
    // The read-out stands on the sheet that the controls are on a small screen.
    new ResizeObserver(([entry]) => {
      this.style.setProperty('--sheet', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    }).observe(form);
    if (location.search) this.#with((explorer) => explorer.draw());
    // A browser that has kept the page, or only what stood in its controls: both are shown as the address has it.
    addEventListener('pageshow', ({ persisted }) => {
      if (!this.#explorer) form.reset();
      else if (persisted) this.#with((explorer) => explorer.follow());
    });
  }

  #click(target: Element): void {
    const button = target.closest<HTMLElement>('button[data-step], button[data-unmark]');
    if (button && button.getAttribute('aria-disabled') !== 'true') this.#with((explorer) => explorer.press(button));
    if (target.closest('[data-again]')) this.#with((explorer) => explorer.draw());
  }

  #with(act: (explorer: Explorer) => unknown): void {
    if (!this.#explorer) this.setAttribute('aria-busy', 'true');
    this.#explorer ??= this.#load();
    void this.#explorer.then(act, () => {
      // Not had: asked for anew at the next change.
      this.#explorer = null;
      this.removeAttribute('aria-busy');
      const problem = this.querySelector<HTMLElement>('[data-problem]');
      if (problem) problem.hidden = false;
    });
  }

  async #load(): Promise<Explorer> {
    const { Explorer } = await import('./explorer.ts');
    const { explore, map } = this.dataset;
    const [width = 0, height = 0] = (map ?? '').split(' ').map(Number);
    return new Explorer(this, JSON.parse(explore ?? '') as ExploreData, { width, height });
  }
}

customElements.define('region-explorer', RegionExplorer);
