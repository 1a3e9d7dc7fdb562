import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** An example that runs a procedure does not open it: only `可` does. */
export const unusedProcedure: LintRule = (context) => {
  const opened = openedProcedures(context);
  return context
    .ofKind('procedure')
    .filter(({ node, shared }) => !shared && !opened.has(context.symbolOf(node.title.primary)))
    .map(({ node: { title } }) => diagnose('SZ512', title.primary.span, { name: title.primary.text }));
};

function openedProcedures({ declarations, symbolOf }: LintContext): ReadonlySet<unknown> {
  const clauses = nodesOf(
    declarations.map(({ node }) => node),
    'may',
  );
  return new Set(clauses.flatMap(({ procedures }) => procedures.map(symbolOf)));
}
