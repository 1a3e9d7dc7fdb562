import type { CheckedPolicy, Span } from '@shouze/dsl';

/** `file:line:column`, both from 1. */
export function placeName({ file, start }: Span, { lineStarts }: Pick<CheckedPolicy, 'lineStarts'>): string {
  const starts = lineStarts.get(file) ?? [0];
  const line = starts.findLastIndex((offset) => offset <= start);
  return `${file}:${line + 1}:${start - (starts[line] ?? 0) + 1}`;
}
