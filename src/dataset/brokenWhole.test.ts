import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { DataCopy, problemLines } from '../../tests/support/dataset/testData.ts';

const SKR = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const SKR_SOURCE = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/source.json';
const GUIDELINE = 'data/sources/lakartidningen-2022-05-riktvarde/source.json';
const MAP = 'data/geo/regions.topo.json';
const REGIONS = 'data/regions.csv';
const ASCII = 'data/sources/lakarforbundet-2022-blekinge/figures.csv';
const UPPSALA = 'invanare-per-lakare,03,2016,0.52,published';

const copy = new DataCopy({
  whole: ['skr-halso-och-sjukvardsrapporten-2018', 'legitimerade-psykologer', 'vardplatser'],
});
afterEach(() => copy.restore());
afterAll(() => copy.dispose());

const told = () => problemLines(copy.root);

describe('encodings', () => {
  test('Latin-1 is refused at its first letter outside ASCII', () => {
    const text = copy.read(SKR).toString();
    const first = text.search(/[^ -~\n]/);
    const line = text.slice(0, first).split('\n').length;
    copy.write(SKR, Buffer.from(text, 'latin1'));
    expect(told()).toEqual([`${SKR}:${line} "0xE4": expected UTF-8, but this byte is not: save it as UTF-8`]);
  });

  test('a single letter of Latin-1 is refused where it stands', () => {
    const line = copy.replace(SKR, `${UPPSALA},`, `${UPPSALA},Gävle å`);
    const bytes = copy.read(SKR);
    const at = bytes.indexOf('Gävle å') + Buffer.byteLength('Gävle ');
    copy.write(SKR, Buffer.concat([bytes.subarray(0, at), Buffer.from([0xe5]), bytes.subarray(at + 2)]));
    expect(told()).toEqual([`${SKR}:${line} "0xE5": expected UTF-8, but this byte is not: save it as UTF-8`]);
  });

  test.each([
    ['Latin-1', (text: string) => Buffer.from(text).toString('latin1')],
    ['Windows-1252', (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text))],
  ])('UTF-8 that was read as %s and written again is refused', (_name, spoil) => {
    for (const letters of ['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', 'é', '–', '”']) {
      const line = copy.replace(SKR, `${UPPSALA},`, `${UPPSALA},${spoil(letters)}`);
      const [problem, ...more] = told();
      expect(problem, letters).toMatch(/: expected UTF-8, but this text was encoded twice$/);
      expect(problem).toContain(`${SKR}:${line} `);
      expect(more).toEqual([]);
      copy.restore();
    }
  });

  test('a letter that was lost on the way is refused', () => {
    const line = copy.replace(SKR, `${UPPSALA},`, `${UPPSALA},V\uFFFDster`);
    expect(told()).toEqual([`${SKR}:${line} "\uFFFD": expected the letter that was lost when it was converted`]);
  });

  test('UTF-16 is refused, with and without its mark', () => {
    copy.write(ASCII, Buffer.from(copy.read(ASCII).toString(), 'utf16le'));
    expect(told()).toEqual([`${ASCII}:1: expected UTF-8 text, but there is a NUL`]);
    copy.write(ASCII, Buffer.concat([Buffer.from([0xff, 0xfe]), copy.read(ASCII)]));
    expect(told()).toEqual([`${ASCII}:1 "0xFF": expected UTF-8, but this byte is not: save it as UTF-8`]);
  });

  test('a NUL among the letters is refused on its line', () => {
    const line = copy.replace(SKR, `${UPPSALA},`, `${UPPSALA},\0`);
    expect(told()).toEqual([`${SKR}:${line}: expected UTF-8 text, but there is a NUL`]);
  });

  test('a byte-order mark, and the line ends of Windows, are no fault', () => {
    copy.write(SKR, `\uFEFF${copy.read(SKR).toString().replaceAll('\n', '\r\n')}`);
    expect(told()).toEqual([]);
  });
});

