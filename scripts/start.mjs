// npm start: whatever is missing is installed and built, then the site is served. The pictures for sharing and download
// are made meanwhile: no page shows them, so nobody waits for them.
import { buildAll, command, hasPictures, isBuilt, run } from './tasks.mjs';

await command(async () => {
  if (!isBuilt()) await buildAll();
  const served = run(['scripts/serve.ts']);
  if (!hasPictures()) void run(['scripts/pictures.ts', '--quiet']);
  return (await served).code;
});
