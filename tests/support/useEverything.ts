import type { Page } from 'playwright-core';

/** Turns to everything that can be chosen, written in, moved or pressed on a page; links apart. Returns how many times. */
export async function useEverything(page: Page): Promise<number> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const used = [await page.evaluate(chooseAll), await page.evaluate(writeAll), await page.evaluate(pressAll)];
  await page.waitForLoadState('networkidle');
  return used.reduce((sum, count) => sum + count, 0);
}

// Each of these runs in the page, and can ask nothing of what stands around it here.

async function chooseAll(): Promise<number> {
  let count = 0;
  for (const select of document.querySelectorAll('select')) {
    const values = [...select.options].map(({ value }) => value);
    // The last ones too: what is drawn of a choice takes the place of what was drawn of another.
    for (const value of [...new Set([...values.slice(0, 3), ...values.slice(-2)])]) {
      if (!select.checkVisibility() || select.matches(':disabled')) continue;
      select.value = value;
      for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      count += 1;
    }
  }
  return count;
}

async function writeAll(): Promise<number> {
  let count = 0;
  for (const input of document.querySelectorAll('input')) {
    const isChoice = ['radio', 'checkbox'].includes(input.type);
    const values = input.type === 'range' ? [input.max, input.min] : ['karls', '"><b>', 'a'];
    for (const value of isChoice ? ['on'] : values) {
      if (!input.checkVisibility() || input.matches(':disabled')) continue;
      input.focus();
      if (isChoice) input.click();
      else input.value = value;
      for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      count += 1;
    }
  }
  return count;
}

async function pressAll(): Promise<number> {
  let count = 0;
  for (const target of document.querySelectorAll('button, .map-shapes a[data-r], live-share')) {
    if (!target.checkVisibility() || target.matches(':disabled')) continue;
    for (const kind of ['pointerover', 'focusin']) target.dispatchEvent(new Event(kind, { bubbles: true }));
    if (target instanceof HTMLButtonElement) target.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    count += 1;
  }
  return count;
}
