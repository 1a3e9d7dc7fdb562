import { widthOf } from '../format/lines.ts';
import type { TextEdit } from './format-edits.ts';
import type { Document } from './workspace.ts';

/** The characters after which an editor asks for `formatOnType`. */
export const typedCharacters = ['|', '｜', '\n'] as const;

interface Line {
  readonly start: number;
  readonly text: string;
}

/**
 * Aligns the columns of the table around what was just typed: `|` or a line break. It looks at bars alone, so that it
 * works while the table is broken; a row that is still being typed gets no cells that it does not have.
 * @param offset behind the typed character
 */
export function formatOnType(
  { source: { path, text } }: Document,
  offset: number,
  typed: string,
): readonly TextEdit[] {
  if (!typedCharacters.some((character) => character === typed)) return [];
  const lines = splitLines(text);
  const current = lines.findLastIndex(({ start }) => start <= offset);
  const block = tableAround(lines, typed === '\n' ? current - 1 : current);
  const rows = block.map((line) => ({ line, cells: cellsOf(line.text) }));
  const widths = columnWidths(rows.map(({ cells }) => cells));
  return rows.flatMap(({ line, cells }) => {
    const aligned = alignedRow(cells, widths);
    const end = line.start + line.text.length;
    return aligned === line.text ? [] : [{ span: { file: path, start: line.start, end }, text: aligned }];
  });
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: found, index } of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ start, text: text.slice(start, index) });
    start = index + found.length;
  }
  return lines;
}

/** A bar may be of full width, as an input method types it; aligning makes it plain. */
const isRow = ({ text }: Line): boolean => /^\s*[|｜]/.test(text);
const isComment = ({ text }: Line): boolean => /^\s*#/.test(text);

/** The rows over and under a line; comments between them do not part them. */
function tableAround(lines: readonly Line[], at: number): readonly Line[] {
  const middle = lines[at];
  if (middle === undefined || !isRow(middle)) return [];
  const belongs = (line: Line | undefined): boolean => line !== undefined && (isRow(line) || isComment(line));
  let first = at;
  let last = at;
  while (belongs(lines[first - 1])) first -= 1;
  while (belongs(lines[last + 1])) last += 1;
  return lines.slice(first, last + 1).filter(isRow);
}

interface Cell {
  /** The bars before it. */
  readonly bars: '|' | '||';
  readonly text: string;
}

/** Cells with the bars before them; what stands behind the last bar, a comment say, is a last cell without an end. */
interface Cells {
  readonly closed: readonly Cell[];
  readonly closing: string;
  readonly rest: string;
}

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', '`': '`' };

function cellsOf(line: string): Cells {
  const bars = barsOf(line);
  const closed = bars.slice(0, -1).map(({ at, length }, index) => ({
    bars: length === 2 ? ('||' as const) : ('|' as const),
    text: line.slice(at + length, bars[index + 1]?.at).trim(),
  }));
  const last = bars.at(-1);
  const end = last === undefined ? 0 : last.at + last.length;
  return { closed, closing: last?.length === 2 ? '||' : '|', rest: line.slice(end).trimEnd() };
}

const isBar = (character: string | undefined): boolean => character === '|' || character === '｜';

/** Where the bars are, but for those in quotes and in a comment at the end. */
function barsOf(line: string): readonly { readonly at: number; readonly length: number }[] {
  const bars: { at: number; length: number }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    const quote = quotes[character];
    if (character === '#' && /\s/.test(line[at - 1] ?? ' ')) break;
    if (quote !== undefined) {
      const end = line.indexOf(quote, at + 1);
      if (end < 0) break;
      at = end;
    } else if (isBar(character)) {
      const length = isBar(line[at + 1]) ? 2 : 1;
      bars.push({ at, length });
      at += length - 1;
    }
  }
  return bars;
}

function columnWidths(rows: readonly Cells[]): readonly number[] {
  const count = Math.max(0, ...rows.map(({ closed }) => closed.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map(({ closed }) => widthOf(closed[column]?.text ?? ''))),
  );
}

function alignedRow({ closed, closing, rest }: Cells, widths: readonly number[]): string {
  const cells = closed.map(({ bars, text }, column) => {
    const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
    return `${bars} ${text}${padding} `;
  });
  return `${cells.join('')}${closing}${rest}`;
}
