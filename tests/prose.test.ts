import { describe, expect, it } from 'vitest';
import imprint from '../data/editorial/publisher.json' with { type: 'json' };
import { htmlOf, pagesOf, SITE_DIR } from './support/site.ts';

/** What templates do to prose when they go wrong: a space before a full stop, a missing one after it, a leaked value. */
const FAULTS: readonly [fault: string, pattern: RegExp][] = [
  ['a space before a mark', / [.,;:!?](?:\s|$)/],
  ['no space after a mark', /[a-zåäö][.,;:][A-ZÅÄÖ][a-zåäö]/],
  ['a value that leaked', /\b(?:undefined|NaN|null|true|false|Infinity)\b|\[object/],
  ['a placeholder', /\{[a-z:]+\}/i],
  // Two full stops between digits are a span of periods.
  ['a doubled mark', /(?<!\d)\.\.(?!\.)|,,/],
  ['a doubled word', /(?:^|\s)(i|på|av|och|att|som|till) \1(?:\s|$)/i],
  ['a name told twice', /\b[Rr]egion Region\b|läns län\b/],
  ['an exclamation mark', /!/],
  ['a thousand parted by a space that breaks', /\d \d{3}(?!\d)/],
  ['a decimal point', /\d\.\d+ (?:%|procent)/],
  ['the word "ej"', /\bej\b/i],
  ['a heading that begins with "Bredvid"', /^Bredvid /],
  ['a range without a verb', /(?:^|\. )(?:Från [\d,]+ i .+ till|Mellan [\d,]+ och) [\d,]+ [^.]*\.$/],
  ['a rate of which it is not said of what', /per 100\u202F000 (?!invånare|och\b)\p{Ll}{3,}/u],
  ['an order of clauses that has to be read twice', /hur länge de (?:har väntat|väntade|väntar) som/],
  ['hired staff by another name', /(?:kostnaden för|kostade|minskade) inhyrd personal\b/i],
  ['money that "went to" hired staff', /gick till hyrp/],
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#38;': '&',
};

/** The text of a page by block: inline tags are part of the sentence that they stand in. */
function blocks(html: string): string[] {
  return html
    .replace(/<(script|style|svg|pre|code)\b.*?<\/\1>/gs, '\n')
    .replace(/<\/?(?:a|abbr|em|span|strong)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&[a-z#0-9]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .split('\n')
    .map((block) => block.replace(/[ \t]+/g, ' ').trim())
    .filter((block) => block !== '');
}

/** Each block once, with the pages that it stands on. */
const pagesWith = new Map<string, string[]>();
for (const page of pagesOf(SITE_DIR)) {
  for (const block of new Set(blocks(htmlOf(SITE_DIR, page)))) {
    const pages = pagesWith.get(block);
    if (pages) pages.push(page);
    else pagesWith.set(block, [page]);
  }
}

describe('no page has', () => {
  it.each(FAULTS)('%s', (_fault, pattern) => {
    const faulty = [...pagesWith].filter(([block]) => pattern.test(block));
    const told = faulty.map(([block, pages]) => `${pages[0]}, ${pages.length} in all: ${block.slice(0, 120)}`);
    expect(told).toEqual([]);
  });

  it('been left unread', () => {
    expect(new Set([...pagesWith.values()].flat())).toEqual(new Set(pagesOf(SITE_DIR)));
    expect(pagesWith.size).toBeGreaterThan(5000);
  });

  it('a link to a mailbox that a preview does not have', () => {
    const mailboxes = pagesOf(SITE_DIR).flatMap((page) =>
      [...htmlOf(SITE_DIR, page).matchAll(/href="mailto:([^"?]+)/g)].flatMap(([, box]) =>
        box === imprint.mail ? [] : `${page}: ${box}`,
      ),
    );
    expect(mailboxes).toEqual([]);
  });
});
