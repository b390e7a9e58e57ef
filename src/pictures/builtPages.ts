import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../common/filesIn.ts';
import type { ToldPage } from './pageSocial.ts';

/** The pages of a built site that want to be shown when shared, as their own heads tell of them; frames show their page's picture. */
export function builtPages(dist: string): ToldPage[] {
  return filesIn(dist)
    .filter((file) => file.endsWith('.html') && !file.startsWith('embed/'))
    .flatMap((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const [title, description] = [metaOf(html, 'og:title'), metaOf(html, 'og:description')];
      if (title === null || description === null || metaOf(html, 'og:image') === null) return [];
      return [{ path: `/${file.replace(/(^|\/)index\.html$/, '$1')}` as const, title, description }];
    });
}

/** What a `<meta property content>` says; null where there is none. */
export function metaOf(html: string, property: string): string | null {
  const [, content] = new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html) ?? [];
  return content === undefined ? null : unescaped(content);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#38': '&',
  '#39': "'",
};

const unescaped = (text: string): string =>
  text.replace(/&([a-z]+|#\d+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
