// Loaded before a command: says at the end how much memory the process has had at most.
import { readFileSync, writeSync } from 'node:fs';

/** On Linux maxRSS begins with what the process that started this one had; the kernel's own account does not. */
function peakKilobytes(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => void writeSync(2, `peak ${Math.round(peakKilobytes() / 1024)} MB\n`));
