import { DataUnavailable, fetchJson, unavailable } from '../../address/dataFile.ts';
import { keepAddress, type Step } from '../../address/keepAddress.ts';
import { sayUnread } from '../../address/unread.ts';
import { OnScreen, painted } from '../../draw/onScreen.ts';
import { patch } from '../../draw/patch.ts';
import { tweened } from '../../draw/tweened.ts';
import { fileHref } from '../../address/downloads.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { Hit } from '../readOut/readOut.client.ts';
import { classOptions, marksView, offered, periodControl } from './controlsView.ts';
import { classChoices } from './exploreClasses.ts';
import { exploreTitle, isOverTime, periodsOf, shown, type Shown } from './exploreModel.ts';
import {
  againstOf,
  defaultExploreState,
  isPlotted,
  NATURAL,
  ORDERS,
  readExploreState,
  toggleRegion,
  unreadExplore,
  VIEWS,
  writeExploreState,
  type ExploreData,
  type ExploreState,
} from './exploreState.ts';
import {
  exploreView,
  PARTS,
  partsOf,
  regionTold,
  restingView,
  type Part,
  type Plots,
  type Room,
} from './exploreView.ts';
import type { MapSize } from './shape.ts';

/** How long a period is shown when the years are played. */
const FRAME = 900;
/** A screen reader is told once the reader rests. */
const REST = 500;
/** Height of a plot in pixels: its least, its most, and what the controls and title around it take of a screen. */
const [LOWEST, HIGHEST, AROUND] = [300, 520, 400];
/** In a frame the window's height depends on the frame's own, so assume a screen of this height. */
const SCREEN = 800;

/** Draws the explorer anew from its state. Loaded when the reader first changes something. */
export class Explorer {
  readonly #host: HTMLElement;
  readonly #data: ExploreData;
  readonly #map: MapSize;
  readonly #documents = new Map<string, Promise<IndicatorDocument>>();
  #state: ExploreState;
  #view: Shown | null = null;
  #plots: Plots | null = null;
  /** The width at which the plot was last drawn. */
  #drawnWidth = 0;
  #isPlaying = false;
  #next: ReturnType<typeof setTimeout> | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The state is as the address told it, and nobody has chosen anything since. */
  #isRead = false;
  readonly #onScreen = new OnScreen();
  /** The latest drawing asked for: an answer that comes after it is no longer wanted. */
  #turn = 0;

