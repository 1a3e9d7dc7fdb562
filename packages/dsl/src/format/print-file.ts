import type { SymbolTable } from '../check/symbols.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import type { Declaration, FileTree } from '../syntax/ast.ts';
import { commentLines, type Lines, linesBefore } from './lines.ts';
import { printDeclaration } from './print-declaration.ts';
import { createTarget, type Target } from './target.ts';

/**
 * Prints a file in the canonical form of a language: formatting, where it is the tree's own, else translating. Each name
 * is printed by its title in that language, where it has one.
 *
 * INVARIANT: the tree is that of a text without syntax errors; what a parser did not understand is not in its tree.
 * @returns the text, ending in a line break; of a literate file the code alone
 */
export function printFile(tree: FileTree, symbols: SymbolTable, language: Language): string {
  const lines = printCode(tree, createTarget(symbols, language));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Declarations with an empty line between them, but for neighbours of one kind that take up a line each. */
function printCode(
  { declarations, trailingComments }: Pick<FileTree, 'declarations' | 'trailingComments'>,
  target: Target,
): Lines {
  const lines: string[] = [];
  let previous: Block | null = null;
  for (const declaration of declarations) {
    const block = { declaration, lines: printDeclaration(declaration, target) };
    if (previous !== null && !joins(previous, block)) lines.push('');
    lines.push(...block.lines);
    previous = block;
  }
  if (lines.length > 0 && trailingComments.length > 0) lines.push('');
  return [...lines, ...commentLines(trailingComments)];
}

interface Block {
  readonly declaration: Declaration;
  readonly lines: Lines;
}

/** A heading comment opens a group of its own. */
function joins(above: Block, below: Block): boolean {
  const sameKind = above.declaration.kind === below.declaration.kind;
  const { length } = linesBefore(above.declaration);
  return sameKind && above.lines.length === length + 1 && below.lines.length === 1;
}
