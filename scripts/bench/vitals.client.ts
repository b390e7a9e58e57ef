// Runs in a page before anything of its own.

export interface Vitals {
  lcp: number;
  /** When what the page is about had been painted. */
  shown: number;
  cls: number;
  blocking: number;
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

declare global {
  interface Window {
    /** The page's figures, once it shows what it is about and nothing has happened in it for so many milliseconds. */
    vitalsAtRest(rest: number): Promise<Vitals>;
  }
}

/** Knows nothing from outside itself: it is sent to the page as text. `subject` selects what the page is about. */
export function watchVitals(subject: string): void {
  /** A task holds up from here on. */
  const LONG = 50;
  /** What has not come by then does not come. */
  const LATEST = 60_000;
  const seen = { lcp: 0, firstPaint: Infinity, subject: 0, last: 0 };
  const shifts: LayoutShift[] = [];
  const tasks: PerformanceEntry[] = [];
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        seen.last = performance.now();
        take(entry);
      }
    }).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  watch('layout-shift', (entry) => shifts.push(entry as LayoutShift));
  watch('longtask', (entry) => tasks.push(entry));
  watch('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.firstPaint = startTime));

  // The largest thing painted is often words, and a drawing in SVG never counts as one.
  const lookForSubject = () => {
    if (!document.querySelector(subject)) return void requestAnimationFrame(lookForSubject);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (seen.subject = performance.now());
    port2.postMessage(null);
  };
  requestAnimationFrame(lookForSubject);

  /** Shifts that follow within a second of each other count together, for five seconds at most. */
  function worstWindow(): number {
    let [worst, sum, first, before] = [0, 0, 0, -Infinity];
    for (const { startTime, value, hadRecentInput } of shifts) {
      if (hadRecentInput) continue;
      const isNew = startTime - before > 1000 || startTime - first > 5000;
      if (isNew) [sum, first] = [0, startTime];
      [sum, before] = [sum + value, startTime];
      worst = Math.max(worst, sum);
    }
    return worst;
  }

  function blocking(): number {
    return tasks.reduce((sum, { startTime, duration }) => {
      const held = startTime + duration - Math.max(startTime, seen.firstPaint);
      return sum + Math.max(0, held - LONG);
    }, 0);
  }

  const vitals = (): Vitals => ({
    lcp: seen.lcp,
    shown: Math.max(seen.subject, seen.firstPaint),
    cls: worstWindow(),
    blocking: blocking(),
  });

  window.vitalsAtRest = (rest) =>
    new Promise((done, fail) => {
      const look = () => {
        const isAtRest = seen.subject > 0 && performance.now() - seen.last >= rest;
        if (isAtRest) done(vitals());
        else if (performance.now() > LATEST) fail(new Error(`no ${subject} in ${location.href}`));
        else setTimeout(look, rest / 4);
      };
      seen.last = performance.now();
      look();
    });
}
