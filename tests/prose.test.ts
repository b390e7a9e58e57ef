import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITE_DIR } from './site.ts';

/** What templates do to prose when they go wrong: a space before a full stop, a missing one after it, a leaked value. */
const FAULTS: readonly [RegExp, string][] = [
  [/ [.,;:!?](?:\s|$)/, 'a space before a mark'],
  [/[a-zåäö][.,;:][A-ZÅÄÖ][a-zåäö]/, 'no space after a mark'],
  [/\b(?:undefined|NaN|null|true|false|Infinity)\b|\[object/, 'a value that leaked'],
  [/\{[a-z:]+\}/i, 'a placeholder'],
  // Two full stops between digits are a span of periods.
  [/(?<!\d)\.\.(?!\.)|,,/, 'a doubled mark'],
  [/(?:^|\s)(i|på|av|och|att|som|till) \1(?:\s|$)/i, 'a doubled word'],
  [/ {2}/, 'two spaces'],
  [/\b[Rr]egion Region\b|läns län\b/, 'a name told twice'],
  [/!/, 'an exclamation mark'],
  [/\d \d{3}(?!\d)/, 'a thousand parted by a space that breaks'],
  [/\d\.\d+ (?:%|procent)/, 'a decimal point'],
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

describe('the prose of every page', () => {
  const pages = globSync('**/*.html', { cwd: SITE_DIR });

  it.each(pages)('%s is set without a fault', (page) => {
    const faults = blocks(readFileSync(join(SITE_DIR, page), 'utf-8')).flatMap((block) =>
      FAULTS.filter(([pattern]) => pattern.test(block)).map(([, fault]) => `${fault}: ${block.slice(0, 120)}`),
    );
    expect([...new Set(faults)]).toEqual([]);
  });
});
