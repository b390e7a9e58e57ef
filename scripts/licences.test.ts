import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
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
  it('is our own code and the packages that are told of', async () => {
    const shipped = await packagesIn(clientFiles());
    // Not imported: the builder puts it there.
    expect([...shipped, 'vite'].toSorted()).toEqual(SHIPPED_PACKAGES.map(({ name }) => name).toSorted());
  }, 60_000);

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

/** Packages of which something is left in the scripts when what nobody calls has been taken out. */
async function packagesIn(files: readonly string[]): Promise<Set<string>> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, rollupOptions: { input: [...files] } },
  })) as Rolldown.RolldownOutput;
  const modules = built.output.flatMap((part) => (part.type === 'chunk' ? Object.entries(part.modules) : []));
  return new Set(
    modules.flatMap(([path, { renderedLength }]) => {
      const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      return name !== undefined && renderedLength > 0 ? [name] : [];
    }),
  );
}
