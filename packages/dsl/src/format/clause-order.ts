import type { Clause } from '../syntax/ast.ts';

/** The order in which the clauses of a declaration are printed. @see docs/design/language.md section 3 */
const order = [
  'version',
  'court',
  'effective',
  'until',
  'calendar',
  'uses',
  'based-on',
  'when',
  'outcome',
  'never',
  'role',
  'duty',
  'may',
  'overrides',
  'subject-to',
  'citing',
  'note',
  'table-else',
];

/** Clauses of one kind keep their order; kinds that the table does not name come last. */
export function inCanonicalOrder<C extends Clause & { readonly kind: string }>(
  clauses: readonly C[],
): readonly C[] {
  const rank = ({ kind }: C): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return clauses.toSorted((a, b) => rank(a) - rank(b));
}
