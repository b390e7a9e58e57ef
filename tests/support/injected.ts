import type { Page } from 'playwright-core';
import { MARK } from './dataset/markupData.ts';

/** Elements and attributes of the page, or of a page's HTML, that have come of a text: none is right. */
export const injectedInto = (page: Page, html?: string): Promise<string[]> =>
  page.evaluate(
    ([mark = '', source]) => {
      const from = source === undefined ? document : new DOMParser().parseFromString(source, 'text/html');
      const isOurs = (name: string, value: string) =>
        name === mark || name.startsWith('on') || /^\s*javascript:/i.test(value) || value.includes('//localhost:1/');
      return [...from.querySelectorAll('*')].flatMap((element) =>
        element
          .getAttributeNames()
          .filter((name) => isOurs(name, element.getAttribute(name) ?? ''))
          .map((name) => `${element.localName}[${name}]`),
      );
    },
    [MARK, html] as [string, string | undefined],
  );
