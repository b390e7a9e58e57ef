import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { filesIn } from '../../../src/common/filesIn.ts';
import { auditSchema } from '../../../src/model/audit.ts';
import { doctorCountsSchema } from '../../../src/model/doctorCounts.ts';
import { glossarySchema } from '../../../src/model/glossary.ts';
import { imprintSchema } from '../../../src/model/imprint.ts';
import { indicatorSchema } from '../../../src/model/indicator.ts';
import { figureRowSchema, statementRowSchema } from '../../../src/model/observation.ts';
import { plannersSchema } from '../../../src/model/planners.ts';
import { plansSchema } from '../../../src/model/plan.ts';
import { proposalsSchema } from '../../../src/model/proposal.ts';
import { municipalitySchema, regionSchema, sjukvardsregionSchema } from '../../../src/model/region.ts';
import { publishersSchema } from '../../../src/model/publishers.ts';
import { correctionsSchema } from '../../../src/model/release.ts';
import { sourceSchema } from '../../../src/model/source.ts';
import { timelineSchema } from '../../../src/model/timeline.ts';
import { storySchema } from '../../../src/model/topic.ts';

// The project's data with markup in every text that somebody has written freely.

/** An attribute that nothing else has: an element or a tag with it has come of a text. */
export const MARK = 'data-injected';

/** Follows each text: ends whatever a text can stand in, and would make an element or run. */
export const MARKUP =
  `"><img src=x ${MARK} onerror=ran()>'><svg ${MARK} onload=ran()></svg>` +
  `</script></style></title></textarea></template>--><script ${MARK}>ran()</script><style ${MARK}>*{}</style>` +
  `\u2028;ran()//\u2029&lt;b ${MARK}&gt;&#60;b ${MARK}&#62;\\3c b ${MARK}\\3e ]]><!--<b ${MARK}>` +
  `\r\nER  - \r\nTY  - ${MARK}\n},@misc{x,\n<https://example.org/${MARK}> a <x> .\n=cmd|' /C calc'!A0`;

/** Follows an address, for an address is what it must still be. */
const IN_ADDRESS = `#"><img src=x ${MARK}>'onclick=ran()\\`;
/** Where a text is a whole cell of a table: what a spreadsheet would run. */
const FORMULA = "=cmd|' /C calc'!A0";

/** Texts by their schema, and yet names of something else: they are held against it, or follow a grammar. */
const NAMES = new Set(['forms', 'value', 'source', 'imports', 'regions', 'indicator', 'region', 'period']);
/** With words in braces, which others are put in place of; such a text keeps its braces and gets none. */
const withoutBraces = (text: string) => text.replace(/[{}]/g, '');

const DOCUMENTS: [file: RegExp, schema: z.ZodType][] = [
  [/^indicators\/.*\.json$/, indicatorSchema],
  [/^sources\/.*\/source\.json$/, sourceSchema],
  [/^publishers\.json$/, publishersSchema],
  [/^topics\.json$/, storySchema],
  [/^corrections\.json$/, correctionsSchema],
  // All else in it is counted.
  [/^releases\.json$/, z.object({ releases: z.array(z.object({ why: z.string() })) })],
  [/^editorial\/doctor-counts\.json$/, doctorCountsSchema],
  [/^editorial\/publisher\.json$/, imprintSchema],
  [/^editorial\/glossary\.json$/, glossarySchema],
  [/^editorial\/planners\.json$/, plannersSchema],
  [/^editorial\/plans\.json$/, plansSchema],
  [/^editorial\/proposals\.json$/, proposalsSchema],
  [/^editorial\/timeline\.json$/, timelineSchema],
  [/^editorial\/audits\/.*\.json$/, auditSchema],
];

const TABLES: [file: RegExp, schema: z.ZodObject][] = [
  [/^sources\/.*\/figures\.csv$/, figureRowSchema],
  [/^sources\/.*\/statements\.csv$/, statementRowSchema],
  [/^regions\.csv$/, regionSchema],
  [/^municipalities\.csv$/, municipalitySchema],
  [/^sjukvardsregioner\.csv$/, sjukvardsregionSchema],
];

/** A correction, for there may be none yet. */
const CORRECTION = {
  id: 'prov',
  date: '2026-11-25',
  title: 'Titel',
  was: 'Var',
  is: 'Är',
  why: 'Varför',
  indicator: null,
  regions: [],
};

