/** The query key of a region, as the page says it: a module that scripts share would be another request. */
const REGION_QUERY = document.documentElement.dataset['regionQuery'] ?? '';
const SVG = 'http://www.w3.org/2000/svg';
/** Told to all read-outs of the page when a reader has chosen a region in one of them; a tool may take it over. */
const CHOSEN = 'region-chosen';
/** Told by a read-out when it is about to say what is pointed at, or that nothing is; a tool may say it instead. */
const TELL = 'tell';

export interface Hit {
  region: string;
  period?: string | undefined;
}

/** The code that marks of the country carry. */
const RIKET = '00';

/**
 * Says which figure is pointed at, and marks its region in all that its figure draws; where the figures are the country's
 * alone there is no region to choose, and the period is marked.
 */
class ReadOut extends HTMLElement {
  #figure!: HTMLElement;
  #said!: HTMLElement;
  #region: HTMLSelectElement | null = null;
  #period: HTMLSelectElement | null = null;
  /** The radio buttons that choose the measure, each with its period; only in charts of several measures. */
  #radios: HTMLInputElement[] = [];
  /** Shown while nothing is chosen. */
  #first: ChildNode[] = [];
  /** Drawn above the lines and above the map's regions, which keep their order. */
  #top = document.createElementNS(SVG, 'path');
  #outline = document.createElementNS(SVG, 'path');
  /** The nodes of the answer stay and only their words change, because new nodes make the browser restyle the whole page. */
  #answer: ChildNode[] = [];
  #value = new Text();
  #words = new Text();
  #way = new Text();
  #link = document.createElement('a');
  #byFinger = false;
  #marked: Element[] = [];

