import type { IToken } from 'chevrotain';
import type { Span } from '../../source/span.ts';
import { beginsLine } from '../../syntax/declared-names.ts';
import { isReserved, type Keyword, type KeywordId, keywordOf, keywords } from '../../syntax/keywords.ts';
import type { Document, Workspace } from '../workspace.ts';

/** What has been typed up to the cursor. */
export interface Cursor {
  /** The declaration that the cursor stands in, from its keyword on; without the word that is being typed. */
  readonly declaration: readonly IToken[];
  /** The clause that the cursor stands in, from the keyword that begins its line on. */
  readonly clause: readonly IToken[];
  /** The word that is being typed, and its place; empty between words. */
  readonly prefix: string;
  readonly replace: Span;
  readonly startsLine: boolean;
  readonly indented: boolean;
}

/** A keyword's id, or the name of the token's type (`Name`, `Comma`, `Dot` …). */
export const idOf = (token: IToken | undefined): KeywordId | string => token?.tokenType.name ?? '';

/** Null where nothing can be completed: in a comment or in a text. */
export function cursorAt(workspace: Workspace, document: Document, offset: number): Cursor | null {
  const { text } = document.source;
  const typed = workspace.lexBefore(document, offset);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const inComment = typed.comments.some(({ span }) => span.start < offset && offset <= span.end);
  const inQuotes = typed.diagnostics.some(
    ({ code, span }) => /^SZ10[23]$/.test(code) && span.start >= lineStart,
  );
  if (inComment || inQuotes) return null;

  const { tokens, start } = untilTyped(workspace, document, offset);
  const declaration = tokens.slice(indexOfDeclaration(tokens, typed.text));
  const clauseStart = declaration.findLastIndex((token) => beginsLine(typed, token) && isKeyword(token));
  return {
    declaration,
    clause: declaration.slice(Math.max(0, clauseStart)),
    prefix: text.slice(start, offset),
    replace: { file: document.source.path, start, end: offset },
    startsLine: text.slice(lineStart, start).trim() === '',
    indented: start > lineStart,
  };
}

/** The tokens before the word that is being typed, and where that word begins. */
function untilTyped(
  workspace: Workspace,
  document: Document,
  offset: number,
): { readonly tokens: readonly IToken[]; readonly start: number } {
  const typed = workspace.lexBefore(document, offset);
  const last = typed.tokens.at(-1);
  if (last === undefined || !isBeingTyped(last, offset, beginsLine(typed, last))) {
    return { tokens: typed.tokens, start: offset };
  }
  // One character alone is too little to tell a new word in unspaced Chinese by: `案由属于离` is cut without it.
  const isRun = /^\p{Script=Han}{2,}$/u.test(last.image) && keywordOf(last.image) === undefined;
  const shorter = isRun ? workspace.lexBefore(document, offset - 1) : null;
  const end = shorter?.tokens.at(-1);
  if (shorter !== null && end !== undefined && !isBeingTyped(end, offset - 1, false)) {
    return { tokens: shorter.tokens, start: offset - 1 };
  }
  return { tokens: typed.tokens.slice(0, -1), start: last.startOffset };
}

/** A word that the cursor touches goes on, but for Chinese operators and the like, which need no space behind them. */
function isBeingTyped(token: IToken, offset: number, startsLine: boolean): boolean {
  const { image, startOffset } = token;
  if (startOffset + image.length !== offset) return false;
  if (idOf(token) === 'Name') return true;
  if (!isKeyword(token)) return false;
  return startsLine || !isReserved(image) || !/\p{Script=Han}/u.test(image);
}

function isKeyword(token: IToken): boolean {
  return keywordOf(token.image) === idOf(token);
}

/** Declarations begin with their keyword at the very start of a line. */
function indexOfDeclaration(tokens: readonly IToken[], text: string): number {
  const index = tokens.findLastIndex((token) => {
    const id = keywordOf(token.image);
    if (id === undefined || id !== idOf(token)) return false;
    const { role }: Keyword = keywords[id];
    return (
      role === 'declaration' && (token.startOffset === 0 || /[\r\n]/.test(text[token.startOffset - 1] ?? ''))
    );
  });
  return index < 0 ? tokens.length : index;
}
