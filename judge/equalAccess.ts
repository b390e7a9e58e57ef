import { fileURLToPath } from 'node:url';
import type { Case, Finding, Judge, Verdict } from './case.ts';

const ENGINE = fileURLToPath(new URL('./node_modules/accessibility-checker-engine/ace.js', import.meta.url));
const RULES = 'WCAG_2_2';

interface Issue {
  ruleId: string;
  /** What the rule asks for, and how sure the engine is. */
  value: [string, string];
  message: string;
  snippet: string;
}

export const EQUAL_ACCESS: Judge = { id: 'ibm', by: ['accessibility-checker-engine'], judge };

/** IBM's engine, which also reads contrast: in light on a desk, in dark on a phone. Only what it is sure of. */
async function judge({ kinds, host, browser, say }: Case): Promise<Verdict> {
  // Its script is put into the page, which the page's own policy would stop.
  const page = await (await (await browser()).newContext({ bypassCSP: true })).newPage();
  const findings: Finding[] = [];
  for (const [at, path] of kinds.entries()) {
    say(`page ${at + 1} of ${kinds.length}: ${path}`);
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [360, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(host.at(path));
      await page.addScriptTag({ path: ENGINE });
      const issues = await page.evaluate(check, RULES);
      findings.push(
        ...issues.map(({ ruleId, message, snippet }) => ({
          page: path,
          rule: ruleId,
          message,
          place: `${width} px, ${colorScheme}: ${snippet.slice(0, 160)}`,
        })),
      );
    }
  }
  await page.context().close();
  return { judged: `${kinds.length} pages, desk in light and phone in dark`, findings };
}

/** In the page. */
async function check(rules: string): Promise<Issue[]> {
  const { ace } = window as unknown as {
    ace: { Checker: new () => { check(of: Document, rules: string[]): Promise<{ results: Issue[] }> } };
  };
  const { results } = await new ace.Checker().check(document, [rules]);
  return results
    .filter(({ value: [asks, sure] }) => asks === 'VIOLATION' && sure === 'FAIL')
    .map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
}
