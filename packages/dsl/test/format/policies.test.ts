import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckedPackage, checkPackage } from '../../src/check-package.ts';
import type { Language } from '../../src/diagnostics/diagnostic.ts';
import { printFile } from '../../src/format/print-file.ts';

const root = join(import.meta.dirname, '../../../../policies');
const sourcesOf = (folder: string) =>
  globSync(`${folder}/**/*.shouze`, { cwd: root })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const checked = checkPackage({ files: sourcesOf('junlian'), libraries: sourcesOf('standard') });

/** The whole package, printed. */
function printed(from: CheckedPackage, language: Language): CheckedPackage {
  const print = (trees: typeof from.parsed.files) =>
    trees.map((tree) => ({ path: tree.path, text: printFile(tree, from.symbols, language) }));
  return checkPackage({ files: print(from.parsed.files), libraries: print(from.parsed.libraries) });
}

const textsOf = ({ parsed: { sources } }: CheckedPackage) => [...sources.files, ...sources.libraries];

describe('the policies of this repository', () => {
  it('do not change when they are formatted again', () => {
    const formatted = printed(checked, 'zh');
    expect(textsOf(printed(formatted, 'zh'))).toEqual(textsOf(formatted));
  });

  it('translate there and back to themselves', () => {
    const formatted = printed(checked, 'zh');
    expect(textsOf(printed(printed(checked, 'en'), 'zh'))).toEqual(textsOf(formatted));
  });

  it('are found to be the same in English', () => {
    const codes = ({ diagnostics }: CheckedPackage) => diagnostics.map(({ code }) => code);
    const english = printed(checked, 'en');
    expect(codes(english)).toEqual(codes(checked));
    expect(english.policy?.hash).toBe(checked.policy?.hash);
  });
});
