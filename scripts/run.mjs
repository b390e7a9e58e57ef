// node scripts/run.mjs <tool or script> [arguments]: set up, then run it on the project's own Node.
import { command, run } from './lib/tasks.mjs';

await command(async () => (await run(process.argv.slice(2))).code);
