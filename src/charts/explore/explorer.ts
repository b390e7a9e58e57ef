import { keepAddress, type Step } from '../../address/keepAddress.ts';
import { sayUnread } from '../../address/unread.ts';
import { OnScreen, painted } from '../../draw/onScreen.ts';
import { patch } from '../../draw/patch.ts';
import { fileHref } from '../../page/downloads.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { classOptions, periodControl } from './controlsView.ts';
import { classChoices } from './exploreClasses.ts';
import { exploreTitle, periodsOf, shown, type Shown } from './exploreModel.ts';
import {
  defaultExploreState,
  MOST_MARKED,
  NATURAL,
  ORDERS,
  readExploreState,
  toggleRegion,
  unreadExplore,
  writeExploreState,
  type ExploreData,
  type ExploreState,
} from './exploreState.ts';
import { exploreView, PARTS, type Part } from './exploreView.ts';
import type { DotReadOut } from '../scatter/DotReadOut.ts';
import type { scatterPart } from './scatterPart.ts';
import type { MapSize } from './shape.ts';

/** How long a period is shown when the years are played. */
const FRAME = 900;
/** A screen reader is told once the reader rests. */
const REST = 500;

/** Draws the explorer anew from its state. Loaded when the reader first changes something. */
export class Explorer {
  readonly #host: HTMLElement;
  readonly #data: ExploreData;
  readonly #map: MapSize;
  readonly #documents = new Map<string, Promise<IndicatorDocument>>();
  #state: ExploreState;
  #view: Shown | null = null;
  #scatter: typeof scatterPart | null = null;
  #dots: DotReadOut | null = null;
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
    addEventListener('popstate', () => {
      this.#stop();
      this.#state = this.#read();
      void this.draw();
    });
    new ResizeObserver(() => this.#view?.against && this.#drawParts(this.#view, ['list'])).observe(this.#part('list'));
  }

  #read(): ExploreState {
    this.#isRead = true;
    return readExploreState(location.search, this.#data);
  }

