// npm start: whatever is missing is installed and built, then the site is served. The pictures for sharing and download
// are made meanwhile: pages link to them and show none, so nobody waits for them.
import { buildAll, command, hasPictures, isBuilt, run } from './lib/tasks.mjs';

await command(async () => {
  if (!isBuilt()) await buildAll();
  const served = run(['scripts/serve.ts']);
  if (!hasPictures()) {
    console.log(
      'Pictures for sharing and download come in a minute or two; links to them are answered 404 until then.',
    );
    void run(['scripts/pictures.ts', '--quiet']);
  }
  return (await served).code;
});
