import { fill, fits, indent, type Lines } from './lines.ts';

/**
 * A clause on one line, or, where that is too long, a line for each of its pieces, and the items of their lists filling
 * lines: what goes on stands further in.
 */
export function wrapClause(pieces: readonly string[], depth: number): Lines {
  const line = pieces.join(' ');
  if (fits(line, depth)) return [line];
  const [first = '', ...rest] = pieces.flatMap((piece, index) =>
    wrapPiece(piece, index === 0 ? depth : depth + 1),
  );
  return [first, ...indent(rest)];
}

function wrapPiece(piece: string, depth: number): Lines {
  return fits(piece, depth) ? [piece] : fill(listItems(piece), '', depth);
}

/** Cuts behind the separators that stand outside of quotes. */
function listItems(text: string): readonly string[] {
  return text.match(/(?:「[^」]*」|`[^`]*`|"[^"]*"|“[^”]*”|[^、,])+(?:、|, )?/g) ?? [text];
}
