import type { CheckedPackage } from '../check-package.ts';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { type CodeLens, codeLenses, type ExampleOutcome } from './code-lenses.ts';
import { type Completion, completionsAt } from './completion/complete.ts';
import { findDefinition, findReferences } from './definition.ts';
import { type DocumentSymbol, documentSymbols } from './document-symbols.ts';
import { type FoldingRange, foldingRanges } from './folding.ts';
import { formatEdits, type TextEdit } from './format-edits.ts';
import { formatOnType } from './format-on-type.ts';
import { type Hover, hoverAt } from './hover.ts';
import { type DueDate, type InlayHint, inlayHints } from './inlay-hints.ts';
import { type QuickFix, quickFixes } from './quick-fixes.ts';
import { prepareRename, type Renamable, type Renaming, renameAt } from './rename.ts';
import { type SemanticToken, semanticTokens } from './semantic-tokens.ts';
import { type SignatureHelp, signatureHelpAt } from './signature-help.ts';
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
  /** What aligns the table that a just typed character belongs to; `offset` is behind it. */
  formatOnType(path: string, offset: number, typed: string): readonly TextEdit[];
  quickFixes(path: string, start: number, end: number): readonly QuickFix[];
  signatureHelp(path: string, offset: number): SignatureHelp | null;
  prepareRename(path: string, offset: number): Renamable;
  rename(path: string, offset: number, newName: string): Renaming;
  /** @param dates of the sample in view, as the caller's engine computed them from the policy of this very package */
  inlayHints(path: string, dates: readonly DueDate[]): readonly InlayHint[];
  /** @param outcomes of the package's examples, as the caller ran them */
  codeLenses(path: string, outcomes: readonly ExampleOutcome[]): readonly CodeLens[];
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
    diagnostics: (path) => workspace.findings.filter(({ span }) => span.file === path),
    format: (path, language) => fromDocument(path, (found) => formatEdits(workspace, found, language)),
    formatOnType: (path, offset, typed) => fromDocument(path, (found) => formatOnType(found, offset, typed)),
    quickFixes: (path, start, end) => quickFixes(workspace, path, start, end),
    signatureHelp: (path, offset) => signatureHelpAt(workspace, path, offset),
    prepareRename: (path, offset) => prepareRename(workspace, path, offset),
    rename: (path, offset, newName) => renameAt(workspace, path, offset, newName),
    inlayHints: (path, dates) => fromDocument(path, (found) => inlayHints(found, dates)),
    codeLenses: (path, outcomes) => codeLenses(workspace, path, outcomes),
  };

  function fromDocument<T>(
    path: string,
    ask: (found: NonNullable<ReturnType<typeof document>>) => readonly T[],
  ): readonly T[] {
    const found = document(path);
    return found === undefined ? [] : ask(found);
  }
}