  /** What a control was changed to. */
  take(control: HTMLInputElement | HTMLSelectElement): Promise<void> {
    const { name, value } = control;
    if (name === 'period') return this.#showPeriod(Number(value));
    this.#stop();
    if (name === 'region-1' || name === 'region-2') {
      const wanted = ['region-1', 'region-2'].map((one) => this.#control(one).value).filter(Boolean);
      return this.#choose({ regions: [...new Set(wanted)].slice(0, MOST_MARKED) }, 'push');
    }
    if (name === 'order') return this.#choose({ order: ORDERS.find((order) => order === value) ?? 'hogst' }, 'push');
    return this.#choose({ [name]: value }, 'push');
  }

  /** What a button asks for: `previous`, `next`, `play`, or a period. */
  async press(button: HTMLElement): Promise<void> {
    const { step, period } = button.dataset;
    if (!this.#view) await this.draw();
    if (!this.#view) return;
    const { at, periods } = periodControl(this.#view);
    if (step === 'play') return this.#togglePlay(at, periods.length);
    this.#stop();
    if (step === undefined) return this.#showPeriod(periods.indexOf(period ?? ''));
    return this.#showPeriod(at + (step === 'next' ? 1 : -1));
  }

  mark(code: string): Promise<void> {
    const region = this.#data.regions.find((one) => one.code === code);
    return region
      ? this.#choose({ regions: toggleRegion(this.#state.regions, region.slug) }, 'push')
      : Promise.resolve();
  }

  /** Draws the state; where its figures cannot be had, says so and keeps the picture that is there. */
  async draw(): Promise<void> {
    const turn = (this.#turn += 1);
    const { indicator, against } = this.#state;
    this.#host.setAttribute('aria-busy', 'true');
    try {
      const [document, other] = await Promise.all([this.#load(indicator), against ? this.#load(against) : null]);
      // What draws two measures is large, and is loaded by those who ask for it.
      if (other && !this.#scatter) await this.#loadScatter();
      if (turn !== this.#turn) return;
      this.#view = shown(this.#state, this.#data, document, other);
      this.#settle(this.#view);
      const seen = PARTS.filter((part) => this.#onScreen.has(this.#part(part)));
      // First, for to set a control makes a browser lay out the page as it is then.
      this.#setPeriod(this.#view);
      this.#problem.hidden = true;
      this.#drawParts(this.#view, seen);
      this.#rest(this.#view);
      // On a cheap phone a list and a table below the screen take longer than the picture that the reader looks at.
      await painted();
      if (turn !== this.#turn) return;
      this.#drawParts(
        this.#view,
        PARTS.filter((part) => !seen.includes(part)),
      );
      this.#setControls(this.#view);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#stop();
      this.#setControls(null);
      this.#problem.hidden = false;
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    } finally {
      if (turn === this.#turn) this.#host.removeAttribute('aria-busy');
    }
  }

  async #loadScatter(): Promise<void> {
    const [{ scatterPart }, { DotReadOut }] = await Promise.all([
      import('./scatterPart.ts'),
      import('../scatter/DotReadOut.ts'),
    ]);
    this.#scatter = scatterPart;
    this.#dots ??= new DotReadOut(this.#part('list'));
  }

  /** What another indicator had and this one has not is no longer asked for. */
  #settle({ document, period, against }: Shown): void {
    const state = this.#state;
    const settled = {
      ...state,
      period: state.period === period && period !== document.lead ? period : '',
      against: against ? state.against : '',
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
    const loading = fetch(fileHref(`indicators/${slug}.json`)).then(async (answer) => {
      if (!answer.ok) throw new TypeError(`${slug}: ${answer.status}`);
      return (await answer.json()) as IndicatorDocument;
    });
    this.#documents.set(slug, loading);
    // What failed is asked for anew next time.
    loading.catch(() => this.#documents.delete(slug));
    return loading;
  }

  #drawParts(view: Shown, parts: readonly Part[]): void {
    const drawn = exploreView(view, {
      map: this.#map,
      scatter: this.#scatter,
      width: () => this.#part('list').clientWidth,
    });
    for (const part of parts) {
      const element = this.#part(part);
      // What is folded is drawn when it is unfolded; until then nothing old is left in it.
      const isFolded = element.closest('details')?.open === false;
      patch(element, isFolded ? [] : drawn[part]());
      if (part === 'list') this.#dots?.rest(view.marked);
    }
  }

  /** Draws what somebody has just unfolded. */
  unfold(): void {
    if (this.#view) this.#drawParts(this.#view, ['years', 'table']);
    else void this.draw();
  }

  #setControls(view: Shown | null): void {
    const state = this.#state;
    this.#set('indicator', state.indicator);
    this.#set('against', state.against);
    this.#set('group', state.group);
    this.#set('order', state.order);
    const [first = '', second = ''] = state.regions;
    this.#set('region-1', first);
    this.#set('region-2', second);
    if (!view) return;
    this.#unfoldChosen();
    const isQuestion = view.document.kind === 'category';
    this.#label('against').hidden = isQuestion;
    this.#label('order').hidden = view.against !== null;
    const classes = this.#control('classes');
    const options = classOptions(view);
    patch(classes, options);
    this.#label('classes').hidden = options.length === 0;
    this.#set('classes', options.length > 0 ? state.classes : '');
  }

  /** What somebody has chosen must be seen, also by who follows their link. */
  #unfoldChosen(): void {
    const usual = defaultExploreState(this.#data);
    const { against, group, order, classes, regions } = this.#state;
    const isUsual = against === '' && group === usual.group && order === usual.order && classes === usual.classes;
    if (!isUsual || regions.length > 1) (this.#find('.more-choices') as HTMLDetailsElement).open = true;
  }

  #setPeriod(view: Shown): void {
    const { periods, at, text } = periodControl(view);
    const slider = this.#find('[name=period]') as HTMLInputElement;
    const most = String(Math.max(0, periods.length - 1));
    if (slider.max !== most) slider.max = most;
    this.#set('period', String(at));
    slider.setAttribute('aria-valuetext', text);
    this.#find('[data-period-text]').textContent = text;
    for (const element of this.#host.querySelectorAll<HTMLElement>('[data-many]')) element.hidden = periods.length < 2;
    // A button that is turned off where it has the focus would lose it: at an end it does nothing instead.
    this.#find('[data-step=previous]').setAttribute('aria-disabled', String(at <= 0));
    this.#find('[data-step=next]').setAttribute('aria-disabled', String(at >= periods.length - 1));
  }

  /** From the first period when the last is shown, else from the next. */
  #togglePlay(at: number, count: number): Promise<void> | void {
    if (this.#isPlaying) return this.#stop();
    this.#isPlaying = true;
    this.#find('[data-step=play]').textContent = 'Stanna';
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
    this.#find('[data-step=play]').textContent = 'Spela upp';
  }

  #rest(view: Shown): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#find('[data-status]').textContent = exploreTitle(view);
    }, REST);
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
  #control = (name: string) => this.#find(`[name=${name}]`) as HTMLSelectElement;
  #label = (name: string) => this.#find(`[data-label=${name}]`);

  #find(selector: string): HTMLElement {
    const element = this.#host.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The explorer has no ${selector}.`);
    return element;
  }
}
