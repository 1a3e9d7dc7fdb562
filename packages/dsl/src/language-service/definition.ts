import type { Span } from '../source/span.ts';
import type { Workspace } from './workspace.ts';

/** Where the name at an offset is declared; null where it is no name, or one of the language's own. */
export function findDefinition({ occurrenceAt }: Workspace, path: string, offset: number): Span | null {
  return occurrenceAt(path, offset)?.symbol?.declaredAt?.span ?? null;
}

/** Every place of the package that names what stands at an offset, its declaration among them. */
export function findReferences(workspace: Workspace, path: string, offset: number): readonly Span[] {
  const symbol = workspace.occurrenceAt(path, offset)?.symbol;
  if (symbol === undefined) return [];
  return workspace.documents.flatMap(({ occurrences }) =>
    occurrences.filter((occurrence) => occurrence.symbol === symbol).map(({ name }) => name.span),
  );
}
