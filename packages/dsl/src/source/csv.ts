import type { SourceFile, Span } from './span.ts';

/** A cell's text without its quotes, and where it stands with them. */
export interface CsvCell {
  readonly text: string;
  readonly span: Span;
}

export interface CsvTable {
  /** Rows that are not empty, header first. */
  readonly rows: readonly (readonly CsvCell[])[];
  /** Where a quote is opened and never closed, or followed by something else than a separator. */
  readonly broken: Span | null;
}

/** A cell and what ends it. A quoted one may hold separators, line breaks and doubled quotes. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*|))(,|\r\n|\n|\r|$)/y;

/** Reads comma-separated values. @see RFC 4180; a byte order mark and any kind of line break are taken */
export function readCsv({ path, text }: SourceFile): CsvTable {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    CELL.lastIndex = at;
    const match = CELL.exec(text);
    if (match === null) return { rows, broken: { file: path, start: at, end: lineEnd(text, at) } };
    const [whole, quoted, plain = '', separator = ''] = match;
    const end = at + whole.length;
    const span = { file: path, start: at, end: end - separator.length };
    row.push({ text: (quoted?.replaceAll('""', '"') ?? plain).trim(), span });
    at = end;
    if (separator === ',' && at < text.length) continue;
    if (separator === ',') row.push({ text: '', span: { file: path, start: at, end: at } });
    if (row.some((cell) => cell.text !== '')) rows.push(row);
    row = [];
  }
  return { rows, broken: null };
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}
