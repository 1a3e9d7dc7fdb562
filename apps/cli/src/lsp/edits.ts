import type { TextEdit as Edit } from '@shouze/dsl';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { CountyPackage } from './county-package.ts';

/** Edits of one document. */
export function asEdits(edits: readonly Edit[], { positionsOf }: CountyPackage): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: positionsOf(span.file).rangeOf(span), newText: text }));
}

/** Edits of several files. */
export function asWorkspaceEdit(edits: readonly Edit[], found: CountyPackage): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const edit of edits) {
    const uri = found.uriOf(edit.span.file);
    if (uri === null) continue;
    const made = changes[uri] ?? [];
    changes[uri] = made;
    made.push(...asEdits([edit], found));
  }
  return { changes };
}
