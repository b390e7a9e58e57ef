import { oneOf, readState, unreadFields, wholeBetween, writeState, type QueryKeys } from '../../address/queryState.ts';
import type { NeedData, NeedState } from './needModel.ts';

export const defaultNeedState = (data: NeedData): NeedState => ({
  cap: 1100,
  count: data.sources[0]?.id ?? '',
  people: 'then',
  mark: '',
});

const PEOPLE = { then: 'da', now: 'nu' } as const;

export const needKeys = ({ cap, sources, regions }: NeedData): QueryKeys<NeedState> => ({
  cap: wholeBetween(cap.least, cap.most),
  count: oneOf(sources.map(({ id }) => id)),
  people: {
    read: (text) => (['now', 'then'] as const).find((people) => PEOPLE[people] === text),
    write: (people) => PEOPLE[people],
  },
  mark: oneOf(regions.map(({ slug }) => slug)),
});

/** The state that an address tells; what it does not know it takes as the default. */
export const readNeedState = (search: string, data: NeedData): NeedState =>
  readState(search, needKeys(data), defaultNeedState(data));

/** Lists the choices in the address that the calculator does not have. */
export const unreadNeed = (search: string, data: NeedData) => unreadFields(search, needKeys(data));

/** "?tak=1500&invanare=nu"; only what differs from the default, and empty for that. */
export const writeNeedState = (state: NeedState, data: NeedData): string =>
  writeState(state, needKeys(data), defaultNeedState(data));
