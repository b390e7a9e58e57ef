import * as Plot from '@observablehq/plot';
import { apart } from '../boxes.ts';
import { inPixels, tagged } from '../plotted.ts';
import type { Paper } from '../paper.ts';
import type { SlopeLine, SlopeModel } from './model.ts';

/** From a line's end to its label, and of a label's line as a share of its size. */
const [GAP, LINE] = [7, 1.25];

const LOOKS = {
  other: { token: 'grey', thick: 1 },
  named: { token: 'accent', thick: 2 },
  riket: { token: 'ink', thick: 2 },
} as const;

/** A line from the one year to the other for each region; those that are told apart have their name and figures at its ends. */
export function slopePlot({ periods, lines, stamp }: SlopeModel, paper: Paper): Plot.PlotOptions {
  const { width, size, weight, colour, textWidth } = paper;
  const told = lines.flatMap(({ label, ...line }) => (label ? [{ ...line, label }] : []));
  const height = paper.height * 1.4;
  const words = ({ label }: (typeof told)[number], end: 0 | 1) =>
    end === 0 ? [label.from] : [`${label.name} ${label.to}`];
  // If the names leave too little room for the plot, a name stands above its figure.
  const isNarrow = told.some((line) => textWidth(words(line, 1).join(''), true) > width * 0.38);
  const linesOf = (line: (typeof told)[number], end: 0 | 1) =>
    end === 1 && isNarrow ? [...line.label.name.split(' '), line.label.to] : words(line, end);
  const widest = (end: 0 | 1) =>
    Math.max(...told.flatMap((line) => linesOf(line, end).map((text) => textWidth(text, true)))) + GAP;
  const [marginLeft, marginRight] = [widest(0), Math.max(widest(1), stamp === null ? 0 : textWidth(stamp))];
  const [marginTop, marginBottom] = [size * 2.4, size];
  const values = lines.flatMap((line) => line.values);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const plotHeight = height - marginTop - marginBottom;
  const down = (value: number) => marginTop + ((high - value) / (high - low || 1)) * plotHeight;
  const across = [marginLeft, width - marginRight] as const;
  const labels = ([0, 1] as const).flatMap((end) =>
    apart(
      told.map((line) => {
        const text = linesOf(line, end);
        return { line, text, end, at: down(line.values[end]), half: (text.length * size * LINE) / 2 };
      }),
      { from: marginTop - size, to: height },
    ),
  );
  return {
    ...inPixels(width, height),
    marks: [
      ([0, 1] as const).map((end) =>
        Plot.text([end === 1 && stamp !== null ? stamp : periods[end]], {
          x: () => across[end],
          y: () => size * 0.8,
          textAnchor: end === 0 ? 'end' : 'start',
          fontSize: size,
          fill: colour('soft'),
        }),
      ),
      Plot.ruleX(across, { y1: marginTop - size * 0.6, y2: height - marginBottom, stroke: colour('rule') }),
      (['other', 'named', 'riket'] as const).map((kind) => {
        const own = lines.filter((line) => line.kind === kind);
        const { token, thick } = LOOKS[kind];
        return [
          Plot.link(own, {
            x1: across[0],
            x2: across[1],
            y1: ({ values: [from] }: SlopeLine) => down(from),
            y2: ({ values: [, to] }: SlopeLine) => down(to),
            stroke: colour(token),
            strokeWidth: thick * weight,
            ...tagged(own, `slope-${kind}`, ({ region }) => ({ r: region })),
          }),
          ...([0, 1] as const).map((end) =>
            Plot.dot(own, {
              x: across[end],
              y: ({ values: pair }: SlopeLine) => down(pair[end]),
              r: (kind === 'other' ? 2 : 3) * weight,
              ...(stamp === null
                ? { fill: colour(token) }
                : { fill: colour('paper'), stroke: colour(token), strokeWidth: weight }),
              ...tagged(own, `slope-${kind}`, ({ region }) => ({ r: region, t: periods[end] })),
            }),
          ),
        ];
      }),
      labels.map(({ line, text, end, at }) =>
        Plot.text([line], {
          x: () => across[end] + (end === 0 ? -GAP : GAP),
          y: () => at,
          text: () => text.join('\n'),
          textAnchor: end === 0 ? 'end' : 'start',
          lineHeight: LINE,
          fontSize: size,
          fontWeight: 'bold',
          fill: colour(LOOKS[line.kind].token),
        }),
      ),
    ],
  };
}
