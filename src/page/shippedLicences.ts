/** The packages whose code stands in the scripts that a reader's browser loads. A test holds the list against the scripts. */
export const SHIPPED_PACKAGES: readonly { name: string; what: string; file?: string }[] = [
  { name: 'd3-array', what: 'round numbers for an axis' },
  { name: '@observablehq/plot', what: 'draws two measures against each other, when a reader asks for that' },
  ...[
    'd3-axis',
    'd3-color',
    'd3-format',
    'd3-geo',
    'd3-interpolate',
    'd3-path',
    'd3-scale',
    'd3-scale-chromatic',
    'd3-selection',
    'd3-shape',
    'd3-time',
    'd3-time-format',
    'isoformat',
  ].map((name) => ({ name, what: 'asked for by @observablehq/plot' })),
  { name: 'vite', what: 'the few lines that load a script when it is asked for', file: 'LICENSE.md' },
];
