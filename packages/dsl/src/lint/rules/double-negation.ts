import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Condition } from '../../syntax/ast.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';
import { replaceFix } from '../replace-fix.ts';

/** Negations are exact opposites here, unknown and none included: `不为` is `非 … 为`. */
export const doubleNegation: LintRule = (context) =>
  nodesOf(
    context.declarations.map(({ node }) => node),
    'not',
  ).flatMap(({ operand, span }) => {
    const better = affirmed(operand, context);
    if (better === null) return [];
    return [diagnose('SZ550', span, { better }, { fixes: [replaceFix(span, better)] })];
  });

/** The text without the negation that it holds; null where it holds none. */
function affirmed(operand: Condition, context: LintContext): string | null {
  switch (operand.kind) {
    case 'not':
      return context.source(operand.operand);
    case 'membership':
      return operand.negated ? withoutNot(context.source(operand)) : null;
    case 'comparison':
      return operand.operator === 'is-not' ? withoutNot(context.source(operand)) : null;
    case 'known':
      return operand.negated
        ? context
            .source(operand)
            .replace(/未知/u, '已知')
            .replace(/\bunknown\b/u, 'known')
        : null;
    default:
      return null;
  }
}

/** `不为` → `为`, `不属于` → `属于`, `is not` → `is`, `not in` → `in`; null where the text has another form. */
function withoutNot(text: string): string | null {
  const shorter = text
    .replace(/不(?=为|属于)/u, '')
    .replace(/\bis not in\b/u, 'in')
    .replace(/\bis not\b/u, 'is')
    .replace(/\bnot in\b/u, 'in');
  return shorter === text ? null : shorter;
}