  constructor(host: HTMLElement, data: ExploreData, map: MapSize) {
    [this.#host, this.#data, this.#map] = [host, data, map];
    this.#state = this.#read();
    this.#onScreen.watch(PARTS.map(this.#part));
    addEventListener('popstate', () => void this.follow());
    new ResizeObserver(([entry]) => {
      const { width } = entry?.contentRect ?? { width: 0 };
      const isOther = width !== 0 && this.#drawnWidth !== 0 && Math.round(width) !== this.#drawnWidth;
      if (isOther && this.#view && isPlotted(this.#view.state.view)) this.#drawParts(this.#view, ['chart']);
    }).observe(this.#part('chart'));
  }

  #read(): ExploreState {
    this.#isRead = true;
    return readExploreState(location.search, this.#data);
  }

  /** Shows what the address says, after Back or in a page that the browser has kept. */
  follow(): Promise<void> {
    this.#stop();
    this.#state = this.#read();
    return this.draw();
  }

  /** Applies the choice that a control was changed to. */
  take(control: HTMLInputElement | HTMLSelectElement): Promise<void> {
    const { name, value } = control;
    if (name === 'period') return this.#showPeriod(Number(value));
    this.#stop();
    if (name === 'view') return this.#choose({ view: VIEWS.find((view) => view === value) ?? 'karta' }, 'push');
    if (name === 'mark') {
      control.value = '';
      return this.#choose({ regions: toggleRegion(this.#state.regions, value) }, 'push');
    }
    if (name === 'order') return this.#choose({ order: ORDERS.find((order) => order === value) ?? 'hogst' }, 'push');
    return this.#choose({ [name]: value }, 'push');
  }

  /** Does what a button asks: shows the previous or next period, plays them, or unmarks a region. */
  async press({ dataset: { step, unmark } }: HTMLElement): Promise<void> {
    if (unmark !== undefined) return this.mark(unmark);
    if (!this.#view) await this.draw();
    if (!this.#view) return;
    const { at, periods } = periodControl(this.#view);
    if (step === 'play') return this.#togglePlay(at, periods.length);
    this.#stop();
    return this.#showPeriod(at + (step === 'next' ? 1 : -1));
  }

  /** Marks a region by its code, or lets go of it. */
  async mark(code: string): Promise<void> {
    const region = this.#data.regions.find((one) => one.code === code);
    if (region) await this.#choose({ regions: toggleRegion(this.#state.regions, region.slug) }, 'push');
  }

  /** Draws the state. Where its figures cannot be had, says so and keeps the picture that is there. */
  async draw(): Promise<void> {
    const turn = (this.#turn += 1);
    this.#host.setAttribute('aria-busy', 'true');
    try {
      await this.#drawTurn(turn);
    } catch (error) {
      if (!(error instanceof DataUnavailable)) throw error;
      if (turn !== this.#turn) return;
      this.#stop();
      this.#setControls(null);
      this.#problem.hidden = false;
    } finally {
      if (turn === this.#turn) this.#host.removeAttribute('aria-busy');
    }
  }

  async #drawTurn(turn: number): Promise<void> {
    const { indicator, view: seenAs } = this.#state;
    const against = againstOf(this.#state, this.#data);
    const [document, other] = await Promise.all([
      this.#load(indicator),
      against ? this.#load(against) : null,
      isPlotted(seenAs) ? this.#loadPlots() : null,
    ]);
    if (turn !== this.#turn) return;
    const before = this.#view;
    this.#view = shown(this.#state, this.#data, document, other);
    this.#settle(this.#view);
    const isOther = this.#host.dataset['view'] !== this.#state.view;
    const seen = partsOf(this.#state.view).filter((part) => isOther || this.#onScreen.has(this.#part(part)));
    // First, since setting a control makes the browser lay out the page as it stands.
    this.#setPeriod(this.#view);
    this.#problem.hidden = true;
    this.#host.dataset['view'] = this.#state.view;
    const isTweened = isNextYear(before, this.#view);
    this.#host.toggleAttribute('data-is-tweened', isTweened);
    tweened(this.#part(isPlotted(seenAs) ? 'chart' : 'list'), isTweened, () => this.#drawParts(this.#shown, seen));
    this.#rest(this.#view);
    // On a cheap phone a list and a table below the screen take longer than the picture that the reader looks at.
    await painted();
    if (turn !== this.#turn) return;
    this.#drawParts(
      this.#view,
      PARTS.filter((part) => !seen.includes(part)),
    );
    this.tell(null);
    this.#setControls(this.#view);
  }

  async #loadPlots(): Promise<void> {
    if (this.#plots) return;
    const { plotsIn } = await import('./plotParts.ts').catch(unavailable);
    this.#plots = plotsIn(document);
  }

  /** Drops choices that the new measure does not support, and updates the address. */
  #settle({ document, period }: Shown): void {
    const state = this.#state;
    const settled = {
      ...state,
      period: state.period === period && period !== document.lead ? period : '',
      against: state.against === state.indicator ? '' : state.against,
      classes: classChoices(document, period).some(({ value }) => value === state.classes) ? state.classes : NATURAL,
    };
    if (this.#isRead) {
      const unread = new Set(unreadExplore(location.search, this.#data));
      if (state.period && state.period !== period) unread.add('period');
      if (state.against !== settled.against) unread.add('against');
      if (state.classes !== settled.classes) unread.add('classes');
      sayUnread(this.#host, [...unread]);
    }
    this.#isRead = false;
    const [asked, left] = [state, settled].map((one) => writeExploreState(one, this.#data));
    this.#state = settled;
    if (asked !== left) keepAddress(left ?? '', 'replace');
  }

  #choose(change: Partial<ExploreState>, step: Step): Promise<void> {
    this.#state = { ...this.#state, ...change };
    this.#isRead = false;
    sayUnread(this.#host, []);
    keepAddress(writeExploreState(this.#state, this.#data), step);
    return this.draw();
  }

  async #showPeriod(at: number): Promise<void> {
    if (!this.#view) await this.draw();
    const document = this.#view?.document;
    const period = document ? periodsOf(document)[at] : undefined;
    if (!document || period === undefined) return;
    return this.#choose({ period: period === document.lead ? '' : period }, 'replace');
  }

  #load(slug: string): Promise<IndicatorDocument> {
    const known = this.#documents.get(slug);
    if (known) return known;
    const loading = fetchJson<IndicatorDocument>(fileHref(`indicators/${slug}.json`));
    this.#documents.set(slug, loading);
    // Forget a failed request, so that the next use asks again.
    loading.catch(() => this.#documents.delete(slug));
    return loading;
  }

  #drawParts(view: Shown, parts: readonly Part[]): void {
    const drawn = exploreView(view, { map: this.#map, plots: this.#plots, room: this.#room });
    const wanted = partsOf(view.state.view);
    for (const part of parts) {
      const element = this.#part(part);
      // Folded parts are drawn when unfolded, and parts of other views when these are shown; until then they are emptied.
      const isSeen = wanted.includes(part) && element.closest('details')?.open !== false;
      // The read-out knows a drawing by its element, so make a new element for a new drawing.
      if (part === 'chart') patch(element, []);
      patch(element, isSeen ? drawn[part]() : []);
      for (const pointedAt of element.querySelectorAll('[data-on]')) pointedAt.removeAttribute('data-on');
      // Keyboard users choose a region in the select, so keep the map's 21 links out of the tab order.
      for (const link of element.querySelectorAll('.map-shapes a, .multiples a')) link.setAttribute('tabindex', '-1');
    }
  }

  /** Draws what somebody has just unfolded. */
  unfold(): void {
    if (this.#view) this.#drawParts(this.#view, ['table']);
    else void this.draw();
  }

  /** Gives a plot the width of its column, and a height that leaves the controls and the title on the same screen. */
  #room = (): Room => {
    this.#drawnWidth = this.#part('chart').clientWidth;
    const screen = parent === window ? innerHeight : SCREEN;
    return { width: this.#drawnWidth, height: Math.min(HIGHEST, Math.max(LOWEST, screen - AROUND)) };
  };

  /** Says what is pointed at, or what is marked. */
  tell(hit: Hit | null): void {
    const view = this.#view;
    if (view) patch(this.#find('.said'), hit ? regionTold(view, hit.region, hit.period) : restingView(view));
  }

  #setControls(view: Shown | null): void {
    const state = this.#state;
    for (const radio of this.#host.querySelectorAll<HTMLInputElement>('[name=view]')) {
      if (radio.checked !== (radio.value === state.view)) radio.checked = radio.value === state.view;
    }
    this.#set('indicator', state.indicator);
    this.#set('against', againstOf(state, this.#data));
    this.#set('group', state.group);
    this.#set('order', state.order);
    patch(this.#find('[data-marks]'), marksView(state, this.#data));
    if (!view) return;
    const classes = this.#control('classes');
    const options = classOptions(view);
    patch(classes, options);
    this.#set('classes', options.length > 0 ? state.classes : '');
    for (const [name, isOffered] of Object.entries(offered(view))) this.#label(name).hidden = !isOffered;
    this.#unfoldChosen();
  }

  /** Opens the fold when it holds a choice, so that whoever follows a link sees it. */
  #unfoldChosen(): void {
    const usual = defaultExploreState(this.#data);
    const { group, order, classes } = this.#state;
    const isUsual = group === usual.group && order === usual.order && classes === usual.classes;
    if (!isUsual) (this.#find('.more-choices') as HTMLDetailsElement).open = true;
  }

  #setPeriod(view: Shown): void {
    const { periods, at, text } = periodControl(view);
    const slider = this.#find('[name=period]') as HTMLInputElement;
    const most = String(Math.max(0, periods.length - 1));
    if (slider.max !== most) slider.max = most;
    this.#set('period', String(at));
    slider.setAttribute('aria-valuetext', text);
    this.#find('[data-period-text]').textContent = text;
    // A button that is turned off where it has the focus would lose it: at an end it does nothing instead.
    this.#find('[data-step=previous]').setAttribute('aria-disabled', String(at <= 0));
    this.#find('[data-step=next]').setAttribute('aria-disabled', String(at >= periods.length - 1));
  }

  /** From the first period when the last is shown, else from the next. */
  #togglePlay(at: number, count: number): Promise<void> | void {
    if (this.#isPlaying) return this.#stop();
    this.#isPlaying = true;
    this.#playText('Stanna');
    return this.#playFrom(at >= count - 1 ? 0 : at + 1, count);
  }

  async #playFrom(at: number, count: number): Promise<void> {
    await this.#showPeriod(at);
    if (at >= count - 1) this.#stop();
    else if (this.#isPlaying) this.#next = setTimeout(() => void this.#playFrom(at + 1, count), FRAME);
  }

  #stop(): void {
    clearTimeout(this.#next);
    this.#isPlaying = false;
    this.#playText('Spela upp');
  }

  #playText(text: string): void {
    this.#find('[data-step=play]').textContent = text;
  }

  #rest(view: Shown): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#find('[data-status]').textContent = exploreTitle(view);
    }, REST);
  }

  get #shown(): Shown {
    if (!this.#view) throw new Error('Nothing is shown yet.');
    return this.#view;
  }

  get #problem(): HTMLElement {
    return this.#find('[data-problem]');
  }

  /** To set what is set already makes a browser lay out the page once more. */
  #set(name: string, value: string): void {
    const control = this.#control(name);
    if (control.value !== value) control.value = value;
  }

  #part = (name: string): HTMLElement => this.#find(`[data-part=${name}]`);
  #control = (name: string) => this.#find(`select[name=${name}], input[name=${name}]`) as HTMLSelectElement;
  #label = (name: string) => this.#find(`[data-label=${name}]`);

  #find(selector: string): HTMLElement {
    const element = this.#host.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The explorer has no ${selector}.`);
    return element;
  }
}

/** The same picture in another period: its marks go from the one to the other. */
const isNextYear = (before: Shown | null, after: Shown): boolean =>
  before !== null &&
  before.document === after.document &&
  before.against?.document === after.against?.document &&
  before.state.view === after.state.view &&
  before.period !== after.period &&
  !isOverTime(after);
