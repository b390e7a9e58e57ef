/**
 * Pointer, finger, keyboard and the select all show the same panel. A finger's first tap pins the panel instead of
 * leaving the page; the panel has the link. Escape closes. Everything shown is read from the map's own links.
 */
class RegionMap extends HTMLElement {
  #pinned: Element | null = null;

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>('.map-panel');
    const label = this.querySelector<HTMLElement>('.map-select');
    const select = label?.querySelector('select');
    if (!panel || !label || !select) return;
    label.hidden = false;
    let byTouch = false;

    for (const link of this.querySelectorAll('svg a')) {
      link.addEventListener('pointerenter', (event) => {
        if ((event as PointerEvent).pointerType === 'mouse') this.#show(link, panel);
      });
      link.addEventListener('pointerleave', (event) => {
        if ((event as PointerEvent).pointerType === 'mouse') this.#show(this.#pinned, panel);
      });
      link.addEventListener('pointerdown', (event) => {
        byTouch = (event as PointerEvent).pointerType !== 'mouse';
      });
      link.addEventListener('focus', () => this.#show(link, panel));
      link.addEventListener('blur', () => this.#show(this.#pinned, panel));
      link.addEventListener('click', (event) => {
        if (!byTouch) return;
        byTouch = false;
        event.preventDefault();
        this.#pin(link, panel);
      });
    }
    select.addEventListener('change', () => this.#pin(this.querySelector(`a[data-code="${select.value}"]`), panel));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || panel.hidden) return;
      select.value = '';
      this.#pin(null, panel);
    });
  }

  #pin(link: Element | null, panel: HTMLElement): void {
    this.#pinned = link;
    this.#show(link, panel);
  }

  #show(link: Element | null, panel: HTMLElement): void {
    this.querySelector('svg a.on')?.classList.remove('on');
    link?.classList.add('on');
    panel.hidden = link === null;
    const text = panel.querySelector('p');
    const anchor = panel.querySelector('a');
    if (!link || !text || !anchor) return;
    text.textContent = link.getAttribute('aria-label');
    anchor.href = link.getAttribute('href') ?? '';
    // The last drawn lies on top, so that a marked outline is not half hidden by its neighbours; focus stays put.
    if (link !== document.activeElement && !link.matches(':hover')) link.parentElement?.append(link);
  }
}

customElements.define('region-map', RegionMap);