describe('the map', () => {
  interface Shape {
    id: string;
    type: string;
    arcs: unknown;
  }
  interface Map {
    type: string;
    arcs: number[][][];
    objects: { lan: { geometries: Shape[] } };
  }

  const change = (edit: (map: Map) => unknown) => {
    const map = JSON.parse(copy.read(MAP).toString()) as Map;
    copy.write(MAP, JSON.stringify(edit(map) ?? map));
  };
  const shapes = (edit: (list: Shape[]) => Shape[]) => (map: Map) => {
    map.objects.lan.geometries = edit(map.objects.lan.geometries);
  };
  const first = (edit: (shape: Shape) => void) => (map: Map) => map.objects.lan.geometries.slice(0, 1).forEach(edit);
  const NOT_A_MAP = 'objects.lan: expected a TopoJSON topology with the collection lan';

  const A_SHAPE = 'expected a shape that encloses something, in degrees, longitude first';
  const FLIPPED = [
    [59, 18],
    [60, 18],
    [60, 17],
    [59, 18],
  ];

  test.each([
    [
      'lacks a region',
      shapes((list) => list.filter(({ id }) => id !== '09')),
      'objects.lan "09": expected a shape for this region',
    ],
    [
      'has a region too many',
      shapes((list) => [...list, ...list.slice(0, 1).map((shape) => ({ ...shape, id: '26' }))]),
      'objects.lan "26": expected only the regions of data/regions.csv, each once',
    ],
    [
      'has a region twice',
      shapes((list) => [...list, ...list.slice(-1)]),
      'objects.lan "25": expected only the regions of data/regions.csv, each once',
    ],
    ['is GeoJSON', () => ({ type: 'FeatureCollection', features: [] }), NOT_A_MAP],
    ['is a list', () => [], NOT_A_MAP],
    ['is a word', () => 'Sverige', NOT_A_MAP],
    ['has another collection', (map: Map) => ({ ...map, objects: { kommuner: map.objects.lan } }), NOT_A_MAP],
    ['has no arcs', ({ arcs: _arcs, ...map }: Map) => map, 'arcs: expected this key'],
    [
      'has a region without a code',
      first((shape) => Reflect.deleteProperty(shape, 'id')),
      'objects.lan.geometries.0.id: expected this key',
    ],
    [
      'has an arc of words',
      (map: Map) => ({
        ...map,
        arcs: [
          [
            ['a', 'b'],
            [1, 2],
          ],
          ...map.arcs.slice(1),
        ],
      }),
      ['arcs.0.0.0 "a": expected number, received string', 'arcs.0.0.1 "b": expected number, received string'],
    ],
    [
      'uses an arc that there is not',
      first((shape) => (shape.arcs = [[[0, 9999]]])),
      'objects.lan.geometries.0.arcs "[[[0,9999]]]": expected only the 99 arcs that the map has',
    ],
    [
      'has a region that encloses nothing',
      first((shape) => (shape.arcs = [[[0, -1]]])),
      `objects.lan "01": ${A_SHAPE}`,
    ],
    [
      'has latitude before longitude',
      (map: Map) => ({ ...map, transform: undefined, arcs: [...map.arcs.map(() => FLIPPED)] }),
      Array.from({ length: 21 }, () => expect.stringContaining(A_SHAPE) as string),
    ],
    [
      'has a region without a border',
      first((shape) => (shape.arcs = [])),
      'objects.lan.geometries.0.arcs "[]": expected array to have >=1 items',
    ],
  ])('that %s is refused', (_name, edit, says) => {
    change(edit);
    const lines = told().map((line) => line.replace(/^data\/geo\/regions\.topo\.json(:1)? /, ''));
    expect(lines).toEqual([says].flat());
  });

  test('that is null is refused', () => {
    copy.write(MAP, 'null');
    expect(told()).toEqual([`${MAP} ${NOT_A_MAP}`]);
  });
});

