export {};

customElements.define(
  'print-sheet',
  class extends HTMLElement {
    connectedCallback(): void {
      this.querySelector('button')?.addEventListener('click', () => window.print());
    }
  },
);
