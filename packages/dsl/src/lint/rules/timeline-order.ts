import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ParameterDeclaration } from '../../syntax/ast.ts';
import type { LintRule } from '../lint-rule.ts';

/** The order has no meaning, but a reader takes the last line for the latest value. */
export const timelineOrder: LintRule = ({ ofKind }) =>
  ofKind('parameter').flatMap(({ node }) => outOfOrder(node));

function outOfOrder({ clauses }: ParameterDeclaration): readonly Diagnostic[] {
  const changes = clauses.filter((clause) => clause.kind === 'parameter-change');
  return changes.flatMap((change, index) => {
    const before = changes[index - 1]?.from;
    const { from } = change;
    if (before?.kind !== 'date' || from.kind !== 'date' || before.date <= from.date) return [];
    return [diagnose('SZ522', change.span, { date: from.date, earlier: before.date })];
  });
}
