// npm run build: data, site and pictures, always anew → dist/
import { buildAll, buildPictures, command } from './lib/tasks.mjs';

await command(async () => {
  await buildAll();
  await buildPictures();
});
