/** A range of a source file: UTF-16 offsets, `end` exclusive. The file is its path inside the county package. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** One file of a county package or of a shipped library, as text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The smallest span that covers both; they must lie in one file. */
export function coverSpans(first: Span, last: Span): Span {
  return { file: first.file, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
