import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/**
 * The letters of the pictures: Source Serif 4 and Source Sans 3 (SIL Open Font License), as outlines. A picture thus
 * needs no font where it is opened, and is measured by what shapes it.
 */
export type FaceName = keyof typeof FILES;

const FILES = {
  'serif-bold': 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'sans-bold': 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

/** Font units in an em: of all of them. */
export const EM = 1000;

/** Glyphs of a run, each with its place in font units. */
export interface Run {
  glyphs: readonly { id: number; x: number }[];
  width: number;
}

const { resolve } = createRequire(import.meta.url);
const fonts = new Map<FaceName, Font>();
const runs = new Map<string, Run>();

function fontOf(name: FaceName): Font {
  const known = fonts.get(name);
  if (known) return known;
  const face = new Face(new Blob(readFileSync(resolve(`@expo-google-fonts/${FILES[name]}`))));
  if (face.upem !== EM) throw new Error(`${FILES[name]} has ${face.upem} units in an em, not ${EM}`);
  const font = new Font(face);
  fonts.set(name, font);
  return font;
}

/** The text in glyphs, kerned; throws for a character that the font does not have. */
export function runOf(text: string, name: FaceName): Run {
  const key = `${name} ${text}`;
  const known = runs.get(key);
  if (known) return known;
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(fontOf(name), buffer);
  const positions = buffer.getGlyphPositions();
  let width = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint: id, cluster }, index) => {
    if (id === 0) throw new Error(`${FILES[name]} has no glyph for “${text.slice(cluster, cluster + 1)}” in “${text}”`);
    const x = width + (positions[index]?.xOffset ?? 0);
    width += positions[index]?.xAdvance ?? 0;
    return { id, x };
  });
  const run = { glyphs, width };
  runs.set(key, run);
  return run;
}

const outlines = new Map<string, string>();

/** The outline of a glyph in whole font units, y down, with relative commands; empty for a space. */
export function outlineOf(id: number, name: FaceName): string {
  const key = `${name} ${id}`;
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const outline = compact(fontOf(name).glyphToPath(id));
  outlines.set(key, outline);
  return outline;
}

/** Half units are less than a hundredth of a pixel, and relative numbers are short. */
function compact(path: string): string {
  let [fromX, fromY] = [0, 0];
  let out = '';
  for (const [, command = '', list = ''] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    if (command === 'Z') {
      out += 'z';
      continue;
    }
    const numbers = list.split(/[ ,]+/).filter(Boolean).map(Number);
    const points = numbers.map((number, index) => Math.round(index % 2 ? -number : number));
    const [x = 0, y = 0] = points.slice(-2);
    const relative = points.map((number, index) => number - (index % 2 ? fromY : fromX));
    // Where a path begins is told from the origin: after a z that would else be where the last one began.
    if (command === 'M') out += `M${joined(points)}`;
    else if (command === 'L' && relative[1] === 0) out += `h${relative[0] ?? 0}`;
    else if (command === 'L' && relative[0] === 0) out += `v${relative[1] ?? 0}`;
    else out += command.toLowerCase() + joined(relative);
    [fromX, fromY] = [x, y];
  }
  return out;
}

const joined = (numbers: readonly number[]): string => numbers.join(' ').replaceAll(' -', '-');
