/**
 * One style sheet of many that are parts of one: each has some of its rules, in its order. A rule that several have comes
 * once, and stands after what it stood after.
 */
export function mergedSheet(sheets: readonly string[]): string {
  const merged: Rule[] = [];
  for (const sheet of sheets) {
    let after = -1;
    for (const rule of rulesOf(sheet)) {
      const known = merged.findIndex(({ layer, text }) => layer === rule.layer && text === rule.text);
      if (known >= 0) after = Math.max(after, known);
      else merged.splice(++after, 0, rule);
    }
  }
  return merged.map(({ layer, text }) => (layer === null ? text : `@layer ${layer}{${text}}`)).join('\n');
}

interface Rule {
  /** The layer that it stands in; null for what stands in none, such as the order of the layers. */
  layer: string | null;
  text: string;
}

function rulesOf(sheet: string): Rule[] {
  return statementsOf(sheet).flatMap((text): Rule[] => {
    const [, layer, inner] = /^@layer ([\w-]+)\{(.*)\}$/s.exec(text) ?? [];
    if (layer === undefined || inner === undefined) return [{ layer: null, text }];
    return statementsOf(inner).map((rule) => ({ layer, text: rule }));
  });
}

/** What stands beside each other at the outermost: rules with their braces, and statements with their semicolons. */
function statementsOf(css: string): string[] {
  const statements: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: found, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*.*?\*\/|[{};]/gs)) {
    if (found === '{') depth++;
    else if (found === '}') depth--;
    else if (found !== ';') continue;
    if (depth > 0) continue;
    statements.push(css.slice(start, index + 1).trim());
    start = index + 1;
  }
  const rest = css.slice(start).trim();
  return rest === '' ? statements : [...statements, rest];
}
