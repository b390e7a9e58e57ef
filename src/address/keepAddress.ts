import { painted } from '../draw/onScreen.ts';

/** `push`: a step that Back undoes, such as another region; `replace`: one of many, such as a slider's. */
export type Step = 'push' | 'replace';

/** A slider's steps are written when it rests, for some browsers refuse a hundred in half a minute. */
const REST = 150;

interface Waiting {
  step: Step;
  write: () => void;
}

let waiting: Waiting | undefined;
// What Back brings is not written over by an older step.
addEventListener('popstate', () => (waiting = undefined));

/**
 * Writes a query to the address bar; the page itself stays. To write it costs a browser more than to draw what was
 * chosen, so the picture comes first.
 */
export function keepAddress(search: string, step: Step): void {
  // In a frame nobody sees the address, and a step of its own would be one that Back in the page around it undoes.
  if (parent !== window) return;
  // Only a slider's steps may be left out: to the others, and to where the slider came, Back is to lead.
  if (waiting && (step === 'push' || waiting.step === 'push')) waiting.write();
  const own: Waiting = {
    step,
    write: () => {
      waiting = undefined;
      const address = location.pathname + search + location.hash;
      if (step === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    },
  };
  waiting = own;
  const due = () => waiting === own && own.write();
  if (step === 'push') void painted().then(due);
  else setTimeout(due, REST);
}
