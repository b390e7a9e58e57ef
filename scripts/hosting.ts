// npm run hosting: src/hosting/headerRules.ts → deploy/nginx-maps.conf and deploy/nginx-headers.conf. A build writes
// dist/_headers of the same rules.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxHeaders, nginxMaps } from '../src/hosting/nginxFiles.ts';
import { BASE } from './lib/address.mjs';
import { ROOT } from './lib/setup.mjs';

const files = { 'nginx-maps.conf': nginxMaps(BASE), 'nginx-headers.conf': nginxHeaders(BASE) };
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(ROOT, 'deploy', name), text);
  console.log(`deploy/${name}`);
}
