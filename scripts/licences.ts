// npm run licences: docs/licences.md, of what the packages say of themselves in package-lock.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceList } from './lib/licenceList.ts';
import { ROOT } from './lib/setup.mjs';

writeFileSync(join(ROOT, 'docs', 'licences.md'), licenceList(ROOT));
console.log('docs/licences.md');
