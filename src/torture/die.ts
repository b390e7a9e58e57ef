// For tests only, loaded before a command: kills the process before the nth call of one of the functions that write, with
// the first half of a file written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const name = (process.env['DIE_IN'] ?? 'writeFileSync') as 'writeFileSync';
const call = fs[name].bind(fs);
let left = Number(process.env['DIE_BEFORE']);

fs[name] = (...args: Parameters<typeof call>) => {
  if (left-- > 0) return call(...args);
  const contents = args[1] as string;
  if (name === 'writeFileSync') call(args[0], contents.slice(0, contents.length / 2));
  process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
