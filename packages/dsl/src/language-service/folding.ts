import { createLineMap } from '../source/line-map.ts';
import type { Span } from '../source/span.ts';
import type { Comment, Node } from '../syntax/ast.ts';
import type { Document } from './workspace.ts';

/** A range of whole lines that an editor may fold to its first line; lines count from 1. */
export interface FoldingRange {
  readonly kind: 'declaration' | 'section' | 'facts' | 'comment';
  readonly startLine: number;
  readonly endLine: number;
}

export function foldingRanges(document: Document): readonly FoldingRange[] {
  const lines = createLineMap(document.source.text);
  const range = (kind: FoldingRange['kind'], { start, end }: Pick<Span, 'start' | 'end'>): FoldingRange => ({
    kind,
    startLine: lines.at(start).line,
    endLine: lines.at(Math.max(start, end - 1)).line,
  });
  const { declarations } = document.tree;
  const all = [
    ...declarations.map(({ span }) => range('declaration', span)),
    ...declarations.flatMap((declaration) =>
      declaration.kind === 'example'
        ? declaration.clauses.filter(({ kind }) => kind === 'given').map(({ span }) => range('facts', span))
        : [],
    ),
    ...sections(document).map((span) => range('section', span)),
    ...commentBlocks(document.raw.comments, document.source.text).map((span) => range('comment', span)),
  ];
  return all.filter(({ startLine, endLine }) => endLine > startLine);
}

/** From a heading to the end of the last declaration before the next one. */
function sections({ tree: { declarations } }: Document): readonly Pick<Span, 'start' | 'end'>[] {
  const headings = declarations.flatMap((declaration, index) =>
    declaration.kind === 'section' ? [index] : [],
  );
  return headings.map((index, at) => {
    const inside: readonly Node[] = declarations.slice(index, headings[at + 1] ?? declarations.length);
    return { start: inside[0]?.span.start ?? 0, end: inside.at(-1)?.span.end ?? 0 };
  });
}

/** Comments on neighbouring lines with nothing between them. */
function commentBlocks(
  comments: readonly Comment[],
  text: string,
): readonly { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  for (const { span } of comments) {
    const last = blocks.at(-1);
    const between = last === undefined ? null : text.slice(last.end, span.start);
    if (last !== undefined && between !== null && /^\r?\n[^\S\r\n]*$/.test(between)) last.end = span.end;
    else blocks.push({ start: span.start, end: span.end });
  }
  return blocks;
}
