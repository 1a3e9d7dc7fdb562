import type { Span } from '@shouze/dsl';

/** Sorts by file, then by where a thing begins; what holds others comes before these. */
export function byPlace({ at: a }: { readonly at: Span }, { at: b }: { readonly at: Span }): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}
