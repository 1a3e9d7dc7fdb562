import type { IToken } from 'chevrotain';
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import type { Comment, Declaration } from './ast.ts';
import { attachComments } from './attach-comments.ts';
import { type Keyword, keywordOf, keywords } from './keywords.ts';
import { lex } from './lexer.ts';
import { limitNesting } from './limit-nesting.ts';
import { isRealDate, toIsoDate } from './parser/literals.ts';
import type { RawFile } from './raw-lexer.ts';
import { readDeclarations } from './read-declarations.ts';
import { DateLiteral } from './tokens.ts';

/** What a piece of a file reads as. */
export interface ParsedPiece {
  readonly declarations: readonly Declaration[];
  readonly diagnostics: readonly Diagnostic[];
  /** Comments that no clause of it takes: the next piece's, or the file's. */
  readonly leftover: readonly Comment[];
}

/**
 * tokens → keywords and names → trees with comments.
 * @param next the word that begins the next piece, if there is one: what stands before it is at its end
 */
export function parsePiece(
  raw: RawFile,
  next: readonly IToken[],
  surface: Language,
  names: ReadonlySet<string>,
): ParsedPiece {
  const lexed = lex({ ...raw, tokens: [...raw.tokens, ...next] }, names);
  const shallow = limitNesting(raw, lexed.tokens.slice(0, lexed.tokens.length - next.length));
  const { declarations, diagnostics } = readDeclarations(raw, surface, shallow.tokens);
  return {
    declarations,
    diagnostics: [
      ...raw.diagnostics,
      ...lexed.diagnostics,
      ...shallow.diagnostics,
      ...diagnostics,
      ...unrealDates(raw),
    ],
    leftover: attachComments(declarations, raw.comments, raw.text),
  };
}

/** The language of the first keyword; null where there is none. */
export function surfaceOf({ tokens }: RawFile): Language | null {
  for (const { image } of tokens) {
    const id = keywordOf(image);
    if (id === undefined) continue;
    const keyword: Keyword = keywords[id];
    return keyword.en.includes(image) ? 'en' : 'zh';
  }
  return null;
}

function unrealDates({ path, tokens }: RawFile): readonly Diagnostic[] {
  return tokens
    .filter((token) => token.tokenType === DateLiteral && !isRealDate(toIsoDate(token.image)))
    .map(({ image, startOffset }) =>
      diagnose('SZ113', { file: path, start: startOffset, end: startOffset + image.length }, { date: image }),
    );
}
