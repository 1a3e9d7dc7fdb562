import { type Cell, displayCells } from './display-cells.ts';

/** Columns of a line that are shown at most, besides the ellipses; and of them before the place, where the line is longer. */
const COLUMNS = 120;
const BEFORE = 40;
/** UTF-16 units that are measured on either side: enough for columns of several units, few enough for any line. */
const MEASURED = 4 * COLUMNS;
const ELLIPSIS = { start: 0, shown: '…', width: 1 };

interface Window {
  readonly shown: string;
  /** Columns before the place and under it; at least one is under it. */
  readonly before: number;
  readonly under: number;
}

/** A line as a terminal shows it, cut to what stands around its part `start`–`end` (offsets) where it is long. */
export function lineWindow(line: string, start: number, end: number): Window {
  const from = Math.max(0, start - MEASURED);
  const measured = line.slice(from, start + MEASURED);
  const cells = displayCells(measured);
  // A cut may have gone through a character: what stands at it is not shown.
  const first = from > 0 ? 1 : 0;
  const last = from + measured.length < line.length ? cells.length - 1 : cells.length;
  const at = cells.findIndex((cell) => from + cell.end > start);
  const [left, right] = around(cells, at < 0 ? cells.length : at, first, last);
  const seen = [
    ...(left > 0 ? [{ ...ELLIPSIS, end: cells[left]?.start ?? 0 }] : []),
    ...cells.slice(left, right),
    ...(right < cells.length ? [{ ...ELLIPSIS, start: line.length, end: line.length }] : []),
  ];
  return {
    shown: seen.map((cell) => cell.shown).join(''),
    before: widthOf(seen.filter((cell) => from + cell.end <= start)),
    under: Math.max(widthOf(seen.filter((c) => from + c.end > start && from + c.start < end)), 1),
  };
}

/** Which cells are shown: a part of those before the place, what follows, and more before it if room is left. */
function around(cells: readonly Cell[], at: number, first: number, last: number): readonly [number, number] {
  let room = COLUMNS;
  let left = at;
  let right = at;
  const takeLeft = (columns: number): void => {
    const least = room - columns;
    for (; left > first && room - (cells[left - 1]?.width ?? 0) >= least; left -= 1)
      room -= cells[left - 1]?.width ?? 0;
  };
  takeLeft(BEFORE);
  for (; right < last && (cells[right]?.width ?? 0) <= room; right += 1) room -= cells[right]?.width ?? 0;
  takeLeft(room);
  return [left, right];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