  connectedCallback(): void {
    const [figure, said] = [this.closest<HTMLElement>('figure'), this.querySelector<HTMLElement>('.said')];
    const region = this.querySelector<HTMLSelectElement>('[data-choose=region]');
    this.#period = this.querySelector('[data-choose=period]');
    if (!figure || !said || !(region ?? this.#period)) return;
    [this.#figure, this.#said, this.#region] = [figure, said, region];
    this.#radios = [...figure.querySelectorAll<HTMLInputElement>('input[data-choose=period]')];
    this.#first = [...said.childNodes];
    const [strong, rest] = [document.createElement('strong'), document.createElement('span')];
    this.#link.append(this.#way);
    rest.append(this.#words);
    // If the finding asks for a region on a map, the link to its page comes last, in words.
    const isLast = this.#radios.length > 0;
    strong.append(...(isLast ? [] : [this.#link]), this.#value);
    this.#answer = [strong, new Text(' '), rest, ...(isLast ? [new Text(' '), this.#link] : [])];
    this.#top.setAttribute('class', 'top');
    this.#outline.setAttribute('class', 'outline');
    // A tool's map has its shapes elsewhere, and draws its own outlines.
    figure.querySelector('.map-shapes:has(a > path)')?.append(this.#outline);
    figure.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') this.#show(hitAt(event) ?? this.#own(), false);
    });
    figure.addEventListener('pointerleave', () => this.#show(this.#own(), false));
    figure.addEventListener('pointerdown', (event) => {
      this.#byFinger = event.pointerType !== 'mouse';
    });
    figure.addEventListener('click', (event) => {
      const hit = hitAt(event);
      const target = event.target as Element;
      // A region on the map is a link for a mouse. A finger asks first: the read-out has the link.
      const isAsked = this.#byFinger && target.closest('.map-shapes a') !== null;
      if (isAsked) event.preventDefault();
      if (!hit || (!isAsked && target.closest('a'))) return;
      if (this.#period && hit.period) this.#period.value = hit.period;
      if (region) choose(hit.region);
      else this.#show(this.#own());
    });
    for (const chooser of [this.#period, ...this.#radios]) {
      chooser?.addEventListener('change', () => this.#show(this.#own()));
    }
    document.addEventListener('keydown', (event) => {
      // Escape first closes an open menu or list of names that has the focus.
      if (event.key !== 'Escape' || (event.target as Element).closest('input, [open]')) return;
      if (region?.value) choose('');
      if (region || !this.#period) return;
      this.#period.value = '';
      this.#show(null);
    });
    if (region) this.#followRegion(region);
  }

  #followRegion(region: HTMLSelectElement): void {
    region.addEventListener('change', () => choose(region.value));
    // The keyboard has the select, and what is said of a region leads to it: a chart is one stop, and not one for each.
    for (const link of this.#figure.querySelectorAll<HTMLElement>(`a[href^="${this.dataset['pages'] ?? '-'}"]`))
      link.tabIndex = -1;
    document.addEventListener(CHOSEN, (event) => {
      const { detail } = event as CustomEvent<string>;
      // A chart of some regions stays with its own.
      if ([...region.options].some(({ value }) => value === detail)) region.value = detail;
      this.#show(this.#own());
    });
    const slug = regionOfAddress() ?? regionOfFragment();
    const asked = slug ? this.querySelector<HTMLOptionElement>(`[data-slug="${CSS.escape(slug)}"]`) : null;
    if (asked) region.value = asked.value;
    this.#show(this.#own());
  }

  /** Returns the mark that the reader has chosen. */
  #own(): Hit | null {
    if (this.#region) return this.#region.value ? { region: this.#region.value } : null;
    return this.#period?.value ? { region: RIKET, period: this.#period.value } : null;
  }

  /** A choice is read aloud; a mark that the pointer passes is not. */
  #show(hit: Hit | null, isChosen = true): void {
    this.#said.ariaLive = isChosen ? 'polite' : 'off';
    const ofPeriod = this.#region ? '' : `[data-t="${hit?.period ?? ''}"]`;
    const marks = hit ? [...this.#figure.querySelectorAll(`[data-r="${hit.region}"]${ofPeriod}`)] : [];
    // Ask which marks are visible before anything changes, or the browser lays out the page twice.
    const seen = marks.filter((mark) => mark.matches('.plotted path:not([transform])') && mark.checkVisibility());
    const shape = marks.find((mark) => mark.matches('.map-shapes a'))?.querySelector('path');
    for (const marked of this.#marked) marked.removeAttribute('data-on');
    for (const mark of marks) mark.setAttribute('data-on', '');
    this.#marked = marks;
    this.#top.setAttribute('d', seen.map((line) => line.getAttribute('d') ?? '').join(''));
    const svg = seen[0]?.closest('svg');
    if (svg && this.#top.parentNode !== svg) svg.append(this.#top);
    this.#outline.setAttribute('d', shape?.getAttribute('d') ?? '');
    this.#tell(hit);
  }

  #tell(hit: Hit | null): void {
    if (!this.dispatchEvent(new CustomEvent(TELL, { detail: hit, cancelable: true }))) return;
    if (!hit) return this.#say(this.#first);
    const { value, words, href } = this.#wordsOf(hit);
    const name = this.#name(hit.region);
    const [told, way] = this.#radios.length > 0 ? [name, `Till ${name}`] : ['', name];
    this.#value.data = `${told} ${value}`;
    this.#words.data = words;
    this.#way.data = way;
    if (href) this.#link.href = href;
    else this.#link.removeAttribute('href');
    this.#say(this.#answer);
  }

  #say(nodes: ChildNode[]): void {
    if (this.#said.firstChild !== nodes[0]) this.#said.replaceChildren(...nodes);
  }

  /**
   * Finds a region's figure in the choice of period if it has one, else on the map, else in the table of all figures, else
   * in the region's row.
   */
  #wordsOf({ region, period = this.#chosen() }: Hit): { value: string; words: string; href: string | null } {
    const ofPeriod = this.#option(period)?.dataset;
    if (ofPeriod?.['value'] !== undefined)
      return { value: ofPeriod['value'], words: ofPeriod['words'] ?? '', href: null };
    const href = this.#pageOf(this.#optionOf(region));
    const onMap = this.#figure.querySelector(`.map-shapes a[data-r="${region}"]`)?.getAttribute('aria-label');
    if (onMap?.includes(': ')) {
      const [value = '', ...words] = onMap.slice(onMap.indexOf(': ') + 2).split(', ');
      return { value, words: words.join(', '), href };
    }
    const own = this.#titleText(region, period);
    if (own !== null) return { value: own, words: this.#periodName(period), href };
    return { ...this.#tableWords(region, period), href };
  }

  /** Looks the figure up in the table of all figures, or else in the region's own row of the chart. */
  #tableWords(region: string, period: string): { value: string; words: string } {
    const year = this.#periodName(period);
    const figure = this.#cell(region, period);
    if (!figure) return { value: this.#rowText(region) ?? 'uppgift saknas', words: year };
    const country = region === RIKET ? null : this.#cell(RIKET, period);
    const unit = this.dataset['unit'] && figure.isNumber ? ` ${this.dataset['unit']}` : '';
    const riket = country ? `, riket ${country.text}` : '';
    return { value: figure.text + unit, words: `${year}${riket}${figure.note ? `. ${figure.note}` : ''}` };
  }

  /** The figures of a list's row, as they stand there. */
  #rowText(region: string): string | null {
    const row = this.#figure.querySelector<HTMLTableRowElement>(`tr[data-r="${region}"]`);
    const cells = [...(row?.cells ?? [])].filter((cell) => cell.matches('.number, [data-period]'));
    return cells.map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(', ') || null;
  }

  /** Reads a mark's own title in the chosen period: its name, and then its figure. */
  #titleText(region: string, period: string): string | null {
    const all = [...this.#figure.querySelectorAll<SVGElement>(`[data-r="${region}"]:has(> title)`)];
    const mark = all.find((one) => one.dataset['t'] === period) ?? all.find((one) => one.dataset['t'] === undefined);
    const title = mark?.querySelector('title')?.textContent;
    return title?.slice(this.#name(region).length).trim() ?? null;
  }

  /** The table of the measure's figures of a period, in the figure itself or on the page. */
  #table(period: string): HTMLTableElement | null {
    const selector = `table[data-figures="${this.dataset['indicator'] ?? ''}"]:has([data-r]):has([data-period="${period}"])`;
    return this.#figure.querySelector(selector) ?? document.querySelector(selector);
  }

  #cell(region: string, period: string): { text: string; isNumber: boolean; note: string } | null {
    const table = this.#table(period);
    const row = table?.querySelector<HTMLTableRowElement>(`tr[data-r="${region}"]`);
    const column = [...(table?.tHead?.rows[0]?.cells ?? [])].findIndex((head) => head.dataset['period'] === period);
    const cell = column < 0 ? null : row?.cells[column];
    const text = cell?.textContent.trim() ?? '–';
    if (!cell || text === '–') return null;
    return { text, isNumber: /\d/.test(text), note: cell.dataset['note'] ?? '' };
  }

  #name(region: string): string {
    return region === RIKET ? 'Riket' : (this.#optionOf(region)?.textContent.trim() ?? '');
  }

  #optionOf(region: string): HTMLOptionElement | null {
    return this.#region?.querySelector(`option[value="${region}"]`) ?? null;
  }

  /** Returns the address of the chosen region's page; null for a chart of one region, which already stands there. */
  #pageOf(option: HTMLOptionElement | null): string | null {
    const [pages, slug] = [this.dataset['pages'], option?.dataset['slug']];
    return pages && slug ? pages + slug + '/' : null;
  }

  #periodName(period: string): string {
    const radio = this.#radios.find(({ value }) => value === period);
    return radio?.dataset['said'] ?? this.#option(period)?.textContent.trim() ?? period;
  }

  /** The period or the measure that is told where nothing else is pointed at. */
  #chosen(): string {
    return this.#period?.value ?? this.#radios.find(({ checked }) => checked)?.value ?? '';
  }

  #option(period: string): HTMLOptionElement | null {
    return this.#period?.querySelector(`option[value="${period}"]`) ?? null;
  }
}

/** Finds the region in the query, whatever a mail program has put before or after it. */
const regionOfAddress = (): string | undefined =>
  new RegExp(`[?&;]${REGION_QUERY}=([a-z-]+)`).exec(location.search)?.[1];

/** Finds the region in a frame's fragment, where a theme may follow it: "#blekinge-mork". */
const regionOfFragment = (): string => location.hash.slice(1).replace(/-(ljus|mork)$/, '');

/** Chooses a region in all figures of the page and in its address. */
function choose(region: string): void {
  if (!document.dispatchEvent(new CustomEvent(CHOSEN, { detail: region, cancelable: true }))) return;
  const slug = document.querySelector<HTMLOptionElement>(`read-out option[value="${region}"]`)?.dataset['slug'];
  const address = new URL(location.href);
  if (region && slug) address.searchParams.set(REGION_QUERY, slug);
  else address.searchParams.delete(REGION_QUERY);
  history.replaceState(null, '', address);
}

const hitAt = (event: PointerEvent | MouseEvent): Hit | null => columnAt(event) ?? markAt(event);

/** Finds the mark under the pointer; among lines, the nearest. */
function markAt({ target, clientX, clientY }: PointerEvent | MouseEvent): Hit | null {
  if (!(target instanceof Element)) return null;
  const mark = target.closest<SVGElement>('[data-r]:is([data-t], [transform])');
  if (mark) return { region: mark.dataset['r'] ?? '', period: mark.dataset['t'] };
  const svg = target.closest<SVGSVGElement>('.plotted > svg, .multiples svg');
  if (svg) return nearestIn(svg, new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse()));
  const region = target.closest('[data-r]')?.getAttribute('data-r');
  return region ? { region, period: periodOfCell(target) } : null;
}

/** The period that a cell of a table of figures is of, by the head of its column. */
function periodOfCell(target: Element): string | undefined {
  const cell = target.closest<HTMLTableCellElement>('table[data-figures] td');
  return cell?.closest<HTMLTableElement>('table[data-figures]')?.tHead?.rows[0]?.cells[cell.cellIndex]?.dataset[
    'period'
  ];
}

/** The point of a drawing that is nearest to a place in it; in a panel the nearest in time. */
function nearestIn(svg: SVGSVGElement, at: DOMPoint): Hit | null {
  const times = svg.closest<HTMLElement>('[data-times]')?.dataset['times']?.split(' ') ?? [];
  const points = pointsOf(svg);
  const panel = svg.closest('li')?.getAttribute('data-r');
  const distance = ({ x, y }: Point) => Math.hypot(x - at.x, panel ? 0 : y - at.y);
  const nearest = points.reduce<Point | null>(
    (best, point) => (best && distance(best) <= distance(point) ? best : point),
    null,
  );
  if (!nearest) return panel ? { region: panel } : null;
  const period = nearest.period ?? (times.length > 0 ? periodAt(nearest.x, points, times) : undefined);
  return { region: panel ?? nearest.region, period };
}

/** The column, or the year without one, that a pointer is over or under, or nearest to. */
function columnAt({ target, clientX: x }: MouseEvent): Hit | null {
  const svg = target instanceof Element ? target.closest('.columns svg') : null;
  if (!svg) return null;
  const away = (mark: Element) => {
    const { left, right } = mark.getBoundingClientRect();
    return Math.abs((left + right) / 2 - x);
  };
  const [nearest] = [...svg.querySelectorAll('[data-t]')].toSorted((a, b) => away(a) - away(b));
  const period = nearest?.getAttribute('data-t');
  return period ? { region: RIKET, period } : null;
}

interface Point {
  region: string;
  period: string | undefined;
  x: number;
  y: number;
}

const known = new WeakMap<SVGSVGElement, Point[]>();

/** The points of the lines and the dots of a drawing, in its own units. */
function pointsOf(svg: SVGSVGElement): Point[] {
  const found = known.get(svg) ?? readPoints(svg);
  known.set(svg, found);
  return found;
}

function readPoints(svg: SVGSVGElement): Point[] {
  return [...svg.querySelectorAll('[data-r]:not([transform]), .own > *')].flatMap((mark) => {
    const region = mark.getAttribute('data-r') ?? '';
    const period = mark.getAttribute('data-t') ?? undefined;
    const [cx, cy] = [mark.getAttribute('cx'), mark.getAttribute('cy')];
    if (cx && cy) return [{ region, period, x: Number(cx), y: Number(cy) }];
    const pairs = mark.getAttribute('d')?.matchAll(/(-?[\d.]+),(-?[\d.]+)/g) ?? [];
    return [...pairs].map(([, x, y]) => ({ region, period: undefined, x: Number(x), y: Number(y) }));
  });
}

/** The chart is as wide as its first period is from its last: a point's period is the one nearest to where it stands. */
function periodAt(x: number, points: readonly Point[], times: readonly string[]): string | undefined {
  const all = points.map((point) => point.x);
  const [left, right] = [Math.min(...all), Math.max(...all)];
  const [from = 0, to = 1] = [timeOf(times[0]), timeOf(times.at(-1))];
  const time = from + ((x - left) / (right - left || 1)) * (to - from);
  const gap = (period: string) => Math.abs(timeOf(period) - time);
  return times.toSorted((a, b) => gap(a) - gap(b))[0]?.split('=')[0];
}

/** "2025=2025" is a period and its time in years. */
const timeOf = (period: string | undefined): number => Number(period?.split('=')[1] ?? 0);

customElements.define('read-out', ReadOut);
