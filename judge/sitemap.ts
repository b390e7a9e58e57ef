import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Readable } from 'node:stream';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { filesIn } from '../src/common/filesIn.ts';
import type { Case, Finding, Judge, Verdict } from './case.ts';

/** The schema of sitemaps.org, as the package "sitemap" keeps it. */
const SCHEMA = fileURLToPath(new URL('./node_modules/sitemap/schema/sitemap.xsd', import.meta.url));

export const SITEMAP: Judge = { id: 'sitemap', by: ['libxml2-wasm', 'sitemap'], judge };

/** The sitemaps by the XSD of sitemaps.org, the index of them by a parser. */
async function judge({ dir, isWhole, say }: Case): Promise<Verdict | string> {
  if (!isWhole) return 'not about single pages';
  const files = filesIn(dir).filter((file) => /^sitemap.*\.xml$/.test(file));
  say(`${files.length} files`);
  const findings: Finding[] = [];
  let pages = 0;
  for (const file of files) {
    const text = readFileSync(join(dir, file), 'utf8');
    try {
      if (file === 'sitemap-index.xml') await parseSitemapIndex(Readable.from([text]));
      else {
        validate(text);
        pages += (await parseSitemap(Readable.from([text]))).length;
      }
    } catch (error) {
      findings.push({ page: `/${file}`, rule: 'sitemap', message: String(error) });
    }
  }
  return { judged: `${files.length} files, ${pages} addresses`, findings };
}

function validate(text: string): void {
  using schema = XmlDocument.fromString(readFileSync(SCHEMA, 'utf8'));
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(text);
  validator.validate(document);
}
