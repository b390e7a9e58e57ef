/** Offers the device's own way to share, where it has one. */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLElement>('li[hidden]');
    const letter = this.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    if (!button || !letter || !('share' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      // The letter has all of it, a line each; on a tool it follows what is chosen.
      const query = new URL(letter.href).searchParams;
      const lines = query.get('body')?.split('\r\n') ?? [];
      const url = lines.pop() ?? location.href;
      const text = lines.filter(Boolean).join(' ');
      // Refused or thought better of: nothing has happened, and nothing needs to be said.
      void navigator.share({ title: query.get('subject') ?? document.title, text, url }).catch(() => null);
    });
  }
}

customElements.define('share-page', SharePage);
