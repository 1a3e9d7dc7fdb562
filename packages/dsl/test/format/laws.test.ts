import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printFile } from '../../src/format/print-file.ts';
import type { FileTree } from '../../src/syntax/ast.ts';
import { parsePackage } from '../../src/syntax/parse-package.ts';
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

describe.each(['zh', 'en'] as const)('the printer, in %s', (language) => {
  const other = language === 'zh' ? 'en' : 'zh';
  const runs = { numRuns: 300 };

  it('prints what parses to the same tree', () => {
    fc.assert(
      fc.property(fileTrees(language), (tree) => {
        const { tree: again, errors } = parse(printFile(tree, wordSymbols, language));
        expect(errors).toEqual([]);
        expect(withoutSpans(again)).toEqual(withoutSpans(tree));
      }),
      runs,
    );
  });

  it('changes nothing when it prints again', () => {
    fc.assert(
      fc.property(fileTrees(language), (tree) => {
        const once = printFile(tree, wordSymbols, language);
        expect(printFile(parse(once).tree, wordSymbols, language)).toBe(once);
      }),
      runs,
    );
  });

  it('translates there and back to what it formats', () => {
    fc.assert(
      fc.property(fileTrees(language), (tree) => {
        const there = parse(printFile(tree, wordSymbols, other));
        expect(there.errors).toEqual([]);
        expect(printFile(there.tree, wordSymbols, language)).toBe(printFile(tree, wordSymbols, language));
      }),
      runs,
    );
  });
});
