import type { IndicatorDocument } from '../model/indicatorDocument.ts';

/** A calculation, and the place on /metod/ where it stands with an example. */
export interface Method {
  id: string;
  name: string;
}

type Uses = (document: IndicatorDocument) => boolean;

const METHODS: readonly (Method & { uses: Uses })[] = [
  { id: 'omvandling', name: 'Talet är omvänt', uses: ({ published }) => published !== null },
  {
    id: 'egen-rakning',
    name: 'Egen räkning',
    uses: ({ published, figures }) => published === null && figures.some(({ basis }) => basis === 'calculated'),
  },
  { id: 'avrundning', name: 'Avrundning ger spann', uses: ({ figures }) => figures.some(({ interval }) => interval) },
  {
    id: 'rangordning',
    name: 'Rangordning',
    uses: ({ figures }) => figures.some(({ rank }) => rank),
  },
  { id: 'tredjedelar', name: 'Tredjedelar', uses: ({ figures }) => figures.some(({ third }) => third) },
  { id: 'karta', name: 'Kartans klasser', uses: ({ classes }) => classes?.method === 'natural-breaks' },
  {
    id: 'underforstatt',
    name: 'Svar som följer av källans text',
    uses: ({ figures }) => figures.some(({ basis }) => basis === 'implied'),
  },
  {
    id: 'brott',
    name: 'Brott i serien',
    uses: ({ breaks, suspectedBreak, periods }) =>
      periods.length > 1 && (breaks.length > 0 || !('judged' in suspectedBreak)),
  },
  {
    id: 'granser',
    name: 'Gränser i stället för värden',
    uses: ({ figures }) => figures.some(({ qualifier }) => qualifier !== undefined && qualifier !== '~'),
  },
  {
    id: 'jamforelselinjer',
    name: 'Streckade linjer',
    uses: ({ referenceLines }) => referenceLines.some(({ comparable }) => !comparable),
  },
];

/** The calculations that an indicator's figures, map and lists rest on, in the order of the method page. */
export const methodsOf = (document: IndicatorDocument): Method[] =>
  METHODS.filter(({ uses }) => uses(document)).map(({ id, name }) => ({ id, name }));
