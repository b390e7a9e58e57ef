/** What stands in braces in a definition's words. */
const PLACEHOLDER = /\{([^}]+)\}/g;

/** What a template's placeholders stand for; null or undefined where it cannot be said. */
export type Values = Readonly<Record<string, string | null | undefined>>;

/** The names of what a template asks for: "{value} procent {in}" asks for value and in. */
export const askedBy = (template: string): string[] => [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** A definition's words with what they ask for; null where something that they ask for cannot be said. */
export function fill(template: string, values: Values): string | null {
  if (askedBy(template).some((name) => values[name] == null)) return null;
  return template.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
}

/** The same where only some of it can be said as yet: what else is asked for stays in its braces. */
export const fillSome = (template: string, values: Values): string =>
  template.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
