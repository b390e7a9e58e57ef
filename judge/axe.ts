import { axe } from '../tests/support/axe.ts';
import type { Case, Finding, Judge, Verdict } from './case.ts';

const WIDTHS = [360, 1280];

export const AXE: Judge = { id: 'axe', by: ['@axe-core/playwright'], judge };

/** Every rule in light, those about colour in dark, with all that can be folded out. */
async function judge({ kinds, host, browser, say }: Case): Promise<Verdict> {
  const page = await (await (await browser()).newContext()).newPage();
  const findings: Finding[] = [];
  for (const [at, path] of kinds.entries()) {
    say(`page ${at + 1} of ${kinds.length}: ${path}`);
    await page.goto(host.at(path));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const told = await axe(page, colorScheme === 'light' ? 'everything' : 'colour');
        findings.push(
          ...told.map((line) => ({
            page: path,
            rule: line.split(' ')[0] ?? '',
            message: line,
            place: `${width} px, ${colorScheme}`,
          })),
        );
      }
    }
  }
  await page.context().close();
  return { judged: `${kinds.length} pages, ${WIDTHS.join(' and ')} px, light and dark`, findings };
}
