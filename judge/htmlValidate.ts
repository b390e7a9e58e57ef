import { join } from 'node:path';
import { ROOT } from '../scripts/lib/setup.mjs';
import { run } from '../scripts/lib/tasks.mjs';
import type { Case, Judge, Verdict } from './case.ts';

interface Told {
  filePath: string;
  messages: { ruleId: string; message: string; line: number }[];
}

export const HTML_VALIDATE: Judge = { id: 'html-validate', by: ['html-validate'], judge };

/** By the rules in .htmlvalidate.mjs. */
async function judge({ dir, pages, say }: Case): Promise<Verdict> {
  say(`${pages.length} pages`);
  const files = pages.map((path) => join(dir, path.endsWith('/') ? `${path}index.html` : path));
  const { output } = await run(['html-validate', '--formatter', 'json', ...files], { capture: true });
  const results = JSON.parse(output.slice(output.indexOf('['))) as Told[];
  const findings = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message, line }) => ({
      page: filePath
        .replace(dir, '')
        .replace(ROOT, '')
        .replace(/index\.html$/, ''),
      rule: ruleId,
      message,
      place: `line ${line}`,
    })),
  );
  return { judged: `${pages.length} pages`, findings };
}
