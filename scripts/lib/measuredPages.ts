import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../src/common/filesIn.ts';
import { isKept } from '../../src/embed/keptForm.ts';
import { BASE, SITE } from './address.mjs';
import { measurePage, type PageSize } from './pageSize.ts';
import { PAGE_TYPES, typeOf, type PageType } from './pageTypes.ts';

/** Of a page that no type takes. */
export const OTHER: PageType = { name: 'other', path: /$/, kinds: [] };

export interface MeasuredPage extends PageSize {
  file: string;
  type: PageType;
}

/** Every file of a built site, in order, and their sizes. @throws Error when there is no such folder */
export function listFiles(dist: string): { files: string[]; sizeOf: (file: string) => number } {
  const files = filesIn(dist);
  const sizes = new Map(files.map((file) => [file, statSync(join(dist, file)).size]));
  return { files, sizeOf: (file) => sizes.get(file) ?? 0 };
}

/** The pages among the files; quality of brotli as in pageSize.ts. */
export function measurePages(dist: string, files: readonly string[], quality?: number): Promise<MeasuredPage[]> {
  return Promise.all(
    files.filter((file) => file.endsWith('.html') && !isKept(file)).map((file) => measure(dist, file, quality)),
  );
}

async function measure(dist: string, file: string, quality?: number): Promise<MeasuredPage> {
  const type = typeOf(`/${file.replace(/(^|\/)index\.html$/, '$1')}`) ?? OTHER;
  const html = readFileSync(join(dist, file), 'utf8');
  return { file, type, ...(await measurePage(html, { dir: join(dist, '/'), base: BASE, site: SITE, quality })) };
}

export interface OfType {
  type: PageType;
  /** The heaviest first. */
  pages: [MeasuredPage, ...MeasuredPage[]];
}

/** The pages by type, in the order of the types; no type without a page. */
export function byType(measured: readonly MeasuredPage[]): OfType[] {
  return [...PAGE_TYPES, OTHER].flatMap((type) => {
    const [largest, ...others] = measured.filter((page) => page.type === type).toSorted((a, b) => b.total - a.total);
    return largest ? [{ type, pages: [largest, ...others] }] : [];
  });
}
