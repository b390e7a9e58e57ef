/** `push`: a step that Back undoes, such as another region; `replace`: one of many, such as a slider's. */
export type Step = 'push' | 'replace';

/** Browsers refuse more than some hundred changes of the address in half a minute; the last one is then written late. */
const LATE = 2000;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Writes a query to the address bar; the page itself stays. */
export function keepAddress(search: string, step: Step): void {
  clearTimeout(waiting);
  const address = location.pathname + search + location.hash;
  try {
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    waiting = setTimeout(() => keepAddress(search, 'replace'), LATE);
  }
}
