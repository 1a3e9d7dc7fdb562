import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { coverSpans } from '../../source/span.ts';
import type { Comparison, Condition, Conjunction } from '../../syntax/ast.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { meaningKey } from '../meaning-key.ts';
import { nodesOf } from '../nodes-of.ts';
import { replaceFix } from '../replace-fix.ts';

/** `X 为 甲 或 X 为 乙` is `X 属于 甲、乙`, and `X 不为 甲 且 X 不为 乙` is `X 不属于 甲、乙`. */
export const chainOfIs: LintRule = (context) =>
  context.declarations.flatMap(({ node, surface }) =>
    nodesOf(node, 'and', 'or').flatMap((chain) => judge(chain, surface === 'zh', context)),
  );

function judge(chain: Conjunction, isChinese: boolean, context: LintContext): readonly Diagnostic[] {
  const operator = chain.kind === 'or' ? 'is' : 'is-not';
  const links = chain.operands.filter((operand) => isLink(operand, operator));
  const groups = Map.groupBy(links, ({ left }) => meaningKey(left, context));
  return [...groups.values()].flatMap((group) => {
    const [first, second] = group;
    if (first === undefined || second === undefined) return [];
    const values = group.map(({ right }) => context.source(right));
    const better = membership(context.source(first.left), operator === 'is', values, isChinese);
    const span = group.map((link) => link.span).reduce(coverSpans);
    // Between others, the links need not stand side by side.
    const fixes = group.length === chain.operands.length ? [replaceFix(span, better)] : [];
    return [diagnose('SZ554', span, { better }, { fixes })];
  });
}

function isLink(operand: Condition, operator: 'is' | 'is-not'): operand is Comparison {
  if (operand.kind !== 'comparison' || operand.operator !== operator) return false;
  return operand.right.kind !== 'none' && operand.right.kind !== 'yesno';
}

function membership(left: string, isIn: boolean, values: readonly string[], isChinese: boolean): string {
  if (isChinese) return `${left} ${isIn ? '属于' : '不属于'} ${values.join('、')}`;
  return `${left} ${isIn ? 'in' : 'not in'} (${values.join(', ')})`;
}
