import type { Labels } from '../check/checked-ast.ts';
import { kindWords } from '../check/scope/kind-words.ts';
import type { Symbol as ShouzeSymbol, SymbolKind } from '../check/symbols.ts';
import type { Bilingual } from '../diagnostics/diagnostic.ts';
import { printDeclaration } from '../format/print-declaration.ts';
import { createTarget } from '../format/target.ts';
import type { Span } from '../source/span.ts';
import type { Declaration } from '../syntax/ast.ts';
import { wordsOfType } from './type-words.ts';
import type { Workspace } from './workspace.ts';

/** What is known of the name under the pointer. */
export interface Hover {
  readonly span: Span;
  readonly kind: SymbolKind;
  readonly kindWords: Bilingual;
  readonly title: Labels;
  /** In the words of the language; null where it has none. */
  readonly type: Bilingual | null;
  readonly declaredAt: Span | null;
  /** Its declaration as the formatter prints it, cut after a dozen lines; null for what has none of its own. */
  readonly code: Bilingual | null;
  /** The sources that its declaration cites. */
  readonly citations: readonly string[];
  readonly note: string | null;
}

const longestCode = 12;

export function hoverAt(workspace: Workspace, path: string, offset: number): Hover | null {
  const occurrence = workspace.occurrenceAt(path, offset);
  const symbol = occurrence?.symbol;
  if (occurrence === undefined || symbol === undefined) return null;
  const declaration = declarationOf(symbol, workspace);
  const { symbols } = workspace.checked;
  return {
    span: occurrence.name.span,
    kind: symbol.kind,
    kindWords: kindWords[symbol.kind],
    title: symbol.title,
    type: symbol.type === null ? null : wordsOfType(symbol.type, symbols),
    declaredAt: symbol.declaredAt?.span ?? null,
    code: declaration === undefined ? null : printedCode(declaration, workspace),
    ...remarksOf(declaration),
  };
}

/** The declaration that a symbol is the title of; none for members, fields and binders, which are parts of one. */
function declarationOf({ declaredAt }: ShouzeSymbol, { documents }: Workspace): Declaration | undefined {
  if (declaredAt === null) return undefined;
  return documents
    .flatMap(({ tree }) => tree.declarations)
    .find((declaration) => 'title' in declaration && declaration.title.primary === declaredAt);
}

function printedCode(declaration: Declaration, { checked: { symbols } }: Workspace): Bilingual {
  const bare = { ...declaration, comments: { before: [], within: [] } };
  const print = (language: 'zh' | 'en'): string => {
    const lines = printDeclaration(bare, createTarget(symbols, language));
    return (lines.length > longestCode ? [...lines.slice(0, longestCode), '…'] : lines).join('\n');
  };
  return { zh: print('zh'), en: print('en') };
}

function remarksOf(declaration: Declaration | undefined): Pick<Hover, 'citations' | 'note'> {
  if (declaration === undefined) return { citations: [], note: null };
  const clauses =
    'clauses' in declaration ? declaration.clauses : 'lines' in declaration ? declaration.lines : [];
  return {
    citations: clauses.flatMap((clause) => (clause.kind === 'citing' ? [clause.text.text] : [])),
    note: clauses.flatMap((clause) => (clause.kind === 'note' ? [clause.text.text] : []))[0] ?? null,
  };
}
