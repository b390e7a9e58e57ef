import { describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { regionResolver } from './regionNames.ts';

const { regions } = realDataset();
const resolver = regionResolver(regions);

describe('names of regions', () => {
  test.each([
    ['Stockholms län', '01'],
    ['Stockholms', '01'],
    ['Sörmland', '04'],
    ['Södermanlands län', '04'],
    ['SÖRMLAND', '04'],
    ['  Region   Jämtland\u00A0Härjedalen ', '23'],
    ['Jämtland/Härjedalen', '23'],
    ['Jämtland-Härjedalen', '23'],
    ['Jämtlands', '23'],
    ['VGR', '14'],
    ['Västra Götalandsregionen', '14'],
    ['Västra Götalands län', '14'],
    ['Dalarnas län', '20'],
    ['Dalarna', '20'],
    ['Örebro', '18'],
    ['Kalmar län', '08'],
    ['SE-AB', '01'],
    ['Riket', '00'],
    ['Hela riket', '00'],
    ['Alla regioner', '00'],
    ['\uFEFFRiket\u200B', '00'],
  ])('%j is %s', (written, code) => {
    expect(resolver.byName(written)).toBe(code);
    expect(resolver.byName(written.normalize('NFD')), 'in NFD').toBe(code);
    expect(resolver.byName(written.toUpperCase()), 'in capitals').toBe(code);
  });

  test('every name that regions.csv gives is of its own region', () => {
    for (const region of regions) {
      for (const name of [region.name, region.short, region.lan, ...region.aliases]) {
        expect(resolver.byName(name), name).toBe(region.code);
      }
    }
  });

  test.each(['', 'Atlantis', 'län', 'Region', 'regionen', '46', 'Göteborg'])('%j is no region', (written) => {
    expect(resolver.byName(written)).toBeNull();
  });

  test.each([
    ['Sormland', 'Sörmland'],
    ['Vasterbottens lan', 'Västerbotten'],
    ['Stokholm', 'Stockholm'],
    ['Rikt', 'Riket'],
    ['Jämtland Härjdalen', 'Jämtland Härjedalen'],
  ])('%j is answered with %s', (written, name) => {
    expect(resolver.expected(written)).toContain(`did you mean ${name}?`);
  });

  test('what is like no name gets no suggestion, however long it is', () => {
    expect(resolver.expected('Atlantis')).toBe("a region's name or code");
    expect(resolver.expected('x'.repeat(1_000_000))).toBe("a region's name or code");
  });
});

describe('codes of regions', () => {
  test.each([
    ['scb', '01', '01'],
    ['scb', '00', '00'],
    ['scb', '1', null],
    ['scb', '02', null],
    ['kolada', '0001', '01'],
    ['kolada', '0000', '00'],
    ['kolada', '01', null],
    ['kolada', '0114', null],
    ['unpadded', '1', '01'],
    ['unpadded', '0', '00'],
    ['unpadded', '25', '25'],
    ['unpadded', '26', null],
    ['unpadded', '46', null],
    ['skr', '46', '00'],
    ['skr', '01', '01'],
    ['skr', '3', '03'],
    ['skr', '00', null],
    ['skr', ' 25 ', '25'],
  ] as const)('%s %j is %s', (scheme, written, code) => {
    expect(resolver.byCode(written, scheme)).toBe(code);
  });

  test('municipalities are told from regions and from nonsense', () => {
    expect(
      ['0114', '2584', '0001', '0000', '0100', '9914', '114'].map((code) => resolver.isMunicipality(code)),
    ).toEqual([true, true, false, false, false, false, false]);
  });
});

test('in a file of nothing but unknown regions the guessing ends', () => {
  const own = regionResolver(regions);
  expect(own.expected('Skane lan')).toContain('did you mean Skåne?');
  for (let at = 0; at < 1000; at += 1) own.expected(`Norrland ${at}`);
  expect(own.expected('Upsala lan')).toBe("a region's name or code");
  expect(own.expected('Skane lan')).toContain('did you mean Skåne?');
});
