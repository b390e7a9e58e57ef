/**
 * Copies the page's address as it is now, or the text of another element; where that is not allowed, the address stands
 * marked in a field, and the text where it is.
 */
class CopyLink extends HTMLElement {
  connectedCallback(): void {
    const parts = this.querySelector<HTMLElement>('.copy-link-parts');
    if (!parts) return;
    parts.querySelector('button')?.addEventListener('click', () => void this.#copy());
    // What was said was of the address as it was then.
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#say('');
    });
  }

  async #copy(): Promise<void> {
    this.#show(false);
    this.#say('');
    try {
      await navigator.clipboard.writeText(this.#text?.textContent.trim() ?? location.href);
      this.#say('Kopierad');
    } catch {
      this.#show(true);
      this.#say(this.#text ? 'Texten är markerad. Kopiera den härifrån.' : 'Länken står här. Kopiera den härifrån.');
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  get #text(): HTMLElement | null {
    return document.getElementById(this.dataset['of'] ?? '');
  }

  #show(isShown: boolean): void {
    if (isShown && this.#text) getSelection()?.selectAllChildren(this.#text);
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
