/** How long we wait, how much we take and how often we ask. */
export interface Limits {
  /** How often one address is asked before we give up. */
  tries: number;
  /** Before the second try; twice as long before each one after it. */
  backoffMs: number;
  /** The longest that Retry-After can make us wait. */
  longestWaitMs: number;
  /** For one request, from asking to the last byte. */
  requestMs: number;
  /** For everything that one command asks. */
  allMs: number;
  mostBytes: number;
  mostRedirects: number;
  mostPages: number;
  atOnce: number;
  /** How many calls to one publisher may begin within `windowMs`. */
  callsPerWindow: number;
  windowMs: number;
}

export const LIMITS: Limits = {
  tries: 4,
  backoffMs: 1000,
  longestWaitMs: 60_000,
  requestMs: 60_000,
  allMs: 600_000,
  // What the readers take at most; more would be read for nothing.
  mostBytes: 24_000_000,
  mostRedirects: 5,
  mostPages: 200,
  atOnce: 2,
  // SCB's page about open data says ten in ten seconds, its API three in one; the others say nothing.
  callsPerWindow: 1,
  windowMs: 1000,
};

export const secondsOf = (ms: number) => `${Number((ms / 1000).toFixed(1))} s`;
