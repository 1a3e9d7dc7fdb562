import type { SourceFile } from '@shouze/dsl';
import { inReadingOrder } from './reading-order.ts';

/** Files that came, changed or went. A renamed file goes under one path and comes under another. */
export interface FileEdits {
  readonly files: readonly SourceFile[];
  readonly removed: readonly string[];
}

/** Files that change keep their places; where files come, all are put in the order of reading. */
export function withEdits(
  before: readonly SourceFile[],
  { files, removed }: FileEdits,
): readonly SourceFile[] {
  const gone = new Set(removed);
  const changed = new Map(files.map((file) => [file.path, file]));
  const kept = before.flatMap((file) => changed.get(file.path) ?? (gone.has(file.path) ? [] : [file]));
  const known = new Set(kept.map(({ path }) => path));
  const added = files.filter(({ path }) => !known.has(path));
  return added.length === 0 ? kept : inReadingOrder([...kept, ...added]);
}
