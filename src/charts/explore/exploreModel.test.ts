import { describe, expect, it } from 'vitest';
import { loadIndicator, loadIndicators, loadRegions } from '../../publish/readEdition.ts';
import { exploreData } from '../../page/explorer.ts';
import { classOf } from '../../stats/naturalBreaks.ts';
import { rankingModel } from '../ranking/rankingModel.ts';
import { classChoices, exploreClasses } from './exploreClasses.ts';
import { exploreTitle, groupRows, orderRows, periodsOf, shown } from './exploreModel.ts';
import {
  againstOf,
  defaultExploreState,
  readExploreState,
  toggleRegion,
  VIEWS,
  writeExploreState,
  type ExploreState,
} from './exploreState.ts';

const data = exploreData(loadIndicators(), loadRegions());
const show = (slug: string, change: Partial<ExploreState> = {}) =>
  shown({ ...defaultExploreState(data), indicator: slug, ...change }, data, loadIndicator(slug), null);

describe('what the explorer shows', () => {
  it('of every measure, in every period and by every way to make classes, gives each known region a colour and only those', () => {
    let checked = 0;
    for (const { slug } of data.indicators) {
      const document = loadIndicator(slug);
      for (const period of periodsOf(document)) {
        const known = document.figures.filter(
          (figure) =>
            figure.period === period &&
            figure.region !== '00' &&
            !figure.series &&
            !figure.suspectedBreak &&
            (figure.value ?? figure.category) != null,
        );
        for (const choice of ['naturliga', ...classChoices(document, period).map(({ value }) => value)]) {
          const classes = exploreClasses(document, period, choice);
          const where = `${slug} ${period} ${choice}`;
          expect(Object.keys(classes.of).toSorted(), where).toEqual(known.map(({ region }) => region).toSorted());
          if (classes.limits.length > 0) {
            const right = known.map(({ region, value }) => [region, classOf(value ?? 0, classes.limits)]);
            expect(classes.of, where).toEqual(Object.fromEntries(right));
          }
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it('keeps the limits from year to year, so that a colour means the same', () => {
    const document = loadIndicator('overbelaggningar');
    for (const choice of ['naturliga', 'lika']) {
      const limits = periodsOf(document).map((period) => exploreClasses(document, period, choice).limits.join());
      expect(new Set(limits).size).toBe(1);
    }
  });

  it('colours every period of a survey by the same limits, so that its level is seen to change', () => {
    const surveys = data.indicators
      .map(({ slug }) => loadIndicator(slug))
      .filter(({ ranking }) => ranking === 'thirds');
    expect(surveys.length).toBeGreaterThan(5);
    for (const document of surveys) {
      const { slug } = document;
      const limits = document.classes?.limits ?? [];
      const steps = limits.slice(1).map((limit, index) => Number((limit - (limits[index] ?? 0)).toFixed(6)));
      expect([limits.length, new Set(steps).size], slug).toEqual([4, 1]);
      for (const period of periodsOf(document)) {
        expect(exploreClasses(document, period, 'naturliga').limits, `${slug} ${period}`).toEqual(limits);
      }
    }
    const blekinge = ['2016', '2025'].map((period) => {
      const { regions } = show('fortroende-vardcentral', { period }).map;
      return regions.find(({ code }) => code === '10')?.fill;
    });
    expect(blekinge).toEqual(['step-1', 'step-0']);
  });

  it('says of a line that counts something else what it counts', () => {
    const { told } = exploreClasses(loadIndicator('invanare-per-lakare'), '2016', 'linje1100');
    expect(told).toMatch(
      /^Gränsen är riktvärde 1\s100\. Riktvärdet gäller specialister\. Siffrorna gäller alla läkare\.$/,
    );
  });

  it('falls back to the leading period and the usual classes', () => {
    const view = show('overbelaggningar', { period: '1999', classes: 'linje7' });
    expect(view.period).toBe(loadIndicator('overbelaggningar').lead);
    expect(view.map.legend.length).toBe(5);
  });

  it('names no region at an end that several share', () => {
    expect(exploreTitle(show('overbelaggningar', { period: '2018' }))).toBe(
      'Överbeläggning 2018: från 1,4 till 6,7 (Västra Götaland)',
    );
  });

  it('groups by sjukvårdsregion, Halland in both of its own, with lowest and highest and no mean', () => {
    const view = show('overbelaggningar', { period: '2019', group: 'grupperade' });
    const { rows } = rankingModel(view.document, data.regions, view.period);
    const groups = groupRows(rows, view);
    expect(groups.map(({ name }) => name)).toContain('Södra sjukvårdsregionen');
    expect(groups.filter(({ rows: own }) => own.some(({ code }) => code === '13')).length).toBe(2);
    expect(groups.find(({ name }) => name.startsWith('Södra'))?.range).toBe('1,9–7,6');
    expect(groups.slice(0, -1).flatMap(({ rows: own }) => own).length).toBe(22);
  });

  it('tells the range of a survey too, as the profiles do: it names nobody', () => {
    const view = show('fortroende-vardcentral', { group: 'grupperade' });
    const { rows } = rankingModel(view.document, data.regions, view.period);
    for (const { name, range, rows: own } of groupRows(rows, view).slice(0, -1)) {
      expect(range, name).toMatch(own.length > 1 ? /^[\d,]+(–[\d,]+)?\s%$/ : /^$/);
    }
  });

  it('orders as asked, those without a figure last', () => {
    const view = show('invanare-per-lakare');
    const { rows } = rankingModel(view.document, data.regions, view.period);
    const first = (order: ExploreState['order']) => orderRows(rows, { ...view.state, order }).map(({ name }) => name);
    expect(first('hogst')[0]).toBe('Uppsala');
    expect(first('lagst')[0]).toBe('Jämtland Härjedalen');
    expect(first('lagst').at(-1)).toBe('Gotland');
    expect(first('namn').slice(0, 2)).toEqual(['Blekinge', 'Dalarna']);
  });

  it('shows one sjukvårdsregion alone, and counts only its own in the legend', () => {
    const view = show('overbelaggningar', { group: 'sodra' });
    expect(view.members.size).toBe(4);
    expect(view.map.legend.reduce((sum, { regions }) => sum + regions, 0)).toBe(4);
    expect(view.map.regions.length).toBe(21);
  });
});

describe('the view in an address', () => {
  const read = (search: string) => readExploreState(search, data);

  it('is the map, or two measures where an old address names another', () => {
    expect(read('').view).toBe('karta');
    expect(read('?vy=finns-inte').view).toBe('karta');
    expect(read('?mot=vardplatser').view).toBe('samband');
    expect(read('?matt=vardplatser&mot=vardplatser').view).toBe('karta');
    expect(read('?mot=vardplatser&vy=karta').view).toBe('karta');
  });

  it('comes back as it was written, with and without another measure', () => {
    for (const view of VIEWS) {
      for (const against of ['', 'vardplatser']) {
        const state = { ...defaultExploreState(data), view, against };
        expect(read(writeExploreState(state, data)), `${view} ${against}`).toEqual(state);
      }
    }
    expect(writeExploreState({ ...defaultExploreState(data), view: 'tid' }, data)).toBe('?vy=tid');
  });

  it('of two measures has another than the first, whatever is chosen', () => {
    for (const { slug } of data.indicators) {
      const state: ExploreState = { ...defaultExploreState(data), view: 'samband', indicator: slug };
      expect(againstOf(state, data), slug).not.toBe(slug);
      expect(data.indicators.map((one) => one.slug)).toContain(againstOf(state, data));
    }
    expect(againstOf(defaultExploreState(data), data)).toBe('');
  });
});

describe('marks', () => {
  it('are at most four, the oldest gives way, and a second time takes one back', () => {
    expect(toggleRegion([], 'skane')).toEqual(['skane']);
    expect(toggleRegion(['skane', 'gotland', 'kalmar', 'uppsala'], 'blekinge')).toEqual([
      'gotland',
      'kalmar',
      'uppsala',
      'blekinge',
    ]);
    expect(toggleRegion(['skane', 'gotland'], 'skane')).toEqual(['gotland']);
  });
});
