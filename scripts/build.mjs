// npm run build: data and site, always anew → dist/
import { buildAll, command } from './tasks.mjs';

await command(buildAll);
