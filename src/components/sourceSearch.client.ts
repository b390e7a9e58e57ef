/** Narrows the list of sources to what is written, and unfolds the publishers that have it among their titles. */
class SourceSearch extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    input?.addEventListener('input', () => this.search(input.value.trim().toLocaleLowerCase('sv')));
  }

  private search(written: string): void {
    let found = 0;
    for (const publisher of this.querySelectorAll<HTMLElement>('.publishers > li')) {
      const name = publisher.querySelector('summary')?.textContent.toLocaleLowerCase('sv') ?? '';
      const isNamed = name.includes(written);
      let own = 0;
      for (const title of publisher.querySelectorAll<HTMLElement>('ul li')) {
        const isShown = isNamed || title.textContent.toLocaleLowerCase('sv').includes(written);
        title.hidden = !isShown;
        own += Number(isShown);
      }
      publisher.hidden = own === 0;
      const details = publisher.querySelector('details');
      if (details) details.open = written !== '' && own > 0;
      found += own;
    }
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = written === '' ? '' : `${found} publikationer`;
  }
}

customElements.define('source-search', SourceSearch);
