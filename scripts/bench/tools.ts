import { tableLines } from '../../src/common/table.ts';
import { kilobytes, type Bench } from './bench.ts';
import { measureInteraction, SLOWDOWN } from './interaction.ts';
import { INTERACTIONS } from './interactions.ts';

/** What the tools of the site weigh, and how soon they answer. */
export async function benchTools({ browser, at, changes, say }: Bench): Promise<void> {
  const rows: string[][] = [];
  for (const interaction of INTERACTIONS) {
    const result = await measureInteraction(browser, interaction, { at, changes });
    const { name, before, after, scriptBefore, scriptAfter, median, slow, whole } = result;
    rows.push([
      name,
      ...[before, scriptBefore, after, scriptAfter].map(kilobytes),
      ...[median, slow, whole].map((time) => `${time.toFixed(1)} ms`),
    ]);
  }
  const head = ['tool and change', 'before', 'script', 'after', 'script', 'median', '95 %', 'all drawn'];
  for (const line of tableLines([head, ...rows])) say(line);
  say(`\n${changes} changes each, processor slowed ${SLOWDOWN} times, 360 px; bytes after brotli 11.`);
}
