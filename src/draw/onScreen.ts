/**
 * Which of some elements the reader sees. Kept by the browser while the page is at rest: to ask where an element is
 * when something has just been changed makes it lay out the page once more.
 */
export class OnScreen {
  readonly #seen = new Set<Element>();
  readonly #observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) this.#seen[isIntersecting ? 'add' : 'delete'](target);
  });

  /** One that is watched already may be given again. */
  watch(elements: Iterable<Element>): void {
    for (const element of elements) this.#observer.observe(element);
  }

  has = (element: Element): boolean => this.#seen.has(element);
}

/** When what has been drawn is painted: then the rest may be drawn, and nobody waits for it. */
export const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
