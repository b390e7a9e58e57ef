import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withOwnPolicy } from './pagePolicy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const RUN = '<script type="module">run()</script>';
const STYLE = '<style>a{b:c}</style>';
const BUILDERS = `script-src 'self' 'sha256-AAA=' ${hash('run()')} ${hash('import("/x.js")')}; style-src 'self' ${hash('a{b:c}')}`;
const page = (body: string, policy = BUILDERS) =>
  `<meta charset="utf-8"><title>T</title>${body}<meta http-equiv="content-security-policy" content="${policy}">`;

function policyOf(html: string): Record<string, string> {
  const [, policy = ''] = /content="([^"]*)"/.exec(html) ?? [];
  return Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/).slice(0, 2)));
}

describe("a page's own policy", () => {
  it('names its own styles and scripts, and lets nothing else be loaded, sent or made', () => {
    expect(policyOf(withOwnPolicy(page(STYLE + RUN)))).toEqual({
      'default-src': "'none'",
      'script-src': hash('run()'),
      'style-src': hash('a{b:c}'),
      'img-src': "'self'",
      'connect-src': "'self'",
      'frame-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
  });

  it('stands before all that it is for', () => {
    expect(withOwnPolicy(page(STYLE + RUN))).toMatch(
      /^<meta charset="utf-8"><meta http-equiv="content-security-policy"/,
    );
    expect(withOwnPolicy(page(STYLE)).match(/content-security-policy/g)).toHaveLength(1);
  });

  it('lets a page without scripts run none, and ask for nothing', () => {
    const policy = policyOf(withOwnPolicy(page(STYLE)));
    expect(policy['script-src']).toBe("'none'");
  });

  it.each(['<script type="module" src="/x.js"></script>', '<script>import("/x.js")</script>'])(
    'lets files of the site run where the page has any: %s',
    (script) => {
      expect(policyOf(withOwnPolicy(page(script)))['script-src']).toMatch(/^'self'/);
    },
  );

  it('lets a page that shows a frame show one of the site', () => {
    expect(policyOf(withOwnPolicy(page('<iframe src="/embed/x/"></iframe>')))['frame-src']).toBe("'self'");
  });

  it.each(['<script>steal()</script>', '<SCRIPT type=module>steal()</SCRIPT >', '<style>a{color:red}</style>'])(
    'refuses what the builder does not know: %s',
    (foreign) => {
      expect(() => withOwnPolicy(page(RUN + foreign))).toThrow(/that the builder does not know/);
    },
  );

  it('takes no markup in an attribute, a comment or data for a script', () => {
    const texts = `<p title="<script>a()</script>"></p><!-- <script>b()</script> --><script type="application/ld+json">{}</script>`;
    expect(policyOf(withOwnPolicy(page(texts + RUN)))['script-src']).toBe(hash('run()'));
  });

  it('takes the hashes of the page as it is when it is finished', () => {
    const finished = withOwnPolicy(page(STYLE), (html) => html.replace('a{b:c}', ''));
    expect(policyOf(finished)['style-src']).toBe(hash(''));
  });

  it('refuses a page that has no policy', () => {
    expect(() => withOwnPolicy('<meta charset="utf-8"><style>a{b:c}</style>')).toThrow(/no content security policy/);
  });
});
