// Loaded before a command: kills the process before the nth call of one of the functions that write, with
// the first half of a file written; or, when it is not to be killed at any, says at the end how many calls there were.
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const name = (process.env['DIE_IN'] ?? 'writeFileSync') as 'writeFileSync';
const before = Number(process.env['DIE_BEFORE']);
const call = fs[name].bind(fs);
let calls = 0;

fs[name] = (...args: Parameters<typeof call>) => {
  if (calls === before) {
    const contents = args[1] as string;
    if (name === 'writeFileSync') call(args[0], contents.slice(0, contents.length / 2));
    process.kill(process.pid, 'SIGKILL');
  }
  calls += 1;
  return call(...args);
};
syncBuiltinESMExports();
process.on('exit', () => void writeSync(2, `${calls} calls\n`));
