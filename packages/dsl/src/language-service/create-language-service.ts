import type { CheckedPackage } from '../check-package.ts';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { type Completion, completionsAt } from './completion/complete.ts';
import { findDefinition, findReferences } from './definition.ts';
import { type DocumentSymbol, documentSymbols } from './document-symbols.ts';
import { type FoldingRange, foldingRanges } from './folding.ts';
import { formatEdits, type TextEdit } from './format-edits.ts';
import { type Hover, hoverAt } from './hover.ts';
import { type QuickFix, quickFixes } from './quick-fixes.ts';
import { type SemanticToken, semanticTokens } from './semantic-tokens.ts';
import { createWorkspace } from './workspace.ts';

/**
 * What an editor asks about a package: plain data, places as UTF-16 offsets into the texts that were checked. Unknown
 * paths have nothing. It works on broken texts, as texts are while one types.
 */
export interface LanguageService {
  completions(path: string, offset: number): readonly Completion[];
  hover(path: string, offset: number): Hover | null;
  definition(path: string, offset: number): Span | null;
  references(path: string, offset: number): readonly Span[];
  documentSymbols(path: string): readonly DocumentSymbol[];
  foldingRanges(path: string): readonly FoldingRange[];
  semanticTokens(path: string): readonly SemanticToken[];
  diagnostics(path: string): readonly Diagnostic[];
  /** Formats, or translates where the language is not the file's own. */
  format(path: string, language?: Language): readonly TextEdit[];
  quickFixes(path: string, start: number, end: number): readonly QuickFix[];
}

export function createLanguageService(checked: CheckedPackage): LanguageService {
  const workspace = createWorkspace(checked);
  const { document } = workspace;
  return {
    completions: (path, offset) => completionsAt(workspace, path, offset),
    hover: (path, offset) => hoverAt(workspace, path, offset),
    definition: (path, offset) => findDefinition(workspace, path, offset),
    references: (path, offset) => findReferences(workspace, path, offset),
    documentSymbols: (path) => fromDocument(path, documentSymbols),
    foldingRanges: (path) => fromDocument(path, foldingRanges),
    semanticTokens: (path) => fromDocument(path, semanticTokens),
    diagnostics: (path) => checked.diagnostics.filter(({ span }) => span.file === path),
    format: (path, language) => fromDocument(path, (found) => formatEdits(workspace, found, language)),
    quickFixes: (path, start, end) => quickFixes(workspace, path, start, end),
  };

  function fromDocument<T>(
    path: string,
    ask: (found: NonNullable<ReturnType<typeof document>>) => readonly T[],
  ): readonly T[] {
    const found = document(path);
    return found === undefined ? [] : ask(found);
  }
}
