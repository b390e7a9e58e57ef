// npm run build: data, site and pictures, always anew → dist/
import { buildAll, buildPictures, command } from './tasks.mjs';

await command(async () => {
  await buildAll();
  await buildPictures();
});
