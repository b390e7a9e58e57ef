import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { usedStyles } from '../src/embed/usedStyles.ts';
import { withOwnPolicy } from '../src/page/ownPolicy.ts';

/** What is done with the pages when all of them are written: frames lose unused styles, and each page gets its own policy. */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          if (file.endsWith('.html')) finish(join(root, file), /^embed[/\\]/.test(file));
        }
      },
    },
  };
}

function finish(file: string, isFrame: boolean): void {
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, withOwnPolicy(isFrame ? usedStyles(html) : html));
}
