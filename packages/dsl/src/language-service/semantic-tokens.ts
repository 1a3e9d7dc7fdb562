import type { IToken } from 'chevrotain';
import type { SymbolKind } from '../check/symbols.ts';
import { keywordOf } from '../syntax/keywords.ts';
import type { Document } from './workspace.ts';

export type SemanticTokenType = 'keyword' | 'comment' | 'text' | 'literal' | 'name' | SymbolKind;

/** A coloured range; `name` is one that stands for nothing known. */
export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly type: SemanticTokenType;
  /** True where a title is declared. */
  readonly declares: boolean;
}

const literals: ReadonlySet<string> = new Set(['Date', 'Duration', 'Number']);

/** What every word of the file is, in the order of the text; broken text is coloured as far as it can be read. */
export function semanticTokens({ raw, lexed, occurrences }: Document): readonly SemanticToken[] {
  const names = new Map(occurrences.map((occurrence) => [occurrence.name.span.start, occurrence]));
  const words = lexed.tokens.flatMap((token): readonly SemanticToken[] => {
    const start = token.startOffset;
    const end = start + token.image.length;
    const occurrence = names.get(start);
    const { symbol } = occurrence ?? {};
    const isName = occurrence?.name.span.end === end && token.tokenType.name !== 'Text';
    if (isName && symbol !== undefined) {
      return [{ start, end, type: symbol.kind, declares: symbol.declaredAt === occurrence?.name }];
    }
    const type = typeOf(token);
    return type === null ? [] : [{ start, end, type, declares: false }];
  });
  const comments = raw.comments.map(({ span: { start, end } }) => ({
    start,
    end,
    type: 'comment' as const,
    declares: false,
  }));
  return [...words, ...comments].sort((a, b) => a.start - b.start);
}

function typeOf({ image, tokenType: { name } }: IToken): SemanticTokenType | null {
  if (name === 'Text') return 'text';
  if (literals.has(name)) return 'literal';
  if (keywordOf(image) === name) return 'keyword';
  return name === 'Name' || name === 'QuotedName' ? 'name' : null;
}
