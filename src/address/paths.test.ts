import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../common/filesIn.ts';

/** The site may lie under a path, which paths.ts knows; `npm run judge` builds it so once a week, and follows every link. */
test('no address is written out in a template: href() in paths.ts makes it', () => {
  const source = join(import.meta.dirname, '..');
  const written = filesIn(source)
    .filter((file) => /\.(astro|ts)$/.test(file) && !file.endsWith('.test.ts'))
    .filter((file) =>
      /\b(href|src|srcset|action|poster)(=\{?|: )["'`]\/(?!\/)/.test(readFileSync(join(source, file), 'utf8')),
    );
  expect(written).toEqual([]);
});
