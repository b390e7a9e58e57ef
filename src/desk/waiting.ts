import { counted } from '../common/counted.ts';
import type { Indicator } from '../model/indicator.ts';

/** The measures that wait for their figures, each with what a person does to get them. */
export function waitingLines(waiting: readonly Indicator[]): string[] {
  return [
    `waiting     ${counted(waiting.length, 'measure')} without figures, which no reader meets`,
    ...waiting.flatMap((indicator) => [
      `            ${indicator.slug}`,
      ...stepsFor(indicator).map((line) => `              ${line}`),
    ]),
  ];
}

/** Those whose publisher has an API come with data:fetch; of the others it has to be written down what a person does. */
function stepsFor({ waitsFor, imports = [] }: Indicator): string[] {
  if (waitsFor) return stepsOf(waitsFor);
  const [own] = imports.filter(({ format }) => FETCHED.includes(format));
  return own
    ? [`npm run data:fetch asks for it (${own.measure})`]
    : ['no waitsFor in its definition: nobody has written down what to do'];
}

/** Readers of what data:fetch brings in. */
const FETCHED = ['kolada', 'jsonStat2', 'vardenISiffror', 'arbetsformedlingen'];

function stepsOf({ publication, url, choices, save, then, note }: NonNullable<Indicator['waitsFor']>): string[] {
  const width = Math.max(...choices.map(({ name }) => name.length));
  return [
    `${publication}: ${url}`,
    ...choices.map(({ name, choice }) => `  ${name.padEnd(width)}  ${choice}`),
    save,
    ...then.map((command) => `  ${command}`),
    ...(note === null ? [] : [note]),
  ];
}
