/** The packages whose code stands in the scripts that a reader's browser loads. A test holds the list against the scripts. */
export const SHIPPED_PACKAGES: readonly { name: string; what: string; file?: string }[] = [
  { name: 'd3-scale', what: 'where a value stands on an axis' },
  ...['d3-array', 'd3-color', 'd3-format', 'd3-interpolate', 'd3-time', 'd3-time-format', 'internmap'].map((name) => ({
    name,
    what: 'asked for by d3-scale',
  })),
  { name: 'vite', what: 'the few lines that load a script when it is asked for', file: 'LICENSE.md' },
];
