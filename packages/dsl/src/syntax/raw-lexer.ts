import { type IToken, Lexer } from 'chevrotain';
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { codeOf } from '../source/literate.ts';
import type { SourceFile } from '../source/span.ts';
import type { Comment } from './ast.ts';
import { rawTokens } from './tokens.ts';

export interface RawFile {
  readonly path: string;
  /** Of a literate file the code alone, the prose as spaces. */
  readonly text: string;
  /** Words are still whole runs of letters. */
  readonly tokens: readonly IToken[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

const lexer = new Lexer([...rawTokens], { positionTracking: 'onlyOffset', ensureOptimizations: false });

/** The first pass: a text cut into literals, signs and runs of letters, before any name is known. */
export function lexRaw(source: SourceFile): RawFile {
  return lexPart({ path: source.path, text: codeOf(source) });
}

/** The same for lines of a text that is all code; `text` and places are those of the whole. */
export function lexPart({ path, text }: SourceFile, start = 0, end = text.length): RawFile {
  const { tokens, groups, errors } = lexer.tokenize(text.slice(start, end));
  const comments = groups.comments ?? [];
  for (const token of [...tokens, ...comments]) {
    token.startOffset += start;
    token.endOffset = token.startOffset + token.image.length - 1;
  }
  return {
    path,
    text,
    tokens,
    comments: comments.map((token) => readComment(path, text, token)),
    diagnostics: errors.map(({ offset, length }) => strayCharacters(path, text, start + offset, length)),
  };
}

function readComment(path: string, text: string, { image, startOffset: start }: IToken): Comment {
  const end = start + image.length;
  const ownLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const gap = ownLine && /^\r?\n[^\S\r\n]*\r?\n/.test(text.slice(end, end + 200));
  return { text: image.slice(1).trim(), span: { file: path, start, end }, ...(gap && { gapAfter: true }) };
}

function strayCharacters(path: string, text: string, offset: number, length: number): Diagnostic {
  const found = text.slice(offset, offset + Math.max(length, 1));
  const span = { file: path, start: offset, end: offset + found.length };
  if (/^["“]/.test(found)) return diagnose('SZ102', span, { quote: found.slice(0, 1) });
  if (/^[「`]/.test(found)) return diagnose('SZ103', span, { quote: found.slice(0, 1) });
  return diagnose('SZ101', span, { found: found.slice(0, 20) });
}
