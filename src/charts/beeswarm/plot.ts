import * as Plot from '@observablehq/plot';
import { apart } from '../boxes.ts';
import { inPixels, tagged } from '../plotted.ts';
import type { Paper } from '../paper.ts';
import type { BeeswarmDot, BeeswarmLabel, BeeswarmModel } from './model.ts';

/** From one line of a label to the next, as a share of its size. */
const LINE = 1.25;
/** Between two labels, as a share of their size. */
const BETWEEN = 0.9;
/** Pixels of a dot on a page. */
const [DOT, OWN] = [4.2, 6.5];
/** Pixels between two dots. */
const APART = 1;

const COLOURS = { own: 'accent', riket: 'ink', lowest: 'soft', highest: 'soft' } as const;

/** All regions as dots that give way to each other up and down; the region itself and the country named over them, both ends under. */
export function beeswarmPlot(
  { dots, own, domain, riket, labels, stamp }: BeeswarmModel,
  paper: Paper,
): Plot.PlotOptions {
  const { width, size, weight, colour } = paper;
  const [radius, side] = [DOT * weight, (OWN + 1) * weight];
  const across = (value: number) => side + ((value - domain[0]) / (domain[1] - domain[0])) * (width - 2 * side);
  const swarm = swarmHeight(
    dots.map(({ value }) => across(value)),
    2 * radius + APART,
    2 * side,
  );
  const [over, under] = [labels.filter(isOver), labels.filter((one) => !isOver(one))].map((some) =>
    placed(some, across, paper),
  );
  const room = (some: readonly Placed[] | undefined) => (some && some.length > 0 ? size * (LINE * 2 + 0.3) : 0);
  const [above, below] = [room(over), room(under)];
  const ends = above + swarm + below;
  const place = stamp === null ? null : stampPlace(stamp, [over ?? [], under ?? []], paper);
  const height = ends + (place?.row === 2 ? size * (LINE + 0.3) : 0);
  const words = (some: readonly Placed[], top: number) =>
    some.map(({ label, at, half }) =>
      Plot.text([label], {
        // A label at an edge ends, or begins, where its dot is.
        x: () => (anchorOf({ at, half }, width) === 'middle' ? at : at + (at > width / 2 ? half : -half)),
        textAnchor: anchorOf({ at, half }, width),
        y: () => top,
        text: () => `${label.name}\n${label.text}`,
        lineAnchor: 'top',
        lineHeight: LINE,
        fontSize: size,
        fill: colour(COLOURS[label.kind]),
        ...(isOver(label) && { fontWeight: 'bold' }),
      }),
    );
  const dotted = (some: readonly BeeswarmDot[], name: string, look: Plot.DotOptions) =>
    Plot.dot(some, {
      ...look,
      ...tagged(
        some,
        name,
        ({ region }) => ({ r: region }),
        ({ isHollow }) => isHollow,
      ),
    });
  const isOutlined = stamp !== null;
  const ink = ({ region }: BeeswarmDot) => colour(region === own ? 'accent' : 'grey');
  const rim = (region: string) => (region === own ? 3 : 1.6);
  // Placed together, so that no dot lies on another; the region's own first, on the line.
  const ordered = dots.toSorted((a, b) => Number(b.region === own) - Number(a.region === own));
  return {
    ...inPixels(width, height),
    r: { type: 'identity' },
    marks: [
      Plot.ruleY([above + swarm / 2], { stroke: colour('rule'), strokeWidth: weight }),
      riket === null
        ? []
        : Plot.ruleX([across(riket)], {
            y1: above,
            y2: above + swarm,
            stroke: colour('ink'),
            strokeWidth: 1.5 * weight,
          }),
      dotted(
        ordered,
        'dots',
        Plot.dodgeY(
          { anchor: 'middle', padding: APART },
          {
            x: ({ value }: BeeswarmDot) => across(value),
            r: ({ region }: BeeswarmDot) => (region === own ? OWN * weight : radius),
            fill: (dot: BeeswarmDot) => (dot.isHollow || isOutlined ? colour('paper') : ink(dot)),
            stroke: ink,
            strokeWidth: ({ region }: BeeswarmDot) => (isOutlined ? rim(region) : 1) * weight,
            title: ({ name, text }: BeeswarmDot) => `${name} ${text}`,
            sort: null as never,
          },
        ),
      ),
      words(over ?? [], 0),
      words(under ?? [], ends - size * LINE * 2),
      place
        ? Plot.text([stamp], {
            x: () => place.x,
            y: () => [0, ends - size * LINE * 2, ends + size * 0.3][place.row],
            textAnchor: place.x === 0 ? 'start' : 'end',
            lineAnchor: 'top',
            fontSize: size,
            fontWeight: 'bold',
            fill: colour('soft'),
          })
        : [],
    ],
  };
}

const isOver = ({ kind }: BeeswarmLabel): boolean => kind === 'own' || kind === 'riket';

/** The middle of a label and half its width, in pixels. */
interface Placed {
  label: BeeswarmLabel;
  at: number;
  half: number;
}

/** A corner over or under the dots that the labels leave free, or a row of its own under them all. */
function stampPlace(stamp: string, rows: readonly (readonly Placed[])[], { width, size, textWidth }: Paper) {
  const taken = textWidth(stamp, true) + size * BETWEEN;
  const corners = rows.flatMap((labels, row) => [
    { row, x: 0, isFree: labels.length > 0 && labels.every(({ at, half }) => at - half >= taken) },
    { row, x: width, isFree: labels.length > 0 && labels.every(({ at, half }) => at + half <= width - taken) },
  ]);
  return corners.find(({ isFree }) => isFree) ?? { row: 2, x: 0 };
}

function anchorOf({ at, half }: Pick<Placed, 'at' | 'half'>, width: number): 'start' | 'middle' | 'end' {
  if (at - half < 1) return 'start';
  return at + half > width - 1 ? 'end' : 'middle';
}

/** One row of labels, each as near its dot as the width and the label before it allow. */
function placed(
  labels: readonly BeeswarmLabel[],
  across: (value: number) => number,
  { width, size, textWidth }: Paper,
): Placed[] {
  const halfOf = ({ name, text }: BeeswarmLabel) => Math.max(textWidth(name, true), textWidth(text, true)) / 2;
  const row = labels.map((label) => ({ label, half: halfOf(label), at: across(label.value) }));
  return apart(row, { from: 0, to: width, between: size * BETWEEN });
}

/** As high as the most dots that may stand on each other, of so many pixels each, and not lower than one. */
function swarmHeight(places: readonly number[], each: number, least: number): number {
  const most = Math.max(...places.map((at) => places.filter((other) => Math.abs(other - at) < each).length));
  return Math.max(least * 1.6, each * (most + 1));
}
