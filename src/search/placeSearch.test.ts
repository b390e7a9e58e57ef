import { describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { PlacesDocument } from '../publish/documents.ts';
import { fold } from '../common/letters.ts';
import { findPlaces, isPostCode, whatIs } from './placeSearch.ts';

const dataset = realDataset();
const places = JSON.parse(allDocuments(dataset).get('places.json') ?? '') as PlacesDocument;
const found = (typed: string) => findPlaces(places, typed).matches;
const names = (typed: string) => found(typed).map(({ name }) => name);

describe('municipalities', () => {
  test('"Karls" finds the five, each in its region', () => {
    expect(found('Karls').map(({ name, slug }) => `${name} ${slug}`)).toEqual([
      'Karlsborg vastra-gotaland',
      'Karlshamn blekinge',
      'Karlskoga orebro',
      'Karlskrona blekinge',
      'Karlstad varmland',
    ]);
  });

  test.each([
    ['habo', ['Habo', 'Håbo']],
    ['håbo', ['Håbo', 'Habo']],
    ['HÅBO', ['Håbo', 'Habo']],
  ])('"%s" finds Habo and Håbo, the one that was typed first', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
    expect(found('habo').map(({ slug }) => slug)).toEqual(['jonkoping', 'uppsala']);
  });

  test('the other names of regions do not hide municipalities', () => {
    expect(names('lands')[0]).toBe('Landskrona');
    expect(names('la').slice(0, 2)).toEqual(['Laholm', 'Landskrona']);
  });

  test('a later word of a name is found, too', () => {
    expect(names('väsby')).toEqual(['Upplands Väsby']);
  });

  test('are each found by their own name, in their own region', () => {
    const regions = new Map(dataset.regions.map(({ code, short, slug }) => [code, { region: short, slug }]));
    for (const { name, region } of dataset.municipalities) {
      expect(found(name)).toContainEqual({ name, ...regions.get(region) });
    }
  });
});

describe('regions', () => {
  test.each([
    ['skåne', 'skane'],
    ['Skane', 'skane'],
    ['SKÅNE', 'skane'],
    ['Region Skåne', 'skane'],
    ['vgr', 'vastra-gotaland'],
    ['Västra Götaland', 'vastra-gotaland'],
    ['vastra gotaland', 'vastra-gotaland'],
    ['Jämtland', 'jamtland-harjedalen'],
    ['jamt', 'jamtland-harjedalen'],
    ['Härjedalen', 'jamtland-harjedalen'],
    ['Södermanland', 'sormland'],
    ['orebro', 'orebro'],
  ])('"%s" finds %s first', (typed, slug) => {
    expect(found(typed)[0]?.slug).toBe(slug);
  });

  test('each of the 21 is first for its own name', () => {
    for (const { name, slug } of places.regions) expect(found(name)[0]).toEqual({ name, region: name, slug });
  });
});

describe('what people call a municipality', () => {
  test.each([
    ['Göteborgs stad', 'Göteborg'],
    ['Stockholm Stad', 'Stockholm'],
    ['Malmö kommun', 'Malmö'],
    ['Malmö ko', 'Malmö'],
    ['Falu kommun', 'Falun'],
    ['Borås stad', 'Borås'],
    ['Gotlands kommun', 'Gotland'],
    ['Upplands Väsby kommun', 'Upplands Väsby'],
    ['Malungs-Sälens kommun', 'Malung-Sälen'],
    ['Göteborgs', 'Göteborg'],
  ])('"%s" is %s', (typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });
});

describe('a region and a municipality of one name', () => {
  const told = (typed: string) => found(typed).map((match) => `${match.name}, ${whatIs(match, places)}`);

  test.each([
    ['Gotland', ['Gotland, region och kommun']],
    ['Uppsala', ['Uppsala, region och kommun']],
    ['Jönköping', ['Jönköpings län, region', 'Jönköping, kommun i Jönköpings län']],
    ['Skåne', ['Skåne, region']],
    ['Karlshamn', ['Karlshamn, kommun i Blekinge']],
  ])('"%s" is told once, and what it is', (typed, expected) => {
    expect(told(typed)).toEqual(expected);
  });
});

test.each(['372 30 Karlshamn', '37230 Karlshamn', 'Karlshamn 372 30'])('"%s" is known by its name', (typed) => {
  expect(names(typed)).toEqual(['Karlshamn']);
});

describe('what is nearly right', () => {
  test.each([
    ['Mallmö', ['Malmö']],
    ['Karlshamm', ['Karlshamn']],
    ['Stokholm', ['Stockholm']],
    ['Mallmö stad', ['Malmö']],
    ['Göteborj', ['Göteborg']],
  ])('"%s" finds %s, and says that it is not what was typed', (typed, expected) => {
    expect(findPlaces(places, typed)).toMatchObject({ isNear: true, matches: expected.map((name) => ({ name })) });
  });

  test('is not asked where something begins like that', () => {
    expect(findPlaces(places, 'Malm')).toMatchObject({ isNear: false, matches: [{ name: 'Malmö' }] });
  });
});

test.each([
  ['372 30', true],
  ['37230', true],
  [' 372', true],
  ['3', false],
  ['Karlshamn 2', false],
  ['', false],
])('"%s" is a post code: %s', (typed, expected) => {
  expect(isPostCode(typed)).toBe(expected);
});

describe('what was typed', () => {
  test('may come with its marks apart, as from a Mac’s file names', () => {
    expect('skåne'.normalize('NFD')).not.toBe('skåne');
    expect(names('skåne'.normalize('NFD'))).toEqual(names('skåne'));
    expect(names('Härjeda'.normalize('NFD'))).toEqual(names('Härjeda'));
  });

  test.each(['  skåne  ', 'skåne\t', '\u00A0skåne', 'västra  götaland', 'västra\u00A0götaland', 'upplands-väsby'])(
    'may have stray spaces: "%s"',
    (typed) => {
      expect(names(typed).length).toBeGreaterThan(0);
    },
  );

  test.each(['', ' ', '\t\n', '\u00A0'])('may be nothing: %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  test.each(['Oslo', 'xyz', '123', '.*', '(', '\\', 'kåne'])('may be no place: "%s"', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  test('gives a list that can be looked through', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyzåäö') expect(found(letter).length).toBeLessThanOrEqual(8);
  });

  test('is folded to small letters without marks', () => {
    expect(fold('  Örnsköldsvik–ÅÄÖ É ')).toBe('ornskoldsvik–aao e');
  });
});
