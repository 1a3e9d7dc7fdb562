import type { CitingClause, NoteClause } from '../../syntax/ast.ts';

type AnyClause = CitingClause | NoteClause | { readonly kind: string };

/** The sources that a declaration names, in its order. */
export function citationsOf(clauses: readonly AnyClause[]): readonly string[] {
  return clauses.flatMap((clause) => (isKind(clause, 'citing') ? [clause.text.text] : []));
}

export function noteOf(clauses: readonly AnyClause[]): string | null {
  const [note] = clauses.flatMap((clause) => (isKind(clause, 'note') ? [clause.text.text] : []));
  return note ?? null;
}

function isKind<K extends 'citing' | 'note'>(
  clause: AnyClause,
  kind: K,
): clause is K extends 'citing' ? CitingClause : NoteClause {
  return clause.kind === kind;
}
