import { printSource } from '@shouze/dsl';
import { expect, test } from 'vitest';
import { junlian, loadPolicy, rendered } from './junlian.ts';
import { loadFolder, loadPackage } from './load-package.ts';

const { files, libraries } = loadPackage('junlian');
const editions = loadFolder('junlian-literate');

/** The code file that a literate edition stands for. */
const plainPath = (path: string): string =>
  path.replace('junlian-literate/', 'junlian/').replace('.shouze.md', '.shouze');

test.each(editions.map((edition) => [edition.path, edition] as const))(
  '%s says, as a regulation with its code, what the code alone says',
  (_, edition) => {
    const others = files.filter(({ path }) => path !== plainPath(edition.path));
    expect(others).toHaveLength(files.length - 1);
    const { checked, policy } = loadPolicy({ files: [...others, edition], libraries });
    expect(rendered(checked)).toEqual([]);
    expect(policy.hash).toBe(junlian.policy.hash);
    const tree = checked.parsed.files.find(({ path }) => path === edition.path);
    expect(tree && printSource(edition, tree, checked.symbols, 'zh')).toBe(edition.text);
  },
);
