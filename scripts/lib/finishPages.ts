import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesIn } from '../../src/common/filesIn.ts';
import { Problems } from '../../src/dataset/collect.ts';
import { readMoved } from '../../src/dataset/moved.ts';
import { keptPath, served } from '../../src/embed/keptForm.ts';
import { keptFrames } from '../../src/embed/keptFrames.ts';
import { usedStyles } from '../../src/embed/usedStyles.ts';
import { writeMovedAddresses } from './movedAddresses.ts';
import { partLongWords } from './partLongWords.ts';
import { headersFile } from '../../src/hosting/headersFile.ts';
import { redirectsFile } from '../../src/hosting/notFound.ts';
import { withOwnPolicy } from '../../src/hosting/pagePolicy.ts';
import type { Address } from '../../src/publish/address.ts';

/**
 * What is done when all pages are written: they lose the styles that they do not use, long words get places to be
 * parted at, each page gets a policy of its own, and hosts are told what to say with each file. Then the frames that are
 * kept are put beside them as they were.
 */
export function finishPages(address: Address): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        nameNotFound(root);
        for (const file of filesIn(root)) if (file.endsWith('.html')) finish(root, file);
        writeFileSync(join(root, '_headers'), headersFile(address.base));
        writeFileSync(join(root, '_redirects'), redirectsFile(address.base));
        writeKept(root, address);
        // It was held against the data when these were read.
        writeMovedAddresses(root, readMoved(process.cwd(), new Problems(), null), address);
      },
    },
  };
}

/** Hosts know such a page by its name; the builder gives it only to the one at the root. */
function nameNotFound(root: string): void {
  const folder = join(root, 'embed', '404');
  renameSync(join(folder, 'index.html'), `${folder}.html`);
  rmdirSync(folder);
}

function writeKept(root: string, { site, base }: Address): void {
  for (const [key, html] of keptFrames(process.cwd())) {
    const folder = join(root, keptPath(key));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), served(html, `${site}${base}`));
  }
}

function finish(root: string, file: string): void {
  const html = readFileSync(join(root, file), 'utf8');
  try {
    writeFileSync(
      join(root, file),
      withOwnPolicy(html, (page) => trimStyles(partLongWords(usedStyles(page, scriptsOf(page, root))))),
    );
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The text of the scripts that a page loads, and of all that these load. */
function scriptsOf(html: string, root: string): string {
  const found = new Set<string>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const [, next = ''] of scriptText(join(root, '_astro', name)).matchAll(
      /["'`](?:\.\/|_astro\/)([\w.-]+\.js)["'`]/g,
    ))
      follow(next);
  };
  for (const [, name = ''] of html.matchAll(/<script\b[^>]*\bsrc="[^"]*\/_astro\/([^"/]+)"/g)) follow(name);
  return [...found].map((name) => scriptText(join(root, '_astro', name))).join('\n');
}

const texts = new Map<string, string>();
function scriptText(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

/** Not all who take a style sheet's hash count the space at its end. */
const trimStyles = (html: string) => html.replace(/\s+<\/style>/g, '</style>');
