import { counted } from '../common/counted.ts';
import type { Indicator } from '../model/indicator.ts';

/** The measures that wait for their figures, each with what a person does to get them. */
export function waitingLines(waiting: readonly Indicator[]): string[] {
  return [
    `waiting     ${counted(waiting.length, 'measure')} without figures, which no reader meets`,
    ...waiting.flatMap(({ slug, waitsFor }) => [
      `            ${slug}`,
      ...(waitsFor ? stepsOf(waitsFor) : ['no waitsFor in its definition: nobody has written down what to do']).map(
        (line) => `              ${line}`,
      ),
    ]),
  ];
}

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
