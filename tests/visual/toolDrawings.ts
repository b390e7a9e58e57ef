import { USUAL } from '../../src/charts/compare/compareState.ts';
import { compareView } from '../../src/charts/compare/compareView.ts';
import { againstOf, defaultExploreState, type ExploreState } from '../../src/charts/explore/exploreState.ts';
import { builders } from '../../src/charts/drawing.ts';
import { plotsIn } from '../../src/charts/explore/plotParts.ts';
import { shown } from '../../src/charts/explore/exploreModel.ts';
import { draw, toHtml } from '../../src/draw/draw.ts';
import { compareData } from '../../src/page/comparison.ts';
import { loadIndicator, loadIndicators, loadRegions, regionsByName } from '../../src/publish/readEdition.ts';
import { exploreData } from '../../src/page/explorer.ts';

/** What the tools draw after a reader's choice, by the functions that the browser runs. */

export const scatterDrawing = (): string =>
  chartDrawing({ indicator: 'vardplatser', view: 'samband', against: 'hyrpersonal-andel', regions: ['blekinge'] });

/** Some regions named among the others. */
export const markedLinesDrawing = (): string =>
  chartDrawing({ indicator: 'overbelaggningar', view: 'tid', regions: ['blekinge', 'skane'] });

/** Two regions side by side on one topic. */
export function comparisonDrawing(): string {
  const data = compareData(loadIndicators(), loadIndicator, regionsByName());
  return compareView({ ...USUAL, topic: 'hyrpersonal' }, data)
    .map(toHtml)
    .join('');
}

function chartDrawing(chosen: Partial<ExploreState>): string {
  const data = exploreData(loadIndicators(), loadRegions());
  const state = { ...defaultExploreState(data), ...chosen };
  const against = againstOf(state, data);
  const view = shown(state, data, loadIndicator(state.indicator), against ? loadIndicator(against) : null);
  return toHtml(draw('div', {}, plotsIn(builders).chartPart(view, { width: 600, height: 480 })));
}
