/** Says which dot is pointed at, or nearest, in the words that it was drawn with. */
export class DotReadOut {
  readonly #host: HTMLElement;
  /** Code of the region whose dot is told of while nothing is pointed at. */
  #resting = '';

  /** @param host what the dots are drawn in, again and again */
  constructor(host: HTMLElement) {
    this.#host = host;
    host.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse' && isOnPlot(event)) this.#tell(this.#nearest(event));
    });
    host.addEventListener('pointerleave', () => this.#tell(this.#dotOf(this.#resting)));
    // A finger's choice stays.
    host.addEventListener('click', (event) => {
      if (!isOnPlot(event)) return;
      const dot = this.#nearest(event);
      this.#rest(dot?.getAttribute('data-r') ?? '');
    });
    host.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement && target.matches('[data-choose=dot]')) this.#rest(target.value);
    });
  }

  /** After each drawing: a region that is marked is told of. */
  rest(marked: readonly string[]): void {
    this.#rest(marked.at(-1) ?? this.#resting);
  }

  #rest(code: string): void {
    this.#resting = code;
    const choice = this.#host.querySelector<HTMLSelectElement>('[data-choose=dot]');
    if (choice) choice.value = code;
    this.#tell(this.#dotOf(code));
  }

  get #dots(): Element[] {
    return [...this.#host.querySelectorAll('.scatter [data-name]')];
  }

  #dotOf = (code: string): Element | undefined => this.#dots.find((dot) => dot.getAttribute('data-r') === code);

  #nearest({ clientX, clientY }: MouseEvent): Element | undefined {
    const away = (dot: Element) => {
      const { left, right, top, bottom } = dot.getBoundingClientRect();
      return Math.hypot((left + right) / 2 - clientX, (top + bottom) / 2 - clientY);
    };
    const seen = this.#dots.filter((dot) => dot.checkVisibility());
    return seen.toSorted((a, b) => away(a) - away(b))[0];
  }

  #tell(dot: Element | undefined): void {
    const said = this.#host.querySelector('.said');
    if (!said) return;
    for (const marked of this.#host.querySelectorAll('[data-on]')) marked.removeAttribute('data-on');
    const [strong, rest] = [document.createElement('strong'), document.createElement('span')];
    if (dot) {
      const code = dot.getAttribute('data-r') ?? '';
      for (const mark of this.#host.querySelectorAll(`.scatter [data-r="${code}"]`)) mark.setAttribute('data-on', '');
      strong.textContent = `${dot.getAttribute('data-name') ?? ''} ${dot.getAttribute('data-value') ?? ''}`;
      rest.textContent = dot.getAttribute('data-words');
    } else {
      strong.textContent = 'Peka på en punkt';
      rest.textContent = 'så står regionens värden här.';
    }
    said.replaceChildren(strong, ' ', rest);
  }
}

const isOnPlot = ({ target }: Event): boolean => target instanceof Element && target.closest('.scatter svg') !== null;
