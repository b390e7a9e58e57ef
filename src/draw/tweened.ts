/** How long a mark takes to where it stands in another year, in milliseconds: seen, and not waited for. */
const TWEEN = 180;
const MARKS = 'tr[data-r], circle[data-r]';

/**
 * Draws, and lets the marks that were there glide from where they stood. Not where a reader wants nothing to move, or where
 * what is drawn is another picture.
 */
export function tweened(host: Element, isAsked: boolean, drawAnew: () => void): void {
  if (!isAsked || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    drawAnew();
    return;
  }
  const before = new Map(marksIn(host).map((mark) => [mark.getAttribute('data-r'), mark.getBoundingClientRect()]));
  drawAnew();
  const moves = marksIn(host).flatMap((mark) => {
    const [from, to] = [before.get(mark.getAttribute('data-r')), mark.getBoundingClientRect()];
    const [x, y] = [(from?.x ?? to.x) - to.x, (from?.y ?? to.y) - to.y];
    return x === 0 && y === 0 ? [] : [{ mark, x, y }];
  });
  for (const { mark, x, y } of moves) {
    mark.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
      duration: TWEEN,
      easing: 'ease-out',
    });
  }
}

const marksIn = (host: Element): Element[] => [...host.querySelectorAll(MARKS)];
