import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../src/common/filesIn.ts';
import { SHIPPED_PACKAGES } from '../src/page/shippedLicences.ts';
import { EXCEPTIONS, FOR_READERS, isAmong, licenceList, lockedPackages, OWN_FOLDERS } from './lib/licenceList.ts';
import { ROOT } from './lib/setup.mjs';

const locked = lockedPackages(ROOT);
const apart = OWN_FOLDERS.flatMap(({ folder }) => lockedPackages(join(ROOT, folder)));
const all = [...locked, ...apart];
const FOLDERS = ['', ...OWN_FOLDERS.map(({ folder }) => folder)];
const json = (path: string) =>
  JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, Record<string, string>>;

describe('packages', () => {
  it('have terms that are allowed, or an exception with its reason', () => {
    const refused = all.filter(
      ({ name, licence }) =>
        !isAmong(licence) && !EXCEPTIONS.some((one) => one.name.test(name) && one.licence.test(licence)),
    );
    expect(refused).toEqual([]);
  });

  it('are as few as the list of exceptions says', () => {
    expect(EXCEPTIONS.filter(({ name }) => !all.some((one) => name.test(one.name)))).toEqual([]);
  });

  it('say of themselves what the lock file says', () => {
    const differing = locked.filter(({ name, version, licence }) => {
      const file = join('node_modules', name, 'package.json');
      if (!existsSync(join(ROOT, file))) return false;
      const own = json(file) as { version?: unknown; license?: unknown };
      return own.version === version && typeof own.license === 'string' && own.license !== licence;
    });
    expect(differing).toEqual([]);
  });

  it('are asked for in one version each', () => {
    const loose = FOLDERS.flatMap((folder) => {
      const { devDependencies, dependencies, overrides } = json(join(folder, 'package.json'));
      return Object.entries({ ...devDependencies, ...dependencies, ...overrides }).filter(
        ([, version]) => !/^(npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(version),
      );
    });
    expect(loose).toEqual([]);
  });

  it('come with checksums, from no address of their own', () => {
    const wrong = FOLDERS.flatMap((folder) => {
      const { packages } = json(join(folder, 'package-lock.json'));
      return Object.entries(packages ?? {}).filter(([path, entry]) => {
        const { integrity, resolved } = entry as { integrity?: string; resolved?: string };
        return path !== '' && (!integrity?.startsWith('sha512-') || resolved !== undefined);
      });
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

describe('what readers are sent', () => {
  it('is our own code and the packages that are told of', () => {
    const asked = [...packagesIn(clientFiles())];
    const { packages } = json('package-lock.json');
    const shipped = new Set<string>();
    const add = (name: string) => {
      shipped.add(name);
      const { dependencies = {} } = (packages?.[`node_modules/${name}`] ?? {}) as {
        dependencies?: Record<string, string>;
      };
      for (const own of Object.keys(dependencies)) if (!shipped.has(own)) add(own);
    };
    asked.forEach(add);
    // Not imported: the builder puts it there.
    expect([...shipped, 'vite'].toSorted()).toEqual(SHIPPED_PACKAGES.map(({ name }) => name).toSorted());
  });

  it('asks for no more than a notice', () => {
    const shipped = locked.filter(({ name }) => SHIPPED_PACKAGES.some((one) => one.name === name));
    expect(shipped.filter(({ licence }) => !isAmong(licence, FOR_READERS))).toEqual([]);
  });
});

it('docs/licences.md is up to date: npm run licences', () => {
  expect(readFileSync(join(ROOT, 'docs', 'licences.md'), 'utf8')).toBe(licenceList(ROOT));
});

function clientFiles(): string[] {
  const source = join(ROOT, 'src');
  return filesIn(source)
    .filter((file) => file.endsWith('.client.ts'))
    .map((file) => join(source, file));
}

/** Packages that a file imports, or a file that it imports. */
function packagesIn(files: readonly string[], seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  for (const file of files.filter((one) => !seen.has(one))) {
    seen.add(file);
    for (const name of importsOf(readFileSync(file, 'utf8'))) {
      if (!name.startsWith('.')) found.add(name);
      else for (const inner of packagesIn([join(dirname(file), name)], seen)) found.add(inner);
    }
  }
  return found;
}

/** What a script imports when it runs; types are gone by then. */
function importsOf(code: string): string[] {
  const statements = code.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:([^'"]*?)\s+from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].flatMap(([, names = '', from, lazy]) => {
    const listed = /^\{(.*)\}$/s
      .exec(names)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    const isTypes = listed?.every((name) => name.trim().startsWith('type ')) ?? false;
    return isTypes ? [] : [from ?? lazy ?? ''];
  });
}
