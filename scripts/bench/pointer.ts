import type { Browser } from 'playwright-core';
import { tableLines } from '../../src/common/table.ts';
import { milliseconds, type Bench } from './bench.ts';
import { SLOWDOWN } from './interaction.ts';
import { median, percentile95 } from './statistics.ts';

/** How soon a chart says which mark a pointer is on: each form on a page and in a frame. */

const MEASURE = 'fortroende-vardcentral';
const PAGE = `/indikatorer/${MEASURE}/`;
const FORMS = [
  { form: 'map', page: PAGE, frame: `/embed/karta/${MEASURE}/`, marks: '.map-shapes a[data-r]' },
  { form: 'list', page: PAGE, frame: `/embed/lista/${MEASURE}/`, marks: '.ranking tbody tr[data-r]' },
  { form: 'lines', page: PAGE, frame: `/embed/serie/${MEASURE}/`, marks: '.series svg' },
  { form: 'small multiples', page: PAGE, frame: `/embed/rutor/${MEASURE}/`, marks: '.multiples svg' },
  {
    form: 'beeswarm',
    // On a page it is drawn once, without a read-out: the region's page says its place in words.
    page: null,
    frame: `/embed/regioner/blekinge/${MEASURE}/`,
    marks: '.beeswarm circle[data-r]',
  },
] as const;

/** The most that one frame of a screen takes. */
const FRAME = 1000 / 60;
const WARM_UP = 10;

export async function benchPointer({ browser, at, changes, say }: Bench): Promise<void> {
  const rows: string[][] = [];
  for (const { form, page, frame, marks } of FORMS) {
    for (const path of [page, frame]) {
      if (path === null) continue;
      const times = await measurePointer(browser, at(path), marks, changes);
      const told = times
        ? [times.said, times.painted].flatMap((all) => [median(all), percentile95(all)].map(milliseconds))
        : ['no read-out'];
      rows.push([form, path, ...told]);
    }
  }
  const head = ['form', 'where', 'said, median', '95 %', 'painted, median', '95 %'];
  for (const line of tableLines([head, ...rows])) say(line);
  say(
    `\n${changes} moves each, processor slowed ${SLOWDOWN} times, 1280 px: from the event until the words stand, laid out, and until their frame is painted, for which a move waits ${milliseconds(FRAME / 2)} on the average.`,
  );
}

interface Times {
  said: number[];
  painted: number[];
}

async function measurePointer(browser: Browser, url: string, marks: string, moves: number): Promise<Times | null> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  // A measure's page shows one chart at a time: what is over time stands behind a tab.
  const tab = page.locator('[name=visa][value=senare]');
  const isSeen = await page.locator(`figure:has(read-out) :is(${marks})`).first().isVisible();
  if (!isSeen && (await tab.count()) > 0) await tab.check();
  const times = await page.evaluate<Times | null>(
    `(${timed.toString()})(${JSON.stringify(marks)}, ${moves + WARM_UP})`,
  );
  await context.close();
  return times && { said: times.said.slice(WARM_UP), painted: times.painted.slice(WARM_UP) };
}

/** Runs in the page: moves a pointer from mark to mark, or over a drawing of lines, of the first figure that answers. */
async function timed(selector: string, moves: number): Promise<Times | null> {
  const painted = () =>
    new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      });
    });
  const figure = [...document.querySelectorAll('figure')].find(
    (one) => one.querySelector('read-out') && one.querySelector(selector),
  );
  for (const details of figure?.querySelectorAll('details') ?? []) details.open = true;
  const said = figure?.querySelector<HTMLElement>('.said');
  const marks = [...(figure?.querySelectorAll(selector) ?? [])].filter((mark) => mark.checkVisibility());
  if (!said || marks.length === 0) return null;
  const times: Times = { said: [], painted: [] };
  for (let turn = 0; turn < moves; turn += 1) {
    const mark = marks[turn % marks.length];
    if (!mark) break;
    mark.scrollIntoView({ block: 'center' });
    await painted();
    const { left, top, width, height } = mark.getBoundingClientRect();
    // Within a drawing of lines the pointer wanders; on a mark it is in the middle.
    const share = marks.length > 1 ? [0.5, 0.5] : [((turn * 37) % 100) / 100, ((turn * 61) % 100) / 100];
    const place = { clientX: left + width * (share[0] ?? 0), clientY: top + height * (share[1] ?? 0) };
    const start = performance.now();
    mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', ...place }));
    said.getBoundingClientRect();
    times.said.push(performance.now() - start);
    times.painted.push((await painted()) - start);
  }
  return times;
}
