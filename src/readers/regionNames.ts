import { plainLetters } from '../common/letters.ts';
import type { Region } from '../model/region.ts';
import { RIKET } from '../model/country.ts';

/** How a publisher writes its region codes: SCB `01`, Kolada `0001`, Socialstyrelsen and Vården i siffror `1`, SKR's riket `46`. */
type CodeScheme = 'scb' | 'kolada' | 'unpadded' | 'skr';

export interface RegionResolver {
  /** Länskod or `00` of a region's name, in whatever form; null when no region is called so. */
  byName(written: string): string | null;
  /** Länskod or `00` of a publisher's code; null when the scheme has no such code. */
  byCode(written: string, scheme: CodeScheme): string | null;
  /** A code of a municipality, in a länskod that we know: not ours, and no fault. */
  isMunicipality(written: string): boolean;
  /** What should have stood there, with the region whose name is most like it. */
  expected(written: string): string;
}

const RIKET_NAMES = ['Riket', 'Hela riket', 'Alla regioner', 'Samtliga regioner', 'Hela landet', 'Sverige'];

/** Resolver of the regions in data/regions.csv: every form is made from the names that stand there. */
export function regionResolver(regions: readonly Region[]): RegionResolver {
  const forms = formsOf(regions);
  const shown = new Map(regions.map((region) => [region.code, region.short]));
  shown.set(RIKET, 'Riket');
  const guesses = new Map<string, string | null>();
  const known = (code: string) => (shown.has(code) ? code : null);

  return {
    byName: (written) => forms.get(normalForm(written)) ?? null,
    byCode: (written, scheme) => known(countyCode(written.trim(), scheme)),
    isMunicipality: (written) => /^\d{4}$/.test(written) && !/^00|00$/.test(written) && shown.has(written.slice(0, 2)),
    expected(written) {
      const form = normalForm(written);
      // A file in which nothing is a region is not worth minutes of guessing.
      if (!guesses.has(form) && guesses.size < MOST_GUESSES) guesses.set(form, nearestName(form, forms));
      const name = shown.get(forms.get(guesses.get(form) ?? '') ?? '');
      return name ? `a region's name or code; did you mean ${name}?` : "a region's name or code";
    },
  };
}

const MOST_GUESSES = 1000;

/** The länskod that a publisher's code stands for; empty when it is not of the scheme. */
function countyCode(written: string, scheme: CodeScheme): string {
  if (scheme === 'scb') return /^\d{2}$/.test(written) ? written : '';
  if (scheme === 'kolada') return /^00\d{2}$/.test(written) ? written.slice(2) : '';
  if (scheme === 'skr') {
    if (written === '46') return RIKET;
    // SKR's own code for the country is the only one: 00 would be somebody else's.
    return /^\d{1,2}$/.test(written) && Number(written) > 0 ? written.padStart(2, '0') : '';
  }
  return /^\d{1,2}$/.test(written) ? written.padStart(2, '0') : '';
}

function formsOf(regions: readonly Region[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>(RIKET_NAMES.map((name) => [normalForm(name), RIKET]));
  const ambiguous = new Set<string>();
  for (const region of regions) {
    for (const name of writings(region)) {
      const form = normalForm(name);
      if ((forms.get(form) ?? region.code) !== region.code) ambiguous.add(form);
      forms.set(form, region.code);
    }
  }
  // A form that two regions share names neither.
  for (const form of ambiguous) forms.delete(form);
  return forms;
}

/** "Stockholms län" is also written "Stockholms", "Stockholm" and "Region Stockholm". */
function writings({ name, short, lan, iso, nuts3, aliases }: Region): string[] {
  const genitive = lan.replace(/ län$/, '');
  const plain = genitive.replace(/s$/, '');
  const bare = [short, genitive, plain, short.replace(/ län$/, ''), name.replace(/^Region /, '')];
  return [
    name,
    lan,
    iso,
    nuts3,
    ...aliases,
    ...bare,
    ...bare.map((form) => `Region ${form}`),
    ...bare.map((form) => `${form} län`),
  ];
}

/** One spelling of all that print alike: composed letters, lower case, single spaces; the marks between words are spaces. */
function normalForm(written: string): string {
  return written
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .toLowerCase()
    .replace(/[\s/&,‐‑–-]+|\boch\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

const LONGEST_NAME = 60;

/** The known form with the fewest letters to change, when these are at most a third of the word. */
function nearestName(written: string, forms: ReadonlyMap<string, string>): string | null {
  if (written === '' || written.length > LONGEST_NAME) return null;
  let best: { form: string; distance: number } | null = null;
  for (const form of forms.keys()) {
    const distance = editDistance(plainLetters(written), plainLetters(form));
    if (distance <= Math.max(1, written.length / 3) && distance < (best?.distance ?? Infinity))
      best = { form, distance };
  }
  return best?.form ?? null;
}

/** Letters to add, drop or change (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
