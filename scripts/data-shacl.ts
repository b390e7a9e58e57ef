// npm run data:shacl -- SHAPES.ttl…: the catalogue held against rules in SHACL, such as those of DCAT-AP.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { counted } from '../src/common/counted.ts';
import { violations } from './lib/shacl.ts';

const CATALOGUE = fileURLToPath(new URL('../public/data/v1/catalog.ttl', import.meta.url));
const files = process.argv.slice(2);

if (files.length === 0) {
  process.stderr.write('Say which files of shapes: npm run data:shacl -- dcat-ap-SHACL.ttl\n');
  process.exit(1);
}
const found = await violations(
  readFileSync(CATALOGUE, 'utf8'),
  files.map((file) => readFileSync(file, 'utf8')),
);
for (const line of found) console.log(line);
console.log(counted(found.length, 'violation'));
if (found.length > 0) process.exitCode = 1;
