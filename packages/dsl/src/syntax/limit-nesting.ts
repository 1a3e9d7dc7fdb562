import type { IToken, TokenType } from 'chevrotain';
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { beginsLine } from './declared-names.ts';
import { type Keyword, type KeywordId, keywords } from './keywords.ts';
import type { RawFile } from './raw-lexer.ts';
import {
  CloseBrace,
  CloseBracket,
  CloseParen,
  keywordTokens,
  OpenBrace,
  OpenBracket,
  OpenParen,
} from './tokens.ts';

/** Deeper than any regulation, and well within the parser's stack. */
const limit = 200;

const opening: ReadonlySet<TokenType> = new Set([
  OpenParen,
  OpenBracket,
  OpenBrace,
  keywordTokens.Not,
  keywordTokens.Where,
]);
const closing: ReadonlySet<TokenType> = new Set([CloseParen, CloseBracket, CloseBrace]);

/**
 * Leaves out a clause that nests too deeply, so that no text can exhaust the parser's stack. It goes as a whole: cut off
 * at the limit, it would be told as a slip of its own.
 */
export function limitNesting(
  file: RawFile,
  tokens: readonly IToken[],
): { tokens: readonly IToken[]; diagnostics: readonly Diagnostic[] } {
  const kept: IToken[] = [];
  const diagnostics: Diagnostic[] = [];
  let depth = 0;
  let skipping = false;
  let clauseStart = 0;
  for (const token of tokens) {
    if (startsClause(file, token)) {
      depth = 0;
      clauseStart = kept.length;
      skipping = false;
    }
    if (opening.has(token.tokenType)) depth += 1;
    if (closing.has(token.tokenType)) depth -= 1;
    if (depth > limit && !skipping) {
      skipping = true;
      kept.length = Math.min(kept.length, clauseStart);
      const span = { file: file.path, start: token.startOffset, end: token.startOffset + token.image.length };
      diagnostics.push(diagnose('SZ114', span, { limit }));
    }
    if (!skipping) kept.push(token);
  }
  return { tokens: kept, diagnostics };
}

function roleOf(token: IToken): Keyword['role'] | null {
  const id = token.tokenType.name;
  return id in keywords ? keywords[id as KeywordId].role : null;
}

function startsClause(file: RawFile, token: IToken): boolean {
  const role = roleOf(token);
  return (role === 'clause' || role === 'declaration') && beginsLine(file, token);
}
