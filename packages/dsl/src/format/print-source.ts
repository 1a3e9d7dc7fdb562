import type { SymbolTable } from '../check/symbols.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import { codeFences, isLiterate } from '../source/literate.ts';
import type { SourceFile, Span } from '../source/span.ts';
import type { Comment, Declaration, FileTree } from '../syntax/ast.ts';
import { clausesOf } from '../syntax/attach-comments.ts';
import { printFile } from './print-file.ts';

/**
 * A whole file in the canonical form of a language. Of a literate file each fence is printed in its place, and the prose
 * around stays as it is.
 *
 * INVARIANT: as for `printFile`, the text has no syntax errors.
 */
export function printSource(
  source: SourceFile,
  tree: FileTree,
  symbols: SymbolTable,
  language: Language,
): string {
  if (!isLiterate(source.path)) return printFile(tree, symbols, language);
  const parts: string[] = [];
  let end = 0;
  for (const fence of codeFences(source)) {
    // The end of a fence is no empty line after a heading comment.
    const code = printFile(partIn(tree, fence), symbols, language).replace(/\n+$/, '\n');
    parts.push(source.text.slice(end, fence.start), code);
    end = fence.end;
  }
  return [...parts, source.text.slice(end)].join('');
}

/** What of a file stands in one fence; a comment stays in its fence, whatever clause follows in the next. */
function partIn(tree: FileTree, fence: Span): FileTree {
  const isHere = ({ span }: { readonly span: Span }): boolean =>
    fence.start <= span.start && span.start < fence.end;
  const declarations = tree.declarations.filter(isHere).map((declaration): Declaration => {
    const { before, within } = declaration.comments;
    return { ...declaration, comments: { before: before.filter(isHere), within } };
  });
  const attached = new Set<Comment>(
    clausesOf({ ...tree, declarations }).flatMap(({ comments }) => [...comments.before, ...comments.within]),
  );
  const all = clausesOf(tree).flatMap(({ comments }) => [...comments.before, ...comments.within]);
  const trailingComments = [...all, ...tree.trailingComments].filter(
    (comment) => isHere(comment) && !attached.has(comment),
  );
  return { ...tree, declarations, trailingComments };
}
