/**
 * What no reader sees and some program stumbles over or obeys: control characters (XML cannot hold them), half letters,
 * and marks that turn the direction of writing, so that a text reads otherwise than it is stored.
 */
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

interface Unseen {
  path: (string | number)[];
  value: string;
  expected: string;
}

/** The texts in a document or a row that hold such a character, which is told by its number. */
export function unseenIn(value: unknown, path: (string | number)[] = []): Unseen[] {
  if (typeof value === 'string') {
    const [found] = UNSEEN.exec(value) ?? [];
    if (found === undefined) return [];
    const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return [{ path, value: `U+${code}`, expected: 'text without characters that cannot be seen' }];
  }
  if (Array.isArray(value)) return value.flatMap((inner, index) => unseenIn(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unseenIn(inner, [...path, key]));
}
