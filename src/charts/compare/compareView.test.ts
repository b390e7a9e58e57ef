import { measureOf } from '../../model/measure.ts';
import { describe, expect, it } from 'vitest';
import { toHtml, type Drawn } from '../../draw/draw.ts';
import { RIKET } from '../../model/country.ts';
import { figureHref } from '../../address/paths.ts';
import { valueShort } from '../../text/figures.ts';
import { LETTERS } from '../tiles/letters.ts';
import { alikeView } from './alikeView.ts';
import { USUAL } from './compareState.ts';
import { data, documentOf, documents, regions } from '../../../tests/support/comparisonData.ts';
import { compareView, shownIndicators } from './compareView.ts';

/** All that is drawn within, itself too. */
const within = (drawn: Drawn): Drawn[] => [
  drawn,
  ...drawn.children.flatMap((child) => (typeof child === 'string' ? [] : within(child))),
];
const find = (all: readonly Drawn[], attribute: string) =>
  all.flatMap(within).filter(({ attributes }) => attribute in attributes);
const textOf = (drawn: Drawn): string =>
  drawn.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
/** Per cent of the line, by the classes of src/charts/position.ts. */
const placeOf = ({ attributes }: Drawn): number => {
  const [, tens, ones, tenths] = /t(\d+) u(\d) d(\d)$/.exec(attributes['class'] ?? '') ?? [];
  return Number(tens) * 10 + Number(ones) + Number(tenths) / 10;
};
const valueOf = (cell: Drawn) => find([cell], 'data-value').map(textOf).join();

describe('the tables', () => {
  const chosen = [
    ['skane', 'vastra-gotaland'],
    ['gotland', 'norrbotten', 'halland'],
    ['jamtland-harjedalen', 'orebro', 'stockholm', 'kalmar'],
  ];

  it.each(chosen.map((own) => [own]))('of %s give each figure as its file does, with its source', (slugs) => {
    const state = { ...USUAL, regions: slugs };
    const rows = find(compareView(state, data), 'data-compared');
    expect(rows.map(({ attributes }) => attributes['data-compared']).toSorted()).toEqual(
      shownIndicators(data, state)
        .map(({ slug }) => slug)
        .toSorted(),
    );
    for (const row of rows) {
      const document = documentOf(row.attributes['data-compared'] ?? '');
      const cells = find([row], 'data-r');
      const codes = slugs.map((slug) => regions.find((region) => region.slug === slug)?.code);
      expect(cells.map(({ attributes }) => attributes['data-r'])).toEqual([...codes, RIKET]);
      for (const cell of cells) {
        const code = cell.attributes['data-r'];
        const figure = measureOf(document)
          .lead()
          ?.of(code ?? '');
        if (code === RIKET && document.kind === 'category') expect(valueOf(cell)).toBe('–');
        else expect(valueOf(cell)).toBe(valueShort(figure, document));
      }
      expect(JSON.stringify(row)).toContain(figureHref(document.slug, document.lead ?? ''));
    }
  });

  it('have on a line what sets the regions apart, in the order of the values, and fold the rest', () => {
    const state = { ...USUAL, regions: ['skane', 'vastra-gotaland', 'blekinge'] };
    const folded = find(compareView(state, data), 'id').filter(({ attributes }) =>
      /-(lika|ojamforda)$/.test(attributes['id'] ?? ''),
    );
    expect(find(folded, 'data-compared').length).toBeGreaterThan(20);
    expect(folded.flatMap(within).filter(({ attributes }) => attributes['class'] === 'line')).toEqual([]);
    const lines = find(compareView(state, data), 'data-compared').flatMap((row) => {
      const marks = within(row).filter(({ attributes }) => /^mark mark-\d t/.test(attributes['class'] ?? ''));
      return marks.length > 1 ? [{ slug: row.attributes['data-compared'] ?? '', marks }] : [];
    });
    expect(lines.length).toBeGreaterThan(30);
    for (const { slug, marks } of lines) {
      const codes = marks
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map((mark) => Object.keys(LETTERS).find((code) => LETTERS[code] === textOf(mark)) ?? '');
      const lead = measureOf(documentOf(slug)).lead();
      const values = codes.map((code) => lead?.of(code)?.value ?? NaN);
      expect(values, slug).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  it('hold every measure that covers the regions, and of the others those that two of them have', () => {
    const whole = documents.filter(({ coverage }) => coverage === 'regions').map(({ slug }) => slug);
    const shown = shownIndicators(data, { ...USUAL, regions: ['blekinge', 'kalmar'] }).map(({ slug }) => slug);
    expect(shown).toEqual(expect.arrayContaining(whole));
    expect(shown).not.toContain('invanare-per-lakare-2022');
    expect(shownIndicators(data, { ...USUAL, topic: 'kostnad' }).every(({ topic }) => topic === 'kostnad')).toBe(true);
  });
});

describe('the regions that are alike', () => {
  it('are three for each, with the numbers that make them so', () => {
    const [table] = alikeView({ ...USUAL, regions: ['blekinge', 'kalmar'] }, data);
    const rows = find(table ? [table] : [], 'data-alike');
    expect(rows.map(({ attributes }) => attributes['data-alike'])).toEqual([
      'blekinge',
      'kalmar',
      'vastmanland',
      'sormland',
    ]);
    const numbers = rows.map((row) =>
      within(row)
        .filter(({ tag }) => tag === 'td')
        .map(textOf),
    );
    expect(numbers.map((own) => own.length)).toEqual([4, 4, 4, 4]);
    expect(numbers[0]?.slice(1)).toEqual(['55', '7,9\u00A0%', '']);
    const distances = numbers.slice(1).map((own) => Number(own[3]));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('can be brought in, and taken away again, but for the last two', () => {
    const changes = (...slugs: string[]) =>
      alikeView({ ...USUAL, regions: slugs }, data)
        .flatMap(within)
        .filter(({ tag }) => tag === 'button')
        .map((button) => `${button.attributes['data-change']}: ${textOf(button)}`);
    expect(changes('blekinge', 'kalmar')).toContain('vastmanland: Lägg till Västmanland');
    expect(changes('blekinge', 'kalmar').filter((text) => text.includes('Ta bort'))).toEqual([]);
    expect(changes('blekinge', 'kalmar', 'vastmanland')).toContain('vastmanland: Ta bort Västmanland');
    expect(changes('blekinge', 'kalmar', 'vastmanland', 'sormland').every((text) => text.includes('Ta bort'))).toBe(
      true,
    );
  });
});

it('names in the data cannot be markup', () => {
  const evil = { ...data, topics: data.topics.map((topic) => ({ ...topic, name: '<img src=x onerror=alert(1)>' })) };
  expect(compareView(USUAL, evil).map(toHtml).join('')).not.toContain('<img');
});
