// npm run judge: holds the built site against judges that nobody here wrote; see judge/main.ts. Their packages are many
// and large, so they are installed the first time that somebody wants them, in a folder of their own.
import { join } from 'node:path';
import { ROOT, setUpFolder } from '../scripts/lib/setup.mjs';
import { command, run } from '../scripts/lib/tasks.mjs';

await command(async () => {
  setUpFolder(join(ROOT, 'judge'));
  return (await run(['judge/main.ts', ...process.argv.slice(2)])).code;
});
