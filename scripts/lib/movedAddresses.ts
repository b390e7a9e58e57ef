import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../../src/common/filesIn.ts';
import type { Moved } from '../../src/dataset/moved.ts';
import type { Address } from '../../src/publish/address.ts';
import { escaped } from '../../src/text/markup.ts';

/**
 * Where a region or a measure has got another slug, every address with the old one goes on working, on any host: a page or a
 * frame there leads to the new one, and a file there is the same file.
 */
export function writeMovedAddresses(dist: string, moved: readonly Moved[], address: Address): void {
  if (moved.length === 0) return;
  const files = filesIn(dist);
  for (const { from, to } of moved) {
    // A folder's name, or a file's before its first dot.
    const part = new RegExp(`(^|/)${to}(?=[/.])`, 'g');
    for (const file of files.filter((one) => one.search(part) >= 0)) {
      const old = join(dist, file.replace(part, `$1${from}`));
      mkdirSync(dirname(old), { recursive: true });
      if (file.endsWith('.html')) writeFileSync(old, pageThatLeadsTo(file, address));
      else cpSync(join(dist, file), old);
    }
  }
}

function pageThatLeadsTo(file: string, { site, base }: Address): string {
  const path = base + file.replace(/(^|\/)index\.html$/, '$1');
  return (
    '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Sidan har flyttat</title>' +
    `<meta http-equiv="refresh" content="0; url=${escaped(path)}"><link rel="canonical" href="${escaped(site + path)}">` +
    `<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `</head><body><p>Sidan har flyttat till <a href="${escaped(path)}">${escaped(path)}</a>.</p></body></html>\n`
  );
}
