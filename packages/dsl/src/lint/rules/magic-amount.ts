import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Operand } from '../../syntax/ast.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** Limits in money change with the law: 0 alone is no limit. */
export const magicAmount: LintRule = (context) =>
  nodesOf(
    context.ofKind('rule', 'definition', 'bar', 'negative').map(({ node }) => node),
    'comparison',
  ).flatMap(({ left, right }) => {
    if (right.kind !== 'number' || right.value === 0 || !isMoney(left, context)) return [];
    return [diagnose('SZ521', right.span, { name: context.source(left), value: context.source(right) })];
  });

function isMoney(operand: Operand, { symbolOf }: LintContext): boolean {
  const last = operand.kind === 'path' ? operand.names.at(-1) : undefined;
  return last !== undefined && symbolOf(last)?.type?.kind === 'money';
}
