import type { Page } from 'playwright-core';

/** What a reader who pastes gets; pages themselves may not read what has been copied. */
export async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('textarea'), { id: 'pasted' });
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.locator('#pasted').inputValue();
}
