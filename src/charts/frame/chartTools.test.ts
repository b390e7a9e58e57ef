import { expect, test } from 'vitest';
import { toHtml } from '../../draw/draw.ts';
import { chartTools } from './chartTools.ts';

const file = (name: string) => ({ name, href: `/data/${name}` });
const about = (name: string) => ({ name, href: `/indikatorer/${name}/om-siffran/` });
const whole = { id: 'serie', of: 'Vårdplatser', embed: 'rutor/vardplatser' };
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '|')
    .split('|')
    .filter(Boolean);

test('a chart has four tools; the files that most readers take stand before the other formats', () => {
  const files = ['CSV för Excel', 'CSV', 'JSON', 'PNG', 'SVG'].map(file);
  expect(wordsOf(toHtml(chartTools({ ...whole, files, about: [about('vardplatser')] })))).toEqual([
    'Bädda in',
    'Ladda ner',
    'CSV för Excel',
    'PNG',
    'SVG',
    'Fler format',
    'CSV',
    'JSON',
    'Länk',
    'Om siffran',
  ]);
});

test('what a section does not have is not in its row, and a heading of nothing is not written', () => {
  expect(wordsOf(toHtml(chartTools({ id: 'plan', of: 'planer' })))).toEqual(['Länk']);
  expect(wordsOf(toHtml(chartTools({ ...whole, files: [file('SVG')] })))).not.toContain('Fler format');
});

test('of two measures each is named, in a menu: the row stays one line', () => {
  const html = toHtml(chartTools({ ...whole, about: [about('vardplatser'), about('lakare')] }));
  expect(wordsOf(html)).toEqual(['Bädda in', 'Länk', 'Om siffrorna', 'vardplatser', 'lakare']);
});

test('the link is to the chart itself', () => {
  expect(toHtml(chartTools(whole))).toContain('<a href="#serie">Länk</a>');
});
