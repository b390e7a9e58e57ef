import type { Explorer } from './explorer.ts';
import type { ExploreData } from './exploreState.ts';

/** Listens, and loads what draws when the reader first changes something or the address asks for more than the default. */
class RegionExplorer extends HTMLElement {
  #explorer: Promise<Explorer> | null = null;

  connectedCallback(): void {
    const controls = this.querySelector<HTMLFieldSetElement>('fieldset');
    const panel = this.querySelector<HTMLElement>('.map-panel');
    if (!controls || !panel) return;
    controls.disabled = false;
    const play = this.querySelector<HTMLElement>('[data-step=play]');
    // Nothing moves by itself for those who ask for that: they step.
    if (play && matchMedia('(prefers-reduced-motion: reduce)').matches) play.hidden = true;
    controls.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#with((explorer) => explorer.take(target));
    });
    controls.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#with((explorer) => explorer.take(target));
    });
    this.addEventListener('click', (event) => this.#click(event));
    this.#tell(panel);
    for (const details of this.querySelectorAll<HTMLDetailsElement>('figure details')) {
      details.addEventListener('toggle', () => {
        // As it was built, all is there already.
        if (details.open && this.#explorer) this.#with((explorer) => explorer.unfold());
      });
    }
    if (location.search) this.#with((explorer) => explorer.draw());
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('button[data-step], button[data-period]');
    if (button) {
      if (button.getAttribute('aria-disabled') !== 'true') this.#with((explorer) => explorer.press(button));
      return;
    }
    if (target.closest('[data-again]')) return this.#with((explorer) => explorer.draw());
    const region = target.closest('.map-shapes a[data-r]');
    // With a key held down it is the link that is wanted.
    if (!region || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#with((explorer) => explorer.mark(region.getAttribute('data-r') ?? ''));
  }

  /** What a pointer or the focus is on, in words. */
  #tell(panel: HTMLElement): void {
    const map = this.querySelector('[data-part=map]');
    const show = ({ target }: Event) => {
      const label = (target as Element).closest('a[data-r]')?.getAttribute('aria-label');
      panel.hidden = !label;
      panel.textContent = label ?? '';
    };
    for (const type of ['pointerover', 'focusin']) map?.addEventListener(type, show);
    for (const type of ['pointerleave', 'focusout']) map?.addEventListener(type, () => (panel.hidden = true));
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
