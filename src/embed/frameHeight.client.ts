/**
 * Tells the page around the frame how high the chart is, in the dialects that pages listen to already: our own,
 * Datawrapper's, AMP's, pym.js' and WordPress'. At once and when it has loaded, for browsers run no ResizeObserver in a
 * frame of another site that is out of view; and whenever the height changes. A page may ask, and gets one answer to one question: none can be drawn into a loop.
 */
const id = location.pathname;
/** pym.js names its frames in the query, WordPress in the fragment. */
const child = new URLSearchParams(location.search).get('childId');
const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
const root = document.documentElement;
let told = 0;

const heightNow = () => Math.ceil(root.getBoundingClientRect().height);

function tell(): void {
  const height = heightNow();
  // In a folded part of the page, or before the column has a width, the chart has no height.
  if (!height || !innerWidth) return;
  told = height;
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
  tell();
  addEventListener('load', tell);
  const tellChange = () => {
    if (heightNow() !== told) tell();
  };
  addEventListener('resize', tellChange);
  // Runs once out of view too, when the browser has laid the frame out.
  new IntersectionObserver(tellChange).observe(root);
  new ResizeObserver(tellChange).observe(root);
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
