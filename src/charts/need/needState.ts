import type { NeedData, NeedState } from './needModel.ts';

/** The query keys of the calculator; nothing else reads or writes them. */
const KEYS = { cap: 'tak', source: 'kalla', people: 'invanare' } as const;

export const defaultNeedState = (data: NeedData): NeedState => ({
  cap: 1100,
  source: data.sources[0]?.id ?? '',
  people: 'then',
});

/** The state that an address tells; what it does not know it takes as the default. */
export function readNeedState(search: string, data: NeedData): NeedState {
  const query = new URLSearchParams(search);
  const state = defaultNeedState(data);
  const cap = query.get(KEYS.cap) ?? '';
  if (/^\d{3,4}$/.test(cap)) state.cap = Math.min(data.cap.most, Math.max(data.cap.least, Number(cap)));
  const source = query.get(KEYS.source);
  if (source !== null && data.sources.some(({ id }) => id === source)) state.source = source;
  if (query.get(KEYS.people) === 'nu') state.people = 'now';
  return state;
}

/** "?tak=1500&invanare=nu"; only what differs from the default, and empty for that. */
export function writeNeedState(state: NeedState, data: NeedData): string {
  const usual = defaultNeedState(data);
  const query = new URLSearchParams();
  if (state.cap !== usual.cap) query.set(KEYS.cap, String(state.cap));
  if (state.source !== usual.source) query.set(KEYS.source, state.source);
  if (state.people === 'now') query.set(KEYS.people, 'nu');
  return query.size > 0 ? `?${query.toString()}` : '';
}
