/**
 * A document as a file: a line for each field, and for each item of a list, so that it can be read and compared by eye. With
 * every field of every figure on a line of its own it would be half as large again.
 */
export function asJson(document: object): string {
  const fields = Object.entries(document)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${Array.isArray(value) ? listed(value) : JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

const listed = (items: readonly unknown[]) =>
  items.length > 0 ? `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]` : '[]';
