/** An Atom feed, RFC 4287. */
export interface Feed {
  /** Must stay the same for ever; readers know the feed and its entries by these. */
  id: string;
  title: string;
  subtitle: string;
  author: { name: string; email: string };
  rights: string;
  /** Whole address of the feed itself, and of the page that says the same. */
  self: string;
  page: string;
  /** When there is no entry to take it from. */
  since: string;
  entries: readonly Entry[];
}

export interface Entry {
  id: string;
  title: string;
  /** A day, `2026-11-22`: we know no hours. */
  date: string;
  page: string;
  text: string;
}

export function atomFeed({ id, title, subtitle, author, rights, self, page, since, entries }: Feed): string {
  const updated = [since, ...entries.map(({ date }) => date)].toSorted().at(-1) ?? since;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">',
    `  <id>${escape(id)}</id>`,
    `  <title>${escape(title)}</title>`,
    `  <subtitle>${escape(subtitle)}</subtitle>`,
    `  <updated>${instant(updated)}</updated>`,
    `  <author><name>${escape(author.name)}</name><email>${escape(author.email)}</email></author>`,
    `  <rights>${escape(rights)}</rights>`,
    `  <link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(page)}"/>`,
    ...entries.map(atomEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function atomEntry({ id, title, date, page, text }: Entry): string {
  return [
    '  <entry>',
    `    <id>${escape(id)}</id>`,
    `    <title>${escape(title)}</title>`,
    `    <published>${instant(date)}</published>`,
    `    <updated>${instant(date)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escape(page)}"/>`,
    `    <content type="text">${escape(text)}</content>`,
    '  </entry>',
  ].join('\n');
}

const instant = (date: string) => `${date}T00:00:00Z`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Escapes text for XML, and drops the characters that XML cannot hold. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
