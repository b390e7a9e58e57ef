import { describe, expect, it } from 'vitest';
import { PAGE_TYPES } from '../../scripts/lib/pageTypes.ts';
import { GROUPS, groupOf, trailOf } from './navigation.ts';

describe('every page has its place', () => {
  const alone = ['front', 'not found'];
  const grouped = PAGE_TYPES.filter(({ name }) => !name.startsWith('frame') && !alone.includes(name));

  it.each(grouped.flatMap(({ kinds }) => kinds.map(([, path]) => path)))('%s belongs to a group', (path) => {
    expect(groupOf(path)?.name).toBeTruthy();
  });

  it('and no page stands in two', () => {
    const paths = GROUPS.flatMap(({ pages }) => pages.map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths)
      expect(GROUPS.filter(({ pages }) => pages.some((own) => path.startsWith(own.path)))).toHaveLength(1);
  });
});

describe('the trail', () => {
  const names = (path: string) => trailOf(path).map(({ name }) => name);

  it.each([
    ['/', []],
    ['/regioner/', []],
    ['/sok/', []],
    ['/regioner/blekinge/', ['De 21 regionerna']],
    ['/regioner/blekinge/alla-matt/', ['De 21 regionerna', 'Region Blekinge']],
    ['/indikatorer/hyrpersonal-andel/', ['Alla mått']],
    ['/indikatorer/hyrpersonal-andel/om-siffran/', ['Alla mått', 'Hyrpersonalens andel av personalkostnaden']],
    ['/granskningar/', ['Vad som görs']],
    ['/granskningar/blekinge/', ['Vad som görs', 'Granskningar']],
    ['/data/andringar/', ['Om siffrorna', 'Öppna data']],
    ['/kallor/kolada/', ['Om siffrorna', 'Källor']],
  ])('of %s', (path, expected) => {
    expect(names(path)).toEqual(expected);
  });
});
