import type { Page } from 'playwright-core';

/**
 * Words of headings, of a table's heads and of keys that are torn at the end of a line with no hyphen:
 * "personalkostna/der". Words in running text are none of these.
 */
export const tornWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const range = document.createRange();
    const boxAt = (node: Node, from: number) => {
      range.setStart(node, from);
      range.setEnd(node, from + 1);
      return range.getBoundingClientRect();
    };
    const isOnOneLine = (node: Node, from: number, to: number) => {
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getClientRects().length < 2;
    };
    const torn = (node: Text, word: string, start: number): string[] => {
      // Most words are, and their letters need not be looked at one by one.
      if (isOnOneLine(node, start, start + word.length)) return [];
      const boxes = Array.from(word, (_, at) => boxAt(node, start + at));
      const at = boxes.findIndex(({ top, width }, index) => {
        const before = boxes[index - 1];
        return before !== undefined && before.width > 0 && width > 0 && top > before.bottom - 2;
      });
      return at > 0 && word[at - 1] !== '\u00ad' ? [`${word.slice(0, at)}/${word.slice(at)}`] : [];
    };
    return [...document.querySelectorAll('h1, h2, h3, h4, .lead, .legend-title, th')].flatMap((part) => {
      const isForScreenReaders = (part.closest('thead')?.getBoundingClientRect().width ?? 2) <= 1;
      if (!part.checkVisibility() || isForScreenReaders) return [];
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        if (!node.parentElement?.checkVisibility() || node.parentElement.closest('.sr, svg, code')) continue;
        for (const { 0: word, index } of node.data.matchAll(/[\p{L}\u00ad]{6,}/gu))
          found.push(...torn(node, word, index));
      }
      return found;
    });
  });
