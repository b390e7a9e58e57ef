/** Sweden in five columns and seven rows: row and column of each region, about where it lies, by its code. */
export const SHAPE: Readonly<Record<string, readonly [row: number, column: number]>> = {
  '01': [4, 5],
  '03': [4, 4],
  '04': [5, 4],
  '05': [5, 3],
  '06': [5, 2],
  '07': [6, 2],
  '08': [6, 3],
  '09': [5, 5],
  '10': [7, 2],
  '12': [7, 1],
  '13': [6, 1],
  '14': [5, 1],
  '17': [4, 1],
  '18': [4, 2],
  '19': [4, 3],
  '20': [3, 2],
  '21': [3, 3],
  '22': [3, 4],
  '23': [2, 3],
  '24': [2, 4],
  '25': [1, 4],
};
export const ROWS = 7;
export const COLUMNS = 5;
