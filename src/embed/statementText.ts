import type { ChildNode } from 'postcss';

/** A rule, declaration or statement of a style sheet as it stands there, with the semicolon that ends it. */
export function statementText(node: ChildNode): string {
  const { parent } = node;
  const isRule = 'nodes' in node && node.nodes !== undefined;
  const isLast = parent?.last === node && parent.type !== 'root' && !parent.raws.semicolon;
  return isRule || node.type === 'comment' || isLast ? node.toString() : `${node.toString()};`;
}
