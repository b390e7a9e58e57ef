import { USUAL } from '../../src/charts/compare/compareState.ts';
import { compareView } from '../../src/charts/compare/compareView.ts';
import { defaultExploreState, type ExploreState } from '../../src/charts/explore/exploreState.ts';
import { builders } from '../../src/charts/drawing.ts';
import { scatterPart } from '../../src/charts/explore/scatterPart.ts';
import { shown, type Shown } from '../../src/charts/explore/exploreModel.ts';
import { exploreView, type Part } from '../../src/charts/explore/exploreView.ts';
import { draw, toHtml } from '../../src/draw/draw.ts';
import { compareData } from '../../src/page/comparison.ts';
import { loadIndicator, loadIndicators, loadMap, loadRegions, regionsByName } from '../../src/page/edition.ts';
import { exploreData } from '../../src/page/explorer.ts';

/** What the tools draw after a reader's choice, by the functions that the browser runs. */

export const scatterDrawing = (): string =>
  explorerPart('list', { indicator: 'vardplatser', against: 'hyrpersonal-andel', regions: ['blekinge'] });

export const yearsDrawing = (): string => explorerPart('years', { indicator: 'overbelaggningar' });

/** Two regions side by side on one topic. */
export function comparisonDrawing(): string {
  const data = compareData(loadIndicators(), loadIndicator, regionsByName());
  return compareView({ ...USUAL, topic: 'hyrpersonal' }, data)
    .map(toHtml)
    .join('');
}

function explorerPart(part: Part, chosen: Partial<ExploreState>): string {
  const data = exploreData(loadIndicators(), loadRegions());
  const state = { ...defaultExploreState(data), ...chosen };
  const against = state.against ? loadIndicator(state.against) : null;
  const view = shown(state, data, loadIndicator(state.indicator), against);
  const stage = {
    map: loadMap().large,
    scatter: (own: Shown, width: number) => scatterPart(own, width, builders),
    width: () => 600,
    address: 'https://bristkartan.se/utforska/',
  };
  return toHtml(draw('div', {}, ...exploreView(view, stage)[part]()));
}
