import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/**
 * The letters of the pictures: Source Serif 4 and Source Sans 3 (SIL Open Font License). A drawing names them, and what is
 * common where they are not installed; the PNG files are drawn with them on every machine.
 */
export type FaceName = keyof typeof FILES;

const FILES = {
  'serif-bold': 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'sans-bold': 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

const SANS = "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, sans-serif";
/** As a drawing asks for them. */
export const FAMILIES: Readonly<Record<FaceName, { family: string; weight: number }>> = {
  'serif-bold': { family: "'Source Serif 4', 'Source Serif Pro', Georgia, serif", weight: 600 },
  sans: { family: SANS, weight: 400 },
  'sans-bold': { family: SANS, weight: 600 },
};

/** Font units in an em: of all of them. */
export const EM = 1000;

/** Glyphs of a run, each with its place in font units. */
export interface Run {
  glyphs: readonly { id: number; x: number }[];
  width: number;
}

const { resolve } = createRequire(import.meta.url);
const pathOf = (name: FaceName): string => resolve(`@expo-google-fonts/${FILES[name]}`);
/** The files of all fonts. */
export const FONT_FILES: readonly string[] = (Object.keys(FILES) as FaceName[]).map(pathOf);
const fonts = new Map<FaceName, Font>();
const runs = new Map<string, Run>();

function fontOf(name: FaceName): Font {
  const known = fonts.get(name);
  if (known) return known;
  const face = new Face(new Blob(readFileSync(pathOf(name))));
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
