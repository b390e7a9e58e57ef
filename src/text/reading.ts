import { formatRound } from './numbers.ts';
import { BOUND_WORDS } from './value.ts';

/** What stood in a publication, such as "0.52", "knappt 4.8" or "brist", with its numbers as they are written in Swedish. */
export const toldReading = (reading: string): string =>
  reading
    .replace(/^[<>]=?(?= )/, (sign) => BOUND_WORDS[sign as keyof typeof BOUND_WORDS])
    .replace(/(?<![\d.-])-?\d+(\.\d+)?(?![\d.-])/g, (number) => {
      const decimals = number.split('.')[1];
      // All decimals that were printed: 0.70 stays 0,70.
      return decimals === undefined ? formatRound(Number(number)) : number.replace('.', ',').replace('-', '−');
    });
