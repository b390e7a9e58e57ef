import { encode } from 'uqr';

/** Modules of white around it, as the standard asks. */
const QUIET = 4;

/** A QR code as one path of an SVG whose view box is `size` squared: runs of dark modules, each a rectangle. Error correction M. */
export function qrCode(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const runs = data.flatMap((row, y) => {
    const dark = row.map((isDark) => (isDark ? '1' : '0')).join('');
    return [...dark.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`);
  });
  return { size, path: runs.join('') };
}
