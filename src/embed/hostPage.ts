/**
 * Runs in the page around a frame, as /embed.js: gives frames with our charts the height they ask for. Once a page is
 * enough, anywhere on it. Must not import anything: it is only stripped of its types, not bundled.
 */
(function (site: string): void {
  const page: Window & { bristkartanRamar?: boolean } = window;
  if (page.bristkartanRamar) return;
  page.bristkartanRamar = true;

  // Our charts come from the site itself, or from the server that this script was fetched from.
  const script = document.currentScript as HTMLScriptElement | null;
  const homes = [site, script?.src ? new URL(script.src).origin : site];

  const said = new Set<string>();
  function giveUp(frame: Element | undefined, why: string): void {
    if (said.has(why)) return;
    said.add(why);
    // eslint-disable-next-line no-console -- a developer who wonders why a chart is cut looks there
    console.warn(`Bristkartan: en ram får inte sin höjd. ${why}`, frame ?? '');
  }

  /** Finds frames in open shadow trees too. */
  function framesIn(root: ParentNode): HTMLIFrameElement[] {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      if (element instanceof HTMLIFrameElement) return element;
      return element.shadowRoot ? framesIn(element.shadowRoot) : [];
    });
  }

  function originOf({ src }: HTMLIFrameElement): string {
    try {
      return new URL(src).origin;
    } catch {
      return '';
    }
  }

  /** Returns the borders and padding that count towards a frame's height. */
  function edgesOf(frame: Element): number {
    const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
    if (boxSizing !== 'border-box') return 0;
    return [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce(
      (sum, edge) => sum + parseFloat(edge),
      0,
    );
  }

  // Only the frame that speaks, only while it shows us, and only a sane height. What stands in a sandbox is from "null".
  addEventListener('message', ({ data, source, origin }: MessageEvent) => {
    if (data?.type !== 'bristkartan-height') return;
    const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
    const own = frame ? originOf(frame) : '';
    const { height } = data;
    if (!frame) giveUp(frame, 'Den finns inte på sidan, eller i ett slutet skuggträd.');
    else if (!homes.includes(own)) giveUp(frame, `Den visar ${own}, inte ${site}.`);
    else if (origin !== own && origin !== 'null') giveUp(frame, `Den visar nu ${origin}.`);
    else if (typeof height !== 'number' || !(height >= 60 && height <= 20_000)) giveUp(frame, `Höjden är ${height}.`);
    else frame.style.height = `${Math.ceil(height) + edgesOf(frame)}px`;
  });

  // Frames that told their height before anybody listened are asked to tell it again.
  function ask(frame: unknown): void {
    if (!(frame instanceof HTMLIFrameElement && homes.includes(originOf(frame)))) return;
    const isShut = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-scripts');
    if (isShut) giveUp(frame, 'Dess sandbox saknar allow-scripts.');
    frame.contentWindow?.postMessage({ type: 'bristkartan-ask' }, '*');
  }
  const askAll = () => framesIn(document).forEach(ask);
  askAll();
  document.addEventListener('load', ({ target }) => ask(target), true);
  addEventListener('load', askAll);
})('SITE');
