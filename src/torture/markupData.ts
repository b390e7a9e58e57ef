import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { z } from 'zod';
import { auditSchema } from '../model/audit.ts';
import { glossarySchema } from '../model/glossary.ts';
import { indicatorSchema } from '../model/indicator.ts';
import { figureRowSchema, statementRowSchema } from '../model/observation.ts';
import { plannersSchema } from '../model/planners.ts';
import { plansSchema } from '../model/plan.ts';
import { proposalsSchema } from '../model/proposal.ts';
import { municipalitySchema, regionSchema, sjukvardsregionSchema } from '../model/region.ts';
import { correctionsSchema, releasesSchema } from '../model/release.ts';
import { sourceSchema } from '../model/source.ts';
import { timelineSchema } from '../model/timeline.ts';
import { topicsSchema } from '../model/topic.ts';

// For tests only: the project's data with markup in every text that somebody has written freely.

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
const NAMES = new Set([
  'forms',
  'source',
  'imports',
  'regions',
  'indicators',
  'figures',
  'indicator',
  'region',
  'period',
]);
/** With words in braces, which others are put in place of; such a text keeps its braces and gets none. */
const withoutBraces = (text: string) => text.replace(/[{}]/g, '');

const DOCUMENTS: [file: RegExp, schema: z.ZodType][] = [
  [/^indicators\/.*\.json$/, indicatorSchema],
  [/^sources\/.*\/source\.json$/, sourceSchema],
  [/^topics\.json$/, topicsSchema],
  [/^corrections\.json$/, correctionsSchema],
  [/^releases\.json$/, releasesSchema],
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
  ...{ id: 'prov', date: '2026-11-25', title: 'Titel', was: 'Var', is: 'Är', why: 'Varför' },
  ...{ indicator: null, regions: [] },
};

/** Writes markup into every free text under `root`/data. Returns how many texts, by file and key. */
export function writeMarkup(root: string): Map<string, number> {
  const data = join(root, 'data');
  const written = new Map<string, number>();
  const count = (key: string) => void written.set(key, (written.get(key) ?? 0) + 1);
  for (const file of readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )) {
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

/** The value with markup in its free texts, which its schema tells apart from ids, dates and choices. */
function marked(value: unknown, schema: z.core.$ZodType, told: Told, key = ''): unknown {
  const { def } = (schema as z.ZodType)._zod as { def: z.core.$ZodTypeDef & Record<string, never> };
  if (value === null || value === undefined || NAMES.has(key)) return value;
  if ('innerType' in def) return marked(value, def['innerType'], told, key);
  if (Array.isArray(value)) return value.map((inner) => marked(inner, def['element'], told, key));
  if (def.type === 'object') {
    const shape = def['shape'] as Record<string, z.ZodType>;
    const entries = Object.entries(value).map(([name, inner]) => {
      const own = shape[name];
      return [name, own ? marked(inner, own, told, name) : inner];
    });
    return Object.fromEntries(entries) as unknown;
  }
  if (def.type === 'record') {
    const entries = Object.entries(value).map(([name, inner]) => [name, marked(inner, def['valueType'], told, key)]);
    return Object.fromEntries(entries) as unknown;
  }
  if (def.type !== 'string' || typeof value !== 'string') return value;
  if (def['format'] === 'url') {
    told(key);
    return value + IN_ADDRESS;
  }
  if (!isFree(def)) return value;
  told(key);
  return value + (/\{/.test(value) ? withoutBraces(MARKUP) : MARKUP);
}

function markedRow(row: Record<string, string>, schema: z.ZodObject, told: Told): Record<string, string> {
  const cells = Object.entries(row).map(([name, cell]) => {
    const own = schema.shape[name];
    if (name === 'aliases') return [name, [...cell.split('|'), MARKUP.replaceAll('|', '')].filter(Boolean).join('|')];
    if (!own || NAMES.has(name) || ['series', 'value'].includes(name)) return [name, cell];
    const { def } = own._zod as { def: z.core.$ZodTypeDef & Record<string, never> };
    const inner = 'innerType' in def ? (def['innerType'] as z.ZodType)._zod.def : def;
    if (inner.type !== 'string' || !isFree(inner as never)) return [name, cell];
    told(name);
    return [name, name === 'note' ? FORMULA + MARKUP : cell + MARKUP];
  });
  return Object.fromEntries(cells) as Record<string, string>;
}

/** Anything may stand in it, as long as there is something. */
function isFree(def: Record<string, never>): boolean {
  const checks = (def['checks'] ?? []) as z.core.$ZodCheck[];
  return def['format'] === undefined && checks.every(({ _zod }) => _zod.def.check === 'min_length');
}
