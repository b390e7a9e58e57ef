import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds, one line each: every rule that it has for WCAG 2.2 A and AA, and its own good practice; or only the
 * rules about colour, where nothing but the colours is another.
 */
export async function axe(page: Page, about: 'everything' | 'colour' = 'everything', within = 'html') {
  // The program is large, and a page that has it need not read it again.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const { violations } = await new AxeBuilder(isThere ? { page, axeSource: '0' } : { page })
    .include(within)
    // Without a second window to collect results from frames in, which these pages do not have: five times as fast.
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
      ...(about === 'colour' && { runOnly: ['cat.color'] }),
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} at ${target.join(' ')}: ${any.map(({ message }) => message).join(' ')}`),
  );
}

/** How far the page is wider than its window. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
