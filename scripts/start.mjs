// npm start: whatever is missing is installed and built, then the site is served.
import { buildAll, command, isBuilt, run } from './tasks.mjs';

await command(async () => {
  if (!isBuilt()) await buildAll();
  return (await run(['scripts/serve.ts'])).code;
});
