import type { PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Drawn } from '../draw/draw.ts';
import { drawnIn, plottedIn } from './plotted.ts';

/** Draws charts with Plot when the site is built. */

/** Stands in for the browser's. */
export const builders = parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;

export const drawPlot = (options: PlotOptions): SVGSVGElement => plottedIn(builders, options);

/** The chart in a page, of a class. */
export const drawnPlot = (options: PlotOptions, name: string): Drawn => drawnIn(builders, options, name);
