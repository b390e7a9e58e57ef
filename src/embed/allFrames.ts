import { type Shown, shownIn } from '../charts/frame/frameModel.ts';
import { CALCULATOR_CAPS } from '../page/calculator.ts';
import { loadRole } from '../publish/readEdition.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Frame } from './frame.ts';
import { indicatorFrames } from './indicatorFrames.ts';
import { regionFrames } from './regionFrames.ts';
import { toolFrames, TOOLS } from './toolFrames.ts';

const calculatorFrames = (): Frame[] =>
  CALCULATOR_CAPS.map((cap) => ({
    path: `rakna/${cap}`,
    page: '/rakna/',
    drawing: { of: 'calculator', cap },
    shown: calculatorFigures,
    dates: `Läkare och invånare ${loadRole('doctors').lead ?? ''}.`,
    aboutFigures: null,
    picture: null,
    hasMarks: true,
    group: TOOLS,
    about: 'Räkna på invånare per läkare',
    name: `Högst ${formatNumber(cap)} invånare per läkare`,
    title: `Så många läkare ger ett tak på ${formatNumber(cap)} invånare per läkare`,
    subtitle: 'Räkneexempel för primärvården i varje region, inte en prognos.',
  }));

/** Lists the calculator's figures: the doctors and the inhabitants of one year. */
function calculatorFigures(): Shown[] {
  const doctors = loadRole('doctors');
  const period = doctors.lead ?? '';
  return [shownIn(doctors, [period]), shownIn(loadRole('population'), [period])];
}

let known: Frame[] | undefined;
let byPath: ReadonlyMap<string, Frame> | undefined;

/** Every frame of the current edition: of the whole country, the calculator's, and of each region. */
export function allFrames(): Frame[] {
  known ??= [...indicatorFrames(), ...toolFrames(), ...calculatorFrames(), ...regionFrames()];
  return known;
}

/** @throws Error for a path that no frame has */
export function frameAt(path: string): Frame {
  byPath ??= new Map(allFrames().map((frame) => [frame.path, frame]));
  const frame = byPath.get(path);
  if (!frame) throw new Error(`there is no frame ${path}`);
  return frame;
}
