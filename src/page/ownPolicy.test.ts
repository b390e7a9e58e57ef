import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withOwnPolicy } from './ownPolicy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}"><style>a{b:c}</style><script type="module">run()</script><script type="module" src="/x.js"></script>`;

describe("a page's own policy", () => {
  it('names its own styles and scripts, and no others', () => {
    const all = `default-src 'self';base-uri 'none'; script-src 'self' 'sha256-AAA=' ${hash('run()')}; style-src 'self' 'sha256-BBB='`;
    expect(withOwnPolicy(page(all))).toBe(
      page(
        `default-src 'self'; base-uri 'none'; script-src 'self' ${hash('run()')}; style-src 'self' ${hash('a{b:c}')}`,
      ),
    );
  });

  it('leaves a page without a policy as it is', () => {
    expect(withOwnPolicy('<style>a{b:c}</style>')).toBe('<style>a{b:c}</style>');
  });
});
