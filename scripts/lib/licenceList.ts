import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED_PACKAGES } from '../../src/page/shippedLicences.ts';

/** Folders with packages of their own, which a command installs when somebody asks for it. */
export const OWN_FOLDERS = [
  { folder: 'judge', command: 'npm run judge' },
  { folder: 'scripts/bench/others', command: 'npm run bench' },
];

export interface InstalledPackage {
  name: string;
  version: string;
  licence: string;
}

/** Terms on which anything may be used to build and test. */
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
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
  {
    name: /^@datawrapper\/(chart-core|expr-eval)$/,
    licence: /none/,
    why: 'MIT, as the file LICENSE says; `npm run bench` compares our frames with it',
  },
  {
    name: /^dictionary-sv$/,
    licence: /^LGPL-3\.0$/,
    why: 'the Swedish words that `npm run judge` holds the pages against; nothing of it is built in',
  },
];

interface Lock {
  packages: Record<string, { version?: string; license?: unknown; optional?: boolean }>;
}

/** Every package that an installation in the folder may fetch, on any system. */
export function lockedPackages(folder: string): InstalledPackage[] {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages).flatMap(([path, { version = '', license }]) => {
    if (path === '') return [];
    const name = path.split('node_modules/').at(-1) ?? path;
    return [
      {
        name,
        version,
        licence: typeof license === 'string' ? license : (JSON.stringify(license) ?? 'none told'),
      },
    ];
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
  const find = (name: string) => locked.find((one) => one.name === name);
  const shipped = SHIPPED_PACKAGES.map(({ name, what }) => `- \`${name}\` (${find(name)?.licence}): ${what}`);
  const direct = askedFor(root);
  const apart = OWN_FOLDERS.map(({ folder, command }) => {
    const own = askedFor(join(root, folder));
    return `For \`${command}\` alone, in \`${folder}\`, ${own.length} packages:\n\n${own.join('\n')}\n`;
  });
  const all = [...locked, ...OWN_FOLDERS.flatMap(({ folder }) => lockedPackages(join(root, folder)))];
  const exceptions = EXCEPTIONS.map(({ name, why }) => {
    const own = all.filter((one) => name.test(one.name));
    const names = own.length > 3 ? [`${own[0]?.name.replace(/-[^-]+-.*$/, '')}…`] : own.map((one) => one.name);
    const licences = [...new Set(own.map(({ licence }) => (/^\[|none/.test(licence) ? 'no SPDX' : licence)))];
    return `- ${names.map((one) => `\`${one}\``).join(', ')} (${licences.join('; ')}): ${why}.`;
  });
  return `# Licences of what others have made

Made by \`npm run licences\`; a test (\`scripts/licences.test.ts\`) fails when it is not up to date, when a package has terms
that are not allowed, or when something reaches readers that is not told of here. Our own terms are in \`LICENSE\` and
\`LICENSE-TEXT-AND-DATA.md\`.

## What readers are sent

In the scripts of the tools. Their notices stand at \`/licenser.txt\`.

${shipped.join('\n')}

In the pictures for sharing and download, drawn in PNG and named in SVG: Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1, which
asks nothing of what is made with a font). No page loads a font. Map borders: SCB (CC0 1.0).

## What builds and tests

None of it reaches a reader. Allowed: ${ALLOWED.join(', ')}. Besides:

${exceptions.join('\n')}

What the project itself asks for, ${direct.length} packages; what those ask for in their turn is in \`package-lock.json\`, with
versions and checksums. All versions are exact.

${direct.join('\n')}

${apart.join('\n')}`;
}

/** A line for each package that the folder's package.json names. */
function askedFor(folder: string): string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<
    Record<'dependencies' | 'devDependencies', Record<string, string>>
  >;
  const licences = new Map(lockedPackages(folder).map(({ name, licence }) => [name, licence]));
  return Object.keys({ ...dependencies, ...devDependencies }).map((name) => `- \`${name}\` (${licences.get(name)})`);
}
