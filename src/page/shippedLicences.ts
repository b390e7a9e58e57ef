/** The packages whose code stands in the scripts that a reader's browser loads. A test holds the list against the scripts. */
export const SHIPPED_PACKAGES: readonly { name: string; what: string; file?: string }[] = [
  { name: 'd3-array', what: 'round numbers for an axis' },
  { name: 'internmap', what: 'asked for by d3-array' },
  { name: 'vite', what: 'the few lines that load a script when it is asked for', file: 'LICENSE.md' },
];