/** Writes markup into every free text under `root`/data. Returns how many texts, by file and key. */
export function writeMarkup(root: string): Map<string, number> {
  const data = join(root, 'data');
  const written = new Map<string, number>();
  const count = (key: string) => void written.set(key, (written.get(key) ?? 0) + 1);
  for (const file of filesIn(data)) {
    const document = DOCUMENTS.find(([pattern]) => pattern.test(file))?.[1];
    const table = TABLES.find(([pattern]) => pattern.test(file))?.[1];
    const kind = file.split('/').length > 1 ? file.replace(/\/.*\//, '/').replace(/\/[^/]*$/, '') : file;
    const told = (key: string) => count(`${kind} ${key}`);
    if (document) {
      const value = JSON.parse(readFileSync(join(data, file), 'utf8')) as { corrections?: object[] };
      if (file === 'corrections.json') value.corrections?.push(CORRECTION);
      writeFileSync(join(data, file), JSON.stringify(marked(value, document, told), null, 2));
    } else if (table) {
      const rows = Papa.parse<Record<string, string>>(readFileSync(join(data, file), 'utf8').trim(), {
        header: true,
      }).data;
      writeFileSync(
        join(data, file),
        `${Papa.unparse(
          rows.map((row) => markedRow(row, table, told)),
          { newline: '\n' },
        )}\n`,
      );
    }
  }
  return written;
}

type Told = (key: string) => void;

/** What zod knows of a schema. */
interface Definition {
  type: string;
  /** Of what may also be null or left out. */
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  /** Of a value that is one of several shapes, which the same key tells apart. */
  options?: z.ZodType[];
  discriminator?: string;
  valueType?: z.ZodType;
  format?: string;
  checks?: { _zod: { def: { check: string } } }[];
}

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** The value with markup in its free texts, which its schema tells apart from ids, dates and choices. */
function marked(value: unknown, schema: z.ZodType | undefined, told: Told, key = ''): unknown {
  if (value === null || value === undefined || schema === undefined || NAMES.has(key)) return value;
  const own = definitionOf(schema);
  const { innerType, element, shape, valueType, options = [], discriminator } = own;
  if (innerType) return marked(value, innerType, told, key);
  if (discriminator !== undefined) return marked(value, optionOf(value, { options, discriminator }), told, key);
  if (Array.isArray(value)) return value.map((inner) => marked(inner, element, told, key));
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([name, inner]) => {
      return [name, shape ? marked(inner, shape[name], told, name) : marked(inner, valueType, told, key)];
    });
    return Object.fromEntries(entries) as unknown;
  }
  return typeof value === 'string' ? markedText(value, own, () => told(key)) : value;
}

/** A text with markup, where its schema lets anybody write what they like. */
function markedText(text: string, schema: Definition, told: () => void): string {
  const isAddress = schema.format === 'url';
  if (!isFree(schema) && !isAddress) return text;
  told();
  if (isAddress) return text + IN_ADDRESS;
  return text + (text.includes('{') ? withoutBraces(MARKUP) : MARKUP);
}

/** The shape that a value has by the key that tells the shapes apart. */
function optionOf(value: unknown, { options, discriminator }: { options: z.ZodType[]; discriminator: string }) {
  const name = (value as Record<string, unknown>)[discriminator];
  return options.find((option) => definitionOf(option).shape?.[discriminator]?.safeParse(name).success);
}

function markedRow(row: Record<string, string>, table: z.ZodObject, told: Told): Record<string, string> {
  const cells = Object.entries(row).map(([name, cell]) => {
    const schema = table.shape[name] as z.ZodType | undefined;
    if (name === 'aliases') return [name, [...cell.split('|'), MARKUP.replaceAll('|', '')].filter(Boolean).join('|')];
    if (!schema || NAMES.has(name) || name === 'series') return [name, cell];
    const { innerType } = definitionOf(schema);
    if (!isFree(definitionOf(innerType ?? schema))) return [name, cell];
    told(name);
    return [name, name === 'note' ? FORMULA + MARKUP : cell + MARKUP];
  });
  return Object.fromEntries(cells) as Record<string, string>;
}

/**
 * Anything may stand in it, as long as there is something. What refuses some words, as `text` and a template do, refuses
 * none of these; a date or a period is told by a rule of its own and no least length.
 */
const isFree = ({ type, format, checks = [] }: Definition): boolean => {
  const names = checks.map(({ _zod }) => _zod.def.check);
  const isText = names.length === 0 || names.includes('min_length');
  return type === 'string' && format === undefined && isText && !names.includes('string_format');
};
