import type { Category } from '../../model/indicator.ts';

/** A shape for each answer in a box of 16, so that none depends on its colour. */
export const SHAPES: Readonly<Record<Category['tone'], string>> = {
  shortage: 'M8 2L15 14H1Z',
  'no-shortage': 'M8 2A6 6 0 1 1 8 14A6 6 0 1 1 8 2ZM8 4A4 4 0 1 0 8 12A4 4 0 1 0 8 4Z',
  balance: 'M2 5H14V7H2ZM2 9H14V11H2Z',
  surplus: 'M6 2H10V6H14V10H10V14H6V10H2V6H6Z',
  yes: 'M6 14L0 8L2 6L6 10L14 2L16 4Z',
  no: 'M2 7H14V9H2Z',
  more: 'M8 1L14 8H10V15H6V8H2Z',
  'not-fewer': 'M8 1L14 7H10V10H6V7H2ZM2 12H14V14H2Z',
  same: 'M2 5H14V7H2ZM2 9H14V11H2Z',
  fewer: 'M8 15L2 8H6V1H10V8H14Z',
};
