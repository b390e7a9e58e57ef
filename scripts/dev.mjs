// npm run dev: the data once, then Astro's server, which follows what is edited under src/.
import { buildData, command, run } from './lib/tasks.mjs';

await command(async () => {
  await buildData();
  return (await run(['astro', 'dev', ...process.argv.slice(2)])).code;
});
