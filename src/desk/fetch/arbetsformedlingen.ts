import type { Ask, Caller, Wanted } from './asks.ts';

/** One file of all occupations, always the newest round. */
export function arbetsformedlingenAsk({ base, indicator, own }: Wanted): Ask {
  const url = `${base}/prognoser/yrkesbarometer.json`;
  const run = async (caller: Caller) => [{ name: url, body: await caller.get(url) }];
  return { source: 'arbetsformedlingen', slugs: [indicator.slug], measure: own.measure, url, then: '', run };
}
