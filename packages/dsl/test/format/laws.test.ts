import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFile } from '../../src/format/print-file.ts';
import type { FileTree } from '../../src/syntax/ast.ts';
import { createPackageParser } from '../../src/syntax/parse-package.ts';
import { fileTrees } from '../arbitrary/file-tree.ts';
import { type Word, wordSymbols, words } from '../arbitrary/words.ts';

/** Declares every word, so that names are known as in a real package. */
const vocabulary = {
  path: 'words.shouze',
  text: Object.values<readonly Word[]>(words)
    .flat()
    .map(({ zh, en }) => `动作 ${zh === null ? '' : `「${zh}」`} ${en === null ? '' : `\`${en}\``}\n`)
    .join(''),
};

/** Reads the vocabulary once. */
const parsePackage = createPackageParser();

function parse(text: string): { readonly tree: FileTree; readonly errors: readonly string[] } {
  const { files, diagnostics } = parsePackage({
    files: [{ path: 'generated.shouze', text }],
    libraries: [vocabulary],
  });
  const errors = diagnostics.map(
    ({ code, message, span }) => `${code} ${message.en} at ${text.slice(span.start, span.start + 20)}`,
  );
  const [tree] = files;
  if (tree === undefined) throw new Error('no tree');
  return { tree, errors };
}

const withoutSpans = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === 'span' || key === 'path' ? undefined : value)));

/** All laws on each tree, and half of the trees in each language: 10,000 policies a run. */
const RUNS = 5_000;

describe.each(['zh', 'en'] as const)('the printer, in %s', (language) => {
  const other = language === 'zh' ? 'en' : 'zh';

  it('prints what parses to the same tree, prints that again alike, and translates there and back', () => {
    fc.assert(
      fc.property(fileTrees(language), (tree) => {
        const printed = printFile(tree, wordSymbols, language);
        const again = parse(printed);
        expect(again.errors).toEqual([]);
        expect(withoutSpans(again.tree)).toEqual(withoutSpans(tree));
        expect(printFile(again.tree, wordSymbols, language)).toBe(printed);
        const there = parse(printFile(tree, wordSymbols, other));
        expect(there.errors).toEqual([]);
        expect(printFile(there.tree, wordSymbols, language)).toBe(printed);
      }),
      { numRuns: RUNS },
    );
  }, 300_000);
});
