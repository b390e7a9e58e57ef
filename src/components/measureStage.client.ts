export {};

/** An address that names a chart brings it forward, also after the reader has chosen another; without one the first is. */
class MeasureStage extends HTMLElement {
  connectedCallback(): void {
    this.#follow();
    addEventListener('hashchange', () => this.#follow()?.scrollIntoView());
  }

  #follow(): HTMLElement | null {
    const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const target = named && this.contains(named) ? named : null;
    const chosen = this.querySelector<HTMLInputElement>('.tabs :checked');
    const isLater = target?.closest('.later');
    if (target ? Boolean(isLater) !== (chosen?.value === 'senare') : !chosen) {
      const first = this.querySelector<HTMLInputElement>(isLater ? '.tabs [value=senare]' : '.tabs input');
      if (first) first.checked = true;
    }
    return target;
  }
}

customElements.define('measure-stage', MeasureStage);
