import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAtomFeed } from 'feedsmith';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { filesIn } from '../src/common/filesIn.ts';
import type { Case, Finding, Judge, Verdict } from './case.ts';

const JAR = fileURLToPath(new URL('./node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
/** Jing is inside the Nu checker. */
const JING = 'nu.validator.vendor.thaiopensource.relaxng.util.Driver';

export const FEEDS: Judge = { id: 'feeds', by: ['libxml2-wasm', 'feedsmith'], judge };

/**
 * Whether the Atom feeds are XML and give readers what they ask for. With the schema of RFC 4287 in a file that ATOM_RNC
 * names, and Java, Jing holds them against it too.
 */
async function judge({ dir, isWhole, say }: Case): Promise<Verdict | string> {
  if (!isWhole) return 'not about single pages';
  const texts = new Map(
    filesIn(dir)
      .filter((file) => file.endsWith('.xml'))
      .map((file) => [file, readFileSync(join(dir, file), 'utf8')] as const)
      .filter(([, text]) => text.includes('<feed')),
  );
  say(`${texts.size} feeds`);
  const findings = [...texts].flatMap(([file, text]) => faults(text).map((message) => finding(file, message)));
  const schema = process.env['ATOM_RNC'];
  if (schema) findings.push(...(await byJing(dir, [...texts.keys()], schema)));
  return { judged: `${texts.size} feeds${schema ? ', also by Jing' : ''}`, findings };
}

const finding = (file: string, message: string): Finding => ({ page: `/${file}`, rule: 'feed', message });

function faults(text: string): string[] {
  try {
    XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET }).dispose();
    const { entries: read = [], ...feed } = parseAtomFeed(text);
    return [
      ...lacking('the feed', feed),
      ...read.flatMap((entry, at) => lacking(`entry ${at + 1}`, entry)),
      ...(new Set(read.map(({ id }) => id)).size < read.length ? ['two entries have one id'] : []),
    ];
  } catch (error) {
    return [String(error)];
  }
}

/** What RFC 4287 asks for of a feed and of an entry, as the reader found it. */
function lacking(of: string, { id, title, updated, links }: Readable): string[] {
  const asked = { id, title, updated, link: links?.[0]?.href };
  return Object.entries(asked).flatMap(([name, value]) => (value ? [] : [`${of} has no ${name}`]));
}

interface Readable {
  id?: unknown;
  title?: unknown;
  updated?: unknown;
  links?: { href?: string }[];
}

async function byJing(dir: string, files: string[], schema: string): Promise<Finding[]> {
  const paths = files.map((file) => join(dir, file));
  const output = await new Promise<string>((done) => {
    execFile('java', ['-cp', JAR, JING, '-c', schema, ...paths], (_error, stdout, stderr) => done(stdout + stderr));
  });
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => finding(/([^/]*\/)?[^/]*\.xml/.exec(line)?.[0] ?? '', `Jing: ${line}`));
}
