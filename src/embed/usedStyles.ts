import { parse, type ChildNode } from 'postcss';
import { statementText } from './statementText.ts';

/**
 * A page's style sheet without the rules that nothing in the page answers to. A rule stays when it might apply: only
 * names outside brackets count, and states such as `:hover` never do. What the page's scripts may put there is any word
 * in their strings, and a word with any number after it where they put something there; `scripts` is the text of those
 * that it loads.
 */
export function usedStyles(html: string, scripts = ''): string {
  const markup = html.replace(/<(style|script)\b.*?<\/\1>/gs, '');
  const inline = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, text = '']) => text).join(' ');
  const names = new Set([...namesIn(markup), ...wordsIn(inline), ...wordsIn(scripts)]);
  const pruned = html.replace(/(<style>)(.*?)(<\/style>)/gs, (_, open: string, css: string, close: string) => {
    return `${open}${prune(css, names)}${close}`;
  });
  return inOneSheet(usedTokens(pruned, scripts));
}

/** Each sheet has a hash in the page's policy, which no packing makes smaller: one is enough. */
function inOneSheet(html: string): string {
  const sheet = /<style>(.*?)<\/style>/gs;
  const all = [...html.matchAll(sheet)].map(([, css = '']) => css).join('');
  let isFirst = true;
  return html.replace(sheet, () => {
    const kept = isFirst ? `<style>${layersOnce(all)}</style>` : '';
    isFirst = false;
    return kept;
  });
}

/** Every sheet says the order of the layers; in one sheet only the first time means anything. */
function layersOnce(css: string): string {
  const named = new Set<string>();
  return css.replace(/@layer ([\w, -]+);/g, (statement: string, list: string) => {
    const fresh = list.split(',').filter((name) => !named.has(name.trim()));
    for (const name of fresh) named.add(name.trim());
    return fresh.length > 0 ? statement : '';
  });
}

/** Without the custom properties that nothing asks for, not even another one. */
function usedTokens(html: string, scripts: string): string {
  const asked = new Set([...`${html} ${scripts}`.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
  const left = html.replace(/(<style>)(.*?)(<\/style>)/gs, (_, open: string, css: string, close: string) => {
    const kept = css.replace(/(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (declaration: string, name: string) =>
      asked.has(name) ? declaration : '',
    );
    return `${open}${kept}${close}`;
  });
  // A property may have been asked for by one that is gone now.
  return left === html ? html : usedTokens(left, scripts);
}

const words = new Map<string, readonly string[]>();

/**
 * Every word in a script's strings, as the class, id or element that it may make, "row-${row}" as "row-*"; what a selector
 * asks for it only looks up: `.name`, `#name` and `name[…]`. Pages share their scripts.
 */
function wordsIn(script: string): readonly string[] {
  const known = words.get(script);
  if (known) return known;
  const strings = [...script.matchAll(/(["'`])((?:\\.|(?!\1)[^\\])*)\1/gs)].map(([, , text = '']) => text).join(' ');
  const counted = strings.replace(/(?<![.#\w-])([a-z][\w-]*)\$\{/gi, '$1* {');
  const found = [...new Set(counted.match(/(?<![.#\w-])[a-z][\w-]*\*?(?![\w[-])/gi) ?? [])].flatMap((word) => [
    word,
    `.${word}`,
    `#${word}`,
  ]);
  words.set(script, found);
  return found;
}

/** Elements, `.classes` and `#ids` of a page. */
function namesIn(markup: string): string[] {
  const tags = [...markup.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
  const of = (attribute: string, mark: string) =>
    [...markup.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].flatMap(([, value = '']) =>
      value.split(/\s+/).map((name) => mark + name),
    );
  return [...tags, ...of('class', '.'), ...of('id', '#')];
}

/** A sheet taken apart, so that it need not be read again for every page that has it. */
type Rule =
  | { kind: 'as-is'; text: string }
  | { kind: 'group'; head: string; rules: readonly Rule[] }
  | { kind: 'style'; selectors: readonly Selector[]; body: string; nested: readonly Rule[] };

interface Selector {
  text: string;
  asks: readonly string[];
}

const sheets = new Map<string, readonly Rule[]>();

function prune(css: string, names: ReadonlySet<string>): string {
  const rules = sheets.get(css) ?? rulesOf(parse(css).nodes);
  sheets.set(css, rules);
  return written(rules, names);
}

function written(rules: readonly Rule[], names: ReadonlySet<string>): string {
  const text = (rule: Rule): string => {
    if (rule.kind === 'as-is') return rule.text;
    if (rule.kind === 'group') {
      const inner = written(rule.rules, names);
      if (inner !== '') return `${rule.head}{${inner}}`;
      // An empty layer still says which layers it stands before.
      return rule.head.startsWith('@layer') ? `${rule.head};` : '';
    }
    const used = rule.selectors.filter(({ asks }) =>
      asks.every((name) => names.has(name) || names.has(name.replace(/\d+$/, '*'))),
    );
    const body = rule.body + written(rule.nested, names);
    return used.length > 0 && body !== '' ? `${used.map(({ text }) => text).join(',')}{${body}}` : '';
  };
  return rules.map(text).join('');
}

function rulesOf(nodes: readonly ChildNode[]): Rule[] {
  return nodes.map((node): Rule => {
    if (node.type === 'atrule' && node.nodes && /^(layer|media|supports|container)$/.test(node.name))
      return {
        kind: 'group',
        head: `@${node.name}${node.raws.afterName ?? ' '}${node.params}`,
        rules: rulesOf(node.nodes),
      };
    if (node.type !== 'rule') return { kind: 'as-is', text: statementText(node) };
    const selectors = node.selectors.map((text) => ({ text, asks: asked(text) }));
    // If a block has only nested rules, prune each separately; if it also has declarations, keep them all.
    const isNest = node.nodes.every(({ type }) => type === 'rule');
    return {
      kind: 'style',
      selectors,
      body: isNest ? '' : node.nodes.map(statementText).join(''),
      nested: isNest ? rulesOf(node.nodes) : [],
    };
  });
}

/** Lists what a page must contain for a selector to match; brackets and states are ignored. */
function asked(selector: string): string[] {
  let bare = selector.replace(/\[[^\]]*\]/g, '');
  // From the innermost outwards.
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/::?[a-z-]+(\([^()]*\))?/g, '');
  }
  return bare.match(/[.#]?[a-z_][\w-]*/gi) ?? [];
}
