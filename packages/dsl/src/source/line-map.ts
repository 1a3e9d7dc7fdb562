/** A place as people count: both from 1, the column in UTF-16 units (as editors do). */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines and columns and back. */
export interface LineMap {
  readonly lineCount: number;
  at(offset: number): LineColumn;
  offsetOf(place: LineColumn): number;
  /** The text of a line, counted from 1, without its line break; empty beyond the end. */
  lineText(line: number): string;
}

/** Line breaks are `\n`, `\r\n` and a lone `\r`. Offsets beyond the text count as its end. */
export function createLineMap(text: string): LineMap {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);

  const lineIndexOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    lineCount: starts.length,
    at(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const index = lineIndexOf(inside);
      return { line: index + 1, column: inside - (starts[index] ?? 0) + 1 };
    },
    offsetOf({ line, column }) {
      const start = starts[line - 1];
      if (start === undefined) return line < 1 ? 0 : text.length;
      return Math.min(start + column - 1, starts[line] ?? text.length);
    },
    lineText(line) {
      const start = starts[line - 1];
      if (start === undefined) return '';
      return text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, '');
    },
  };
}
