/**
 * Tells the page around the frame how high the chart is, when it has loaded and whenever that changes, in the dialects
 * that pages listen to already: our own, Datawrapper's, AMP's, pym.js' and WordPress'. A page that came too late to hear
 * may ask. One answer to one question, and nothing where nothing changed: no page can be drawn into a loop.
 */
const id = location.pathname;
/** pym.js names its frames in the query, WordPress in the fragment. */
const child = new URLSearchParams(location.search).get('childId');
const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
const root = document.documentElement;
let told = 0;

function tell(): void {
  told = Math.ceil(root.getBoundingClientRect().height);
  const messages = [
    { type: 'bristkartan-height', id, height: told },
    { 'datawrapper-height': { [id]: told } },
    { sentinel: 'amp', type: 'embed-size', height: told },
    child && `pymxPYMx${child}xPYMxheightxPYMx${told}`,
    secret && { message: 'height', value: told, secret },
  ];
  for (const message of messages) if (message) parent.postMessage(message, '*');
}

if (parent !== window) {
  new ResizeObserver(() => {
    if (Math.ceil(root.getBoundingClientRect().height) !== told) tell();
  }).observe(root);
  addEventListener('message', ({ source, data }: MessageEvent) => {
    if (source !== parent) return;
    if (data?.type === 'bristkartan-ask' || (secret && data?.message === 'ready' && data.secret === secret)) tell();
  });
  // WordPress shuts the frame in so that it cannot open a window; the page around it follows the link instead.
  if (secret) {
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (!link) return;
      event.preventDefault();
      const value = new URL(link.getAttribute('href') ?? '', location.href).href;
      parent.postMessage({ message: 'link', value, secret }, '*');
    });
  }
}
