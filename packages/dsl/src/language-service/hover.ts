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
  /** The entity, matter or enum that it belongs to. */
  readonly owner: Labels | null;
  /** The vocabulary's words that it may be: the members of an enum, or of a field's enum. */
  readonly words: readonly Labels[];
  /** The sources of the rule that the name stands in: on what ground it is used there. */
  readonly citedHere: readonly string[];
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
    owner: ownerOf(symbol, workspace),
    words: wordsOf(symbol, workspace),
    citedHere: citedAround(occurrence.name.span, declaration, workspace),
  };
}

const ownerKinds: ReadonlySet<SymbolKind> = new Set(['entity', 'matter', 'enum', 'procedure']);

function ownerOf({ owner }: ShouzeSymbol, { checked: { symbols } }: Workspace): Labels | null {
  const found = symbols.all.find(({ id, kind }) => id === owner && ownerKinds.has(kind));
  return found?.title ?? null;
}

function wordsOf({ kind, id, type }: ShouzeSymbol, { checked: { symbols } }: Workspace): readonly Labels[] {
  const inner = type?.kind === 'list' ? type.of : type;
  const of = kind === 'enum' ? id : kind !== 'member' && inner?.kind === 'enum' ? inner.enum : null;
  if (of === null) return [];
  return symbols.all
    .filter((symbol) => symbol.kind === 'member' && symbol.owner === of)
    .map(({ title }) => title);
}

/** Of the declaration around a place; none where that is the one that is shown. */
function citedAround(
  { file, start }: Span,
  shown: Declaration | undefined,
  { document }: Workspace,
): readonly string[] {
  const around = document(file)?.tree.declarations.find(
    ({ span }) => span.start <= start && start < span.end,
  );
  return around === shown ? [] : remarksOf(around).citations;
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
