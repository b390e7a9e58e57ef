import { expect, it } from 'vitest';
import { evenLines, heading, widthOf } from './type.ts';

const own = heading(52);
const WIDTH = 560;

it('parts a heading where a reader would, in lines of like length', () => {
  const lines = evenLines('Logopeder, rapport 2021: 13 av 21 regioner angav balans, 7 brist', own, WIDTH);
  expect(lines.map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
    'Logopeder,',
    'rapport 2021:',
    '13 av 21 regioner',
    'angav balans, 7 brist',
  ]);
});

it('parts a word only where it must', () => {
  const title = 'Nya bland de tillsvidare\u00ADanställda 2017';
  expect(evenLines(title, own, WIDTH)).toEqual(['Nya bland de', 'tillsvidareanställda', '2017']);
  const narrow = evenLines('De tillsvidare\u00ADanställda 2017', own, 400);
  expect(narrow).toEqual(['De tillsvidare-', 'anställda 2017']);
  for (const line of narrow) expect(widthOf(line, own)).toBeLessThanOrEqual(400);
});
