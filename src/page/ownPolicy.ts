import { createHash } from 'node:crypto';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;
const INLINE = { script: /<script\b(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs, style: /<style\b[^>]*>(.*?)<\/style>/gs };

/**
 * A page's policy with the hashes of its own styles and scripts alone: the builder writes those of the whole site into
 * every page, which costs each of them a kilobyte and changes them all when one script changes.
 */
export function withOwnPolicy(html: string): string {
  return html.replace(POLICY, (_, open: string, policy: string, close: string) => {
    const own = policy
      .split(';')
      .map((directive) => directive.trim())
      .filter(Boolean)
      .map((directive) => {
        const kind = /^(script|style)-src /.exec(directive)?.[1] as keyof typeof INLINE | undefined;
        if (!kind) return directive;
        const sources = directive.split(/\s+/).filter((source) => !source.startsWith("'sha"));
        return [...sources, ...hashesOf(html, INLINE[kind])].join(' ');
      });
    return `${open}${own.join('; ')}${close}`;
  });
}

function hashesOf(html: string, inline: RegExp): string[] {
  const hashes = [...html.matchAll(inline)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [...new Set(hashes)];
}
