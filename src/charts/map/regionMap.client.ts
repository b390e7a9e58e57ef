const SVG = 'http://www.w3.org/2000/svg';

/**
 * Pointer, finger, keyboard and the select all show the same panel. A finger's first tap pins the panel instead of
 * leaving the page; the panel has the link. Escape closes. Everything shown is read from the map's own links.
 */
class RegionMap extends HTMLElement {
  #pinned: Element | null = null;
  #panel!: HTMLElement;
  #text = document.createElement('p');
  #link = document.createElement('a');
  /** Drawn on top of the regions, which keep their order and so the order of the keyboard. */
  #outline = document.createElementNS(SVG, 'path');

  connectedCallback(): void {
    const panel = this.querySelector<HTMLElement>('.map-panel');
    const label = this.querySelector<HTMLElement>('.map-select');
    const select = label?.querySelector('select');
    if (!panel || !label || !select) return;
    this.#panel = panel;
    this.#link.textContent = panel.dataset['link'] ?? '';
    panel.append(this.#text, this.#link);
    this.#outline.setAttribute('class', 'outline');
    this.querySelector('svg')?.append(this.#outline);

    for (const link of this.querySelectorAll('svg a')) this.#listen(link);
    select.addEventListener('change', () => this.#pin(this.querySelector(`a[data-r="${select.value}"]`)));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || panel.hidden) return;
      select.value = '';
      this.#pin(null);
    });
  }

  #listen(link: Element): void {
    let byFinger = false;
    const onMouse = (region: Element | null) => (event: Event) => {
      if ((event as PointerEvent).pointerType === 'mouse') this.#show(region ?? this.#pinned);
    };
    link.addEventListener('pointerenter', onMouse(link));
    link.addEventListener('pointerleave', onMouse(null));
    link.addEventListener('pointerdown', (event) => {
      byFinger = (event as PointerEvent).pointerType !== 'mouse';
    });
    // A finger that turns out to scroll.
    link.addEventListener('pointercancel', () => {
      byFinger = false;
    });
    link.addEventListener('focus', () => this.#show(link));
    link.addEventListener('blur', () => this.#show(this.#pinned));
    link.addEventListener('click', (event) => {
      if (!byFinger) return;
      byFinger = false;
      event.preventDefault();
      this.#pin(link);
    });
  }

  #pin(link: Element | null): void {
    this.#pinned = link;
    this.#show(link);
  }

  #show(link: Element | null): void {
    this.#panel.hidden = link === null;
    this.#outline.setAttribute('d', link?.querySelector('path')?.getAttribute('d') ?? '');
    if (!link) return;
    this.#text.textContent = link.getAttribute('aria-label');
    this.#link.href = link.getAttribute('href') ?? '';
    // The region itself is the link, except for a finger: and a link that hides when it gets the focus would lose it.
    this.#link.hidden = link !== this.#pinned;
  }
}

customElements.define('region-map', RegionMap);
