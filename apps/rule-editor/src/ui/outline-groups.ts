import type { OutlineEntry } from '../worker/protocol.ts';

/** Entries that stand side by side in the outline; examples and vocabulary words are folded away behind their number. */
export interface OutlineGroup {
  readonly kind: 'plain' | 'examples' | 'vocabulary';
  readonly entries: readonly OutlineEntry[];
}

const VOCABULARY = new Set(['enum', 'unit', 'position', 'role', 'action', 'entity', 'matter', 'extension']);

/** Neighbours of one group come together; the order of the file stays. */
export function outlineGroups(entries: readonly OutlineEntry[]): readonly OutlineGroup[] {
  const groups: { kind: OutlineGroup['kind']; entries: OutlineEntry[] }[] = [];
  for (const entry of entries) {
    const kind = groupOf(entry);
    const last = groups.at(-1);
    if (last?.kind === kind) last.entries.push(entry);
    else groups.push({ kind, entries: [entry] });
  }
  return groups;
}

function groupOf({ kind }: OutlineEntry): OutlineGroup['kind'] {
  if (kind === 'example') return 'examples';
  return VOCABULARY.has(kind) ? 'vocabulary' : 'plain';
}
