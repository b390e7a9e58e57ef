import { queryNames, REGION_QUERY } from '../address/queryState.ts';
import { TOOL_FRAMES } from '../address/sitePaths.ts';
import { compareKeys } from '../charts/compare/compareState.ts';
import { exploreKeys } from '../charts/explore/exploreState.ts';
import { shownIn } from '../charts/frame/frameModel.ts';
import { needKeys } from '../charts/need/needState.ts';
import { needData } from '../page/calculator.ts';
import { loadIndicators, loadRegions, loadRole } from '../publish/readEdition.ts';
import { exploreData } from '../page/explorer.ts';
import { titleOf } from '../page/navigation.ts';
import type { Frame } from './frame.ts';

/** Above the topics in a list of frames. */
export const TOOLS = 'Verktyg';

/** Roles of the measures that the calculator uses. */
const COUNTED = ['doctors', 'unionDoctors', 'unionGrowth', 'population'] as const;

type ToolFrame = Pick<Frame, 'path' | 'page' | 'name' | 'subtitle' | 'choices'> & Partial<Frame>;

const toolFrame = (own: ToolFrame): Frame => ({
  group: TOOLS,
  drawing: { of: 'tool' },
  about: titleOf(own.page),
  title: titleOf(own.page),
  shown: () => [],
  dates: '',
  aboutFigures: null,
  picture: null,
  ...own,
});

/**
 * The tools themselves, as they stand on their own pages: their scripts read the same choices from the frame's address. Without a
 * script each shows its default, and says so.
 */
export function toolFrames(): Frame[] {
  const { regions } = loadRegions();
  return [
    toolFrame({
      path: TOOL_FRAMES.calculator,
      page: '/rakna/',
      anchor: 'utrakning',
      name: 'Räknaren, att ställa in',
      subtitle: 'Räkneexempel för primärvården i varje region, inte en prognos.',
      shown: () => COUNTED.map(loadRole).map((one) => shownIn(one, [one.lead ?? one.periods.at(-1) ?? ''])),
      choices: queryNames(needKeys(needData(loadRole, regions))),
    }),
    toolFrame({
      path: TOOL_FRAMES.explorer,
      page: '/utforska/',
      name: 'Utforskaren, att ställa in',
      subtitle: 'Välj mått, år och region.',
      choices: [...queryNames(exploreKeys(exploreData(loadIndicators(), loadRegions()))), REGION_QUERY],
    }),
    toolFrame({
      path: TOOL_FRAMES.comparison,
      page: '/jamfor/',
      name: 'Jämförelsen, att ställa in',
      subtitle: 'Två till fyra regioner och riket på samma linje. Källan står vid varje uppgift.',
      choices: [...queryNames(compareKeys([], [])), REGION_QUERY],
    }),
  ];
}
