// For tests only, loaded before a command: says at the end how much memory the process has had at most.
import { writeSync } from 'node:fs';

process.on('exit', () => void writeSync(2, `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`));
