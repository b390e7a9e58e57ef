import { copiedCell } from '../text/copied.ts';
import { plain } from '../text/plain.ts';

/**
 * What is copied from a page can be used elsewhere: words come without the places where they may be parted, and tables
 * with numbers that a spreadsheet takes for numbers.
 */

const UNREAD = 'svg, script, style, template, button, input, select, textarea, i[aria-hidden=true]';
const KEPT = new Set(['colspan', 'rowspan', 'scope', 'href', 'lang']);
const CELLS = 'td, th';
const ROW = 'TR';
const BLOCKS = /^(?:ARTICLE|ASIDE|D[DLT]|DETAILS|DIV|FIGURE|FIGCAPTION|H\d|LI|[OU]L|P|SECTION|SUMMARY|TABLE|TR)$/;
/** How LibreOffice reads and shows a number: the language (Microsoft's number for it) of its value, that of its form, the form. */
const [NUMBER, SHARE] = ['1033;1053;', '1033;1033;0.00%'];
const UNSEEN = 'data-unseen';

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!event.clipboardData || !selection || selection.isCollapsed) return;
  // What stands in a field is the reader's own.
  if (event.target instanceof Element && event.target.closest('input, textarea')) return;
  const copied = document.createElement('div');
  for (let at = 0; at < selection.rangeCount; at += 1) copied.append(readable(selection.getRangeAt(at)));
  for (const caption of copied.querySelectorAll('caption')) putAbove(caption);
  const hasTable = copied.querySelector(CELLS) !== null;
  event.clipboardData.setData('text/plain', hasTable ? textOf(copied).trim() : plain(selection.toString()));
  event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(copied));
  event.preventDefault();
});

/** A part of the page without what is not seen, in the table that it is of. */
function readable(range: Range): DocumentFragment {
  const { commonAncestorContainer: common } = range;
  const root = common instanceof Element ? common : common.parentElement;
  const unseen = [...(root?.querySelectorAll('*') ?? [])].filter(isUnseen);
  for (const one of unseen) one.setAttribute(UNSEEN, '');
  const own = range.cloneContents();
  for (const one of unseen) one.removeAttribute(UNSEEN);
  for (const one of own.querySelectorAll(`[${UNSEEN}]`)) one.remove();
  for (const text of textsOf(own)) text.data = plain(text.data);
  for (const row of own.querySelectorAll('tr')) tellUnits(row);
  for (const element of own.querySelectorAll('*')) bare(element);
  for (const cell of own.querySelectorAll(CELLS)) tellNumber(cell);
  return inTable(own, root);
}

/** Cells stay where they are not seen, so that the columns stay under their heads; rows that are filtered out do not. */
function isUnseen(one: Element): boolean {
  if (one.matches('caption, thead, thead *, td, th')) return one.matches(`${UNREAD}, thead .sr`);
  return one.matches(`${UNREAD}, .sr`) || !one.checkVisibility();
}

/** A number has its unit in the heading of its row, for a cell holds a number or a text. */
function tellUnits(row: Element): void {
  const heading = row.querySelector('th');
  for (const unit of heading ? row.querySelectorAll('td > [data-unit]') : []) {
    heading?.append(` (${unit.textContent.trim()})`);
    unit.remove();
  }
}

/** Excel reads a number that is written as one; LibreOffice is told it, whatever language it speaks. */
function tellNumber(cell: Element): void {
  const { text, number } = copiedCell(cell.textContent);
  if (!number) return;
  cell.textContent = text;
  cell.setAttribute('sdval', String(number.value));
  cell.setAttribute('sdnum', number.isShare ? SHARE : NUMBER);
}

/** Without what the page's own sheets and scripts go by. */
function bare(element: Element): void {
  if (element instanceof HTMLAnchorElement) element.setAttribute('href', element.href);
  for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
}

/** Rows or cells of a table, in a table of their own; of one cell only its text. */
function inTable(own: DocumentFragment, root: Element | null): DocumentFragment {
  if (!root?.closest('table') || !own.querySelector(CELLS)) return own;
  let shell: Element | null = null;
  for (let around: Element | null = root; around; around = around.parentElement) {
    const copy = around.cloneNode(false) as Element;
    bare(copy);
    copy.append(shell ?? own);
    shell = copy;
    if (around.matches('table')) break;
  }
  if (shell) own.append(shell);
  return own;
}

/** What a table is called stands above it, or a spreadsheet would write it into its first cell. */
function putAbove(caption: Element): void {
  const above = document.createElement('p');
  above.textContent = caption.textContent;
  caption.closest('table')?.before(above);
  caption.remove();
}

function* textsOf(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}

/** As text: a row a line, its cells parted by tabs, and a line for each other block. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (node.nodeName === 'BR') return '\n';
  const inner =
    node.nodeName === ROW
      ? [...(node as HTMLTableRowElement).cells]
          .map(
            (cell) =>
              [...cell.childNodes].map(textOf).join('').replace(/\s+/g, ' ').trim() + '\t'.repeat(cell.colSpan - 1),
          )
          .join('\t')
      : [...node.childNodes].map(textOf).join('');
  return BLOCKS.test(node.nodeName) ? `\n${inner}\n`.replace(/\n\s*\n/g, '\n') : inner;
}
