import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteLinesFix } from '../delete-fix.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** An example that runs a procedure does not open it: only `可` does. */
export const unusedProcedure: LintRule = (context) => {
  const opened = openedProcedures(context);
  return context
    .ofKind('procedure')
    .filter(({ node, shared }) => !shared && !opened.has(context.symbolOf(node.title.primary)))
    .map(({ node }) => {
      const { span, text } = node.title.primary;
      const fixes = context.usesOf(node.title).length === 0 ? [deleteLinesFix(node, context)] : [];
      return diagnose('SZ512', span, { name: text }, { fixes });
    });
};

function openedProcedures({ declarations, symbolOf }: LintContext): ReadonlySet<unknown> {
  const clauses = nodesOf(
    declarations.map(({ node }) => node),
    'may',
  );
  return new Set(clauses.flatMap(({ procedures }) => procedures.map(symbolOf)));
}
