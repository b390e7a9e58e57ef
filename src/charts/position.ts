/**
 * Where a mark of HTML stands, as classes of src/styles/position.css: 37.4 per cent is three tens, seven ones and four
 * tenths. A page's policy lets no element carry a style of its own.
 */
export function positionClasses(percent: number): string {
  const tenths = Math.round(percent * 10);
  return `t${Math.floor(tenths / 100)} u${Math.floor(tenths / 10) % 10} d${tenths % 10}`;
}
