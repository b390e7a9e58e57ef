import { shareLinks } from '../page/share.ts';

/** What a reader does before a link is followed or its address copied: then it is made to tell what is chosen now. */
const BEFORE_USE = ['pointerdown', 'focusin', 'contextmenu', 'click'];

/** Keeps the links to share a tool by in step with its state. */
class LiveShare extends HTMLElement {
  connectedCallback(): void {
    for (const kind of BEFORE_USE) this.addEventListener(kind, () => this.#update(), { capture: true });
  }

  #update(): void {
    const { title = '', finding = '', sources, source = '' } = this.dataset;
    const told = textsOf(finding);
    const from = sources ? textsOf(sources) : [];
    const made = /Siffrorna är gjorda av [^.]+\./.exec(document.querySelector('.subtitle')?.textContent ?? '');
    const named = from.length > 0 ? `${from.length === 1 ? 'Källa' : 'Källor'}: ${from.join(', ')}.` : source;
    const links = shareLinks({
      title,
      finding: told.map((text) => `${text}.`).join(' '),
      source: [made?.[0], named].filter(Boolean).join(' '),
      address: location.href,
    });
    for (const link of this.querySelectorAll('a')) {
      link.href = links.find(({ name }) => name === link.textContent)?.href ?? link.href;
    }
  }
}

const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll('\u00ad', '').trim());

customElements.define('live-share', LiveShare);
