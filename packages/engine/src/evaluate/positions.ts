import type { CheckedPolicy, Span } from '@shouze/dsl';

/** `file:line:column`, both from 1. */
export function placeName({ file, start }: Span, { lineStarts }: Pick<CheckedPolicy, 'lineStarts'>): string {
  const starts = lineStarts.get(file) ?? [0];
  const line = lineOf(start, starts);
  return `${file}:${line + 1}:${start - (starts[line] ?? 0) + 1}`;
}

/** The last one that begins at the offset or before; -1 for none. @param starts ascending */
function lineOf(offset: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
