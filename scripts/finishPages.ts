import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { restoreReleases } from '../src/embed/restore.ts';
import { usedStyles } from '../src/embed/usedStyles.ts';
import { withOwnPolicy } from '../src/page/ownPolicy.ts';
import type { Address } from '../src/publish/address.ts';

/**
 * What is done when all pages are written: frames lose the styles that they do not use, each page gets a policy of its
 * own, and the frames of earlier releases come back as they were.
 */
export function finishPages(address: Address): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          if (file.endsWith('.html')) finish(join(root, file), /^embed[/\\]/.test(file));
        }
        restoreReleases(root, address);
      },
    },
  };
}

function finish(file: string, isFrame: boolean): void {
  // Not all who take a style sheet's hash count the space at its end.
  const html = readFileSync(file, 'utf8').replace(/\s+<\/style>/g, '</style>');
  writeFileSync(file, withOwnPolicy(isFrame ? usedStyles(html) : html));
}
