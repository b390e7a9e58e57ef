/**
 * Copies the page's address as it is now, that of the element which a link in it leads to, or the text of another element.
 * Where that is not allowed, the address stands marked in a field or in the browser's own, and the text where it is.
 */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('button, a') : null;
      if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.#copy();
    });
    const text = this.#text;
    if (text)
      new MutationObserver(() => this.#say('')).observe(text, { childList: true, characterData: true, subtree: true });
    // The answer was about the address as it was then, so clear it when the focus leaves.
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#say('');
    });
  }

  async #copy(): Promise<void> {
    this.#show(false);
    this.#say('');
    try {
      await navigator.clipboard.writeText(this.#text?.textContent.trim() ?? this.#link?.href ?? location.href);
      this.#say(this.dataset['told'] ?? 'Kopierad');
    } catch {
      this.#show(true);
      this.#say(this.#whereItIs);
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  get #text(): HTMLElement | null {
    return document.getElementById(this.dataset['of'] ?? '');
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a');
  }

  get #whereItIs(): string {
    if (this.#text) return 'Texten är markerad. Kopiera den härifrån.';
    return this.#link ? 'Länken står i adressfältet.' : 'Länken står här. Kopiera den härifrån.';
  }

  #show(isShown: boolean): void {
    if (isShown && this.#text) getSelection()?.selectAllChildren(this.#text);
    if (isShown && this.#link) location.hash = this.#link.hash;
    const [label, input] = [this.querySelector('label'), this.querySelector('input')];
    if (!label || !input) return;
    label.hidden = input.hidden = !isShown;
    input.value = location.href;
    if (!isShown) return;
    input.focus();
    input.select();
  }
}

customElements.define('copy-link', CopyLink);