describe('what a definition says of the country', () => {
  const STAFF = 'data/indicators/legitimerade-psykologer.json';
  const ROOMS = 'data/indicators/vardplatser.json';

  test('is no total where it is among the regions', () => {
    copy.replace(ROOMS, '"kind": "value"', '"kind": "total"');
    const [problem, ...more] = told();
    expect(problem).toMatch(
      new RegExp(`^${ROOMS} country.kind "total": expected another kind: [\\d.]+ in \\d+ is no total`),
    );
    expect(more).toEqual([]);
  });

  test('is a total where it is larger than all of them', () => {
    copy.replace(STAFF, '"kind": "total"', '"kind": "value"');
    expect(told()).toEqual([
      expect.stringMatching(`^${STAFF} country.kind "value": expected total: 12215 in 2022 is not among the regions’`),
    ]);
  });
});

describe('a fault that others would follow from is told alone', () => {
  test('a publication without its source.json', () => {
    copy.remove(SKR_SOURCE);
    expect(told()).toEqual([`${SKR_SOURCE}: expected this file: every folder of figures says where they come from`]);
  });

  test('a publication that reference lines name and that cannot be read', () => {
    const line = copy.replace(GUIDELINE, '"relation": "press"', '"relation": "blog"');
    expect(told()).toEqual([`${GUIDELINE}:${line} relation "blog": expected one of own, relay, press`]);
  });

  test('twenty regions', () => {
    const norrbotten = copy.read(REGIONS).toString().trim().split('\n').at(-1) ?? '';
    copy.replace(REGIONS, `${norrbotten}\n`, '');
    expect(told()).toEqual([`${REGIONS} "20": expected 21 regions`]);
  });

  test('a region with a cell too many', () => {
    const line = copy.replace(REGIONS, '12,skane,', '12,skane,skåne,');
    const [problem, ...more] = told();
    expect(problem).toMatch(new RegExp(`^${REGIONS}:${line} ".*": expected 14 cells, found 15$`));
    expect(more).toEqual([]);
  });

  test('a definition that cannot be read, with all its figures', () => {
    const file = 'data/indicators/invanare-per-lakare.json';
    copy.write(file, '{');
    expect(told()).toEqual([`${file}:1 "the end of the file": expected a key in quotation marks`]);
  });
});

describe('a fault hides no other', () => {
  test('all that is wrong with one row is told', () => {
    const line = copy.replace(SKR, UPPSALA, 'invanare-per-lakare,02,2016H1,"0,52",guessed');
    const columns = told().map((problem) => problem.replace(`${SKR}:${line} `, '').split(' ')[0]);
    expect(columns).toEqual(['period', 'basis', 'region', 'value']);
  });

  test('rows beside one with too few cells are read', () => {
    const first = copy.replace(SKR, UPPSALA, 'invanare-per-lakare,03');
    const second = copy.replace(SKR, 'invanare-per-lakare,04,2016,0.71', 'invanare-per-lakare,04,2016,många');
    expect(told()).toHaveLength(2);
    expect(told().join('\n')).toMatch(new RegExp(`:${first} .*\n.*:${second} value "många"`));
  });

  test('the figures of a publication without its source.json are read', () => {
    copy.remove(SKR_SOURCE);
    const line = copy.replace(SKR, UPPSALA, UPPSALA.replace('0.52', '52'));
    expect(told()).toHaveLength(2);
    expect(told()[1]).toContain(`${SKR}:${line} value "52"`);
  });
});

describe('files that are not there', () => {
  test.each(['data/edition.json', MAP, REGIONS, 'data/municipalities.csv', 'data/sjukvardsregioner.csv'])(
    '%s',
    (file) => {
      copy.remove(file);
      expect(told()[0]).toMatch(/^\S+: expected a file that can be read$/);
    },
  );

  test('an empty folder is told in lines, too', () => {
    rmSync(join(copy.root, 'data/indicators'), { recursive: true });
    rmSync(join(copy.root, 'data/sources'), { recursive: true });
    expect(told()).toEqual(['data/indicators: expected a definition for each indicator']);
  });
});
