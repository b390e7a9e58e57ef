import { shareLinks, type Shared } from '../page/share.ts';
import { plain } from '../text/plain.ts';

/** What a reader does before a link is followed or its address copied: then it is made to tell what is chosen now. */
const BEFORE_USE = ['pointerdown', 'focusin', 'contextmenu', 'click'];
/** A tool that does not show what its address asks for: it is on its way, or could not be had. */
const UNSETTLED = 'main :is([aria-busy], .tool-problem:not([hidden]))';

/** Keeps the links to share a tool by in step with its state. */
class LiveShare extends HTMLElement {
  connectedCallback(): void {
    for (const kind of BEFORE_USE) this.addEventListener(kind, () => this.#update(), { capture: true });
  }

  #update(): void {
    const { name: title = '' } = this.dataset;
    const links = shareLinks({ title, ...this.#told(), address: location.href });
    for (const link of this.querySelectorAll('a')) {
      link.href = links.find(({ name }) => name === link.textContent)?.href ?? link.href;
    }
  }

  /** What is shown, or the page's own title where that is not what the address leads to. */
  #told(): Pick<Shared, 'finding' | 'source'> {
    const { name: title = '', finding = '', sources, source = '', elsewhere = '' } = this.dataset;
    if (document.querySelector(UNSETTLED)) return { finding: `${title}.`, source: elsewhere };
    const from = sources ? textsOf(sources) : [];
    const named = from.length > 0 ? `${from.length === 1 ? 'Källa' : 'Källor'}: ${from.join(', ')}.` : source;
    return {
      finding: textsOf(finding)
        .map((text) => `${text}.`)
        .join(' '),
      source: [...textsOf('[data-made-by]'), named].filter(Boolean).join(' '),
    };
  }
}

/** Of what the page says, not of the buttons that say it on. */
const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)]
    .filter((element) => !element.closest('live-share'))
    .map(({ textContent }) => plain(textContent).trim());

customElements.define('live-share', LiveShare);
