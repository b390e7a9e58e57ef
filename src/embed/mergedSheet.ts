import { parse } from 'postcss';
import { statementText } from './statementText.ts';

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
  return parse(sheet).nodes.flatMap((node): Rule[] =>
    node.type === 'atrule' && node.name === 'layer' && node.nodes
      ? node.nodes.map((inner) => ({ layer: node.params, text: statementText(inner) }))
      : [{ layer: null, text: statementText(node) }],
  );
}
