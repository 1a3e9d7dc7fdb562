import type { Language } from '../diagnostics/diagnostic.ts';
import { printSource } from '../format/print-source.ts';
import type { Span } from '../source/span.ts';
import type { Document, Workspace } from './workspace.ts';

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * What formatting changes: one edit, as narrow as whole lines allow, so that the cursor stays where it is. None for a
 * file with syntax errors, since what was not understood would be lost.
 */
export function formatEdits(
  { checked }: Workspace,
  { source, tree }: Document,
  language: Language = tree.surface,
): readonly TextEdit[] {
  const broken = checked.parsed.diagnostics.some(
    ({ severity, span }) => severity === 'error' && span.file === tree.path,
  );
  if (broken) return [];
  const edit = narrowest(source.text, printSource(source, tree, checked.symbols, language));
  return edit === null
    ? []
    : [{ span: { file: source.path, start: edit.start, end: edit.end }, text: edit.text }];
}

/** The lines between the first and the last that differ. */
function narrowest(before: string, after: string): { start: number; end: number; text: string } | null {
  if (before === after) return null;
  const old = before.split(/(?<=\n)/);
  const fresh = after.split(/(?<=\n)/);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  const room = Math.min(old.length, fresh.length) - head;
  while (tail < room && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const start = lengthOf(old.slice(0, head));
  return {
    start,
    end: before.length - lengthOf(old.slice(old.length - tail)),
    text: fresh.slice(head, fresh.length - tail).join(''),
  };
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
