import type { PlotOptions } from '@observablehq/plot';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { Paper } from './paper.ts';

/** The words in the frame around a chart. The document holds only what the chart shows, so that its sources are named. */
interface ChartFrame {
  document: IndicatorDocument;
  /** The finding. */
  title: string;
  /** Names the measure, its unit and the period. */
  subtitle: string;
  /** The periods shown in the chart. */
  periods: readonly string[];
}

/** A chart of a measure, and what stands around it. */
export interface Chart extends ChartFrame {
  drawing: Drawing;
}

/** How a chart is drawn. The first forms are HTML, or the map; all others are Plot's. */
export type Drawing =
  | { form: 'regions'; hasMap: boolean; hasList: boolean }
  | { form: 'answers' }
  | { form: 'columns' }
  | { form: 'number' }
  | { form: 'some-regions'; withRiket: boolean }
  | { form: 'tiles' }
  | { form: 'panels' }
  | { form: 'table' }
  | { form: 'plot'; chart(): PlotChart | null };

/** A chart that Plot draws, alike on each paper. */
export interface PlotChart {
  /** Class of its element, for its sheet. */
  name: string;
  /** Describes the chart for those who cannot see it. */
  label: string;
  /** The periods' places on the axis, for the read-out; empty if the chart is not over time. */
  periods: readonly { period: string; time: number }[];
  plot(paper: Paper): PlotOptions;
  /** Stands under the chart and explains its marks. */
  keys: readonly Key[];
}

/** Explains a mark; without a sample it is a note. */
export interface Key {
  sample: Sample | null;
  words: string;
}

/** A mark in small, in a colour of src/styles/tokens.css. */
export interface Sample {
  shape: 'line' | 'dashes' | 'dot' | 'ring';
  token: string;
}

export const note = (words: string): Key => ({ sample: null, words });
