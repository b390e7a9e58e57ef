import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED_PACKAGES } from '../src/page/shippedLicences.ts';

export interface InstalledPackage {
  name: string;
  version: string;
  licence: string;
}

/** Terms on which anything may be used to build and test. */
const ALLOWED = [
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Python-2.0',
    'Zlib',
  ],
  // What is changed of the package itself is to be published; we change nothing.
  'MPL-2.0',
  // Fonts: pictures made with them are free of it.
  'OFL-1.1',
];

/** Terms on which readers may be sent it: a notice is all that they ask. */
export const FOR_READERS = ['MIT', 'ISC'];

/** Packages whose terms are others, or are not written as SPDX has them. They build or test, and reach no reader. */
export const EXCEPTIONS: readonly { name: RegExp; licence: RegExp; why: string }[] = [
  {
    name: /^@img\/sharp-/,
    licence: /LGPL-3\.0-or-later/,
    why: "Astro's picture library, a file that is loaded and not built in; no page has a picture made by it",
  },
  {
    name: /^jschardet$/,
    licence: /^LGPL-2\.1\+$/,
    why: 'guesses encodings for `datapackage`, which checks our tables in a test',
  },
  {
    name: /^tv4$/,
    licence: /Public Domain/,
    why: 'public domain or MIT, in a form older than SPDX; for `datapackage`, as above',
  },
  {
    name: /^uri-templates$/,
    licence: /geraintluff\.github\.io/,
    why: 'public domain or MIT, told by an address; for `@zazuko/rdf-parser-csvw`, which checks our tables in a test',
  },
];

interface Lock {
  packages: Record<string, { version?: string; license?: unknown; optional?: boolean }>;
}

/** Every package that an installation may fetch, on any system. */
export function lockedPackages(root: string): InstalledPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages).flatMap(([path, { version = '', license }]) => {
    if (path === '') return [];
    const name = path.split('node_modules/').at(-1) ?? path;
    return [{ name, version, licence: typeof license === 'string' ? license : JSON.stringify(license ?? 'none') }];
  });
}

/** Whether the terms are among those: all of "A AND B", one of "A OR B". */
export function isAmong(licence: string, allowed: readonly string[] = ALLOWED): boolean {
  const inner = licence.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some((part) => isAmong(part, allowed));
  return inner.split(' AND ').every((part) => allowed.includes(part));
}

/** What docs/licences.md is. */
export function licenceList(root: string): string {
  const locked = lockedPackages(root);
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const find = (name: string) => locked.find((one) => one.name === name);
  const shipped = SHIPPED_PACKAGES.map(({ name, what }) => `- \`${name}\` (${find(name)?.licence}): ${what}`);
  const direct = Object.keys(devDependencies).map((name) => `- \`${name}\` (${find(name)?.licence})`);
  const exceptions = EXCEPTIONS.map(({ name, why }) => {
    const own = locked.filter((one) => name.test(one.name));
    const names = own.length > 3 ? [`${own[0]?.name.replace(/-[^-]+-.*$/, '')}…`] : own.map((one) => one.name);
    const licences = [...new Set(own.map(({ licence }) => (licence.startsWith('[') ? 'no SPDX' : licence)))];
    return `- ${names.map((one) => `\`${one}\``).join(', ')} (${licences.join('; ')}): ${why}.`;
  });
  return `# Licences of what others have made

Made by \`npm run licences\`; a test (\`scripts/licences.test.ts\`) fails when it is not up to date, when a package has terms
that are not allowed, or when something reaches readers that is not told of here. Our own terms are in \`LICENSE\` and
\`LICENSE-TEXT-AND-DATA.md\`.

## What readers are sent

In the scripts of the tools. Their notices stand at \`/licenser.txt\`.

${shipped.join('\n')}

In the pictures for sharing and download, as outlines: Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1, which
asks nothing of what is made with a font). No page loads a font. Map borders: SCB (CC0 1.0).

## What builds and tests

None of it reaches a reader. Allowed: ${ALLOWED.join(', ')}. Besides:

${exceptions.join('\n')}

What the project itself asks for, ${direct.length} packages; what those ask for in their turn is in \`package-lock.json\`, with
versions and checksums. All versions are exact.

${direct.join('\n')}
`;
}
