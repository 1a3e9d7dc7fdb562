import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;

/** What each package may import of the others. @see docs/architecture.md */
const allowedPackages: Readonly<Record<string, readonly string[]>> = {
  'packages/dsl': [],
  'packages/engine': ['@shouze/dsl'],
  'packages/contract': ['@shouze/dsl', '@shouze/engine'],
  'apps/api': ['@shouze/contract', '@shouze/dsl', '@shouze/engine'],
  'apps/cli': ['@shouze/dsl', '@shouze/engine', '@shouze/contract'],
  'apps/rule-editor': ['@shouze/contract', '@shouze/dsl', '@shouze/engine'],
};

/** A folder imports only from folders before it. */
const folderOrder: Readonly<Record<string, readonly string[]>> = {
  'packages/dsl': [
    'source',
    'diagnostics',
    'syntax',
    'check',
    'lint',
    'format',
    'language-service',
    'testing',
  ],
  'apps/api': ['store', 'use-cases', 'routes'],
  'packages/engine': [
    'facts',
    'calendar',
    'procedure',
    'evaluate',
    'explain',
    'compile',
    'run',
    'analysis',
    'testing',
  ],
};

const purePackages = ['packages/dsl', 'packages/engine', 'packages/contract'];

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(folder: string): readonly Import[] {
  return sourcesOf(folder).flatMap((file) => {
    const matches = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
    return [...matches].map(([, specifier = '']) => ({ file, specifier }));
  });
}

const show = ({ file, specifier }: Import): string => `${relative(root, file)} imports ${specifier}`;

describe('packages import downwards only', () => {
  for (const [folder, allowed] of Object.entries(allowedPackages)) {
    it(folder, () => {
      const imports = importsOf(folder);
      expect(imports.length).toBeGreaterThan(0);
      const upward = imports.filter(
        ({ specifier }) =>
          specifier.startsWith('@shouze/') &&
          !allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
      );
      const outside = imports.filter(
        ({ file, specifier }) =>
          specifier.startsWith('.') &&
          !resolve(dirname(file), specifier).startsWith(join(root, folder)) &&
          !specifier.includes('/policies/'),
      );
      expect([...upward, ...outside].map(show)).toEqual([]);
    });
  }
});

describe('folders of a package import from folders before them only', () => {
  for (const [folder, order] of Object.entries(folderOrder)) {
    it(folder, () => {
      const source = join(root, folder, 'src');
      const placeOf = (file: string) => order.indexOf(relative(source, file).split('/')[0] ?? '');
      const upward = importsOf(folder).filter(({ file, specifier }) => {
        if (!specifier.startsWith('.')) return false;
        const from = placeOf(file);
        const to = placeOf(resolve(dirname(file), specifier));
        return from >= 0 && to > from;
      });
      expect(upward.map(show)).toEqual([]);
    });

    it(`${folder} has no folder outside the order`, () => {
      const folders = readdirSync(join(root, folder, 'src'), { withFileTypes: true }).filter((entry) =>
        entry.isDirectory(),
      );
      expect(folders.map(({ name }) => name).filter((name) => !order.includes(name))).toEqual([]);
    });
  }
});

describe('pure packages', () => {
  for (const folder of purePackages) {
    it(`${folder} imports no node: module`, () => {
      expect(
        importsOf(folder)
          .filter(({ specifier }) => specifier.startsWith('node:'))
          .map(show),
      ).toEqual([]);
    });

    it(`${folder} reads no clock, no randomness and no global of a platform`, () => {
      const impure = sourcesOf(folder).filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|(?<![-\w])window\.|\blocalStorage\b/.test(
          readFileSync(file, 'utf8'),
        ),
      );
      expect(impure.map((file) => relative(root, file))).toEqual([]);
    });
  }
});

it('writes to the database only inside the one transaction function', () => {
  // `db.transaction(async …)` on better-sqlite3 throws and yet keeps what it had inserted.
  const offenders = sourcesOf('apps/api').filter((file) =>
    /\.transaction\(\s*async/.test(readFileSync(file, 'utf8')),
  );
  expect(offenders.map((file) => relative(root, file))).toEqual([]);
});

it('has no folder or file without a name of its own', () => {
  const vague = ['packages', 'apps'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        !path.includes('node_modules') &&
        !path.includes('dist/') &&
        /(^|\/)(utils?|helpers?|common|misc)(\.|\/|$)/.test(path),
    ),
  );
  expect(vague).toEqual([]);
});

it('gives a reason for every dependency, and pins its version', () => {
  const reasons = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const manifests = ['.', 'e2e', ...Object.keys(allowedPackages)].map((folder) =>
    join(root, folder, 'package.json'),
  );
  const dependencies = manifests.flatMap((manifest) => {
    const parsed: Record<string, Record<string, string>> = JSON.parse(readFileSync(manifest, 'utf8'));
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
    return kinds.flatMap((kind) => Object.entries(parsed[kind] ?? {}));
  });
  const others = dependencies.filter(([name]) => !name.startsWith('@shouze/'));
  expect(others.filter(([name]) => !reasons.includes(name)).map(([name]) => name)).toEqual([]);
  expect(others.filter(([, version]) => !/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
