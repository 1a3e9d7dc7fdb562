import { createLineMap, type LineMap, type Span } from '@shouze/dsl';
import type { Position, Range } from 'vscode-languageserver/node';

/** Offsets of one text as the protocol's places, and back. Both count UTF-16 units; lines and characters from 0. */
export interface Positions {
  offsetAt(position: Position): number;
  positionAt(offset: number): Position;
  rangeOf(span: Pick<Span, 'start' | 'end'>): Range;
}

/** Places beyond a line's end count as its end, places beyond the text as the text's end. */
export function createPositions(text: string): Positions {
  const lines: LineMap = createLineMap(text);
  const positionAt = (offset: number): Position => {
    const { line, column } = lines.at(offset);
    return { line: line - 1, character: column - 1 };
  };
  return {
    offsetAt({ line, character }) {
      const start = lines.offsetOf({ line: line + 1, column: 1 });
      return start + Math.min(Math.max(0, character), lines.lineText(line + 1).length);
    },
    positionAt,
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}
