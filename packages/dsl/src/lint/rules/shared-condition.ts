import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Condition } from '../../syntax/ast.ts';
import type { LintRule } from '../lint-rule.ts';
import { meaningKey } from '../meaning-key.ts';
import { nodesOf } from '../nodes-of.ts';

/** `(甲 且 乙) 或 (甲 且 丙)`. Only conditions of the case itself: an element bound in each arm is another each time. */
export const sharedCondition: LintRule = (context) =>
  nodesOf(
    context.declarations.map(({ node }) => node),
    'or',
  ).flatMap(({ operands }) => {
    const [first, ...others] = operands.map(conjunctsOf);
    if (first === undefined || operands.some(({ kind }) => kind !== 'and')) return [];
    const keys = others.map((arm) => new Set(arm.map((part) => meaningKey(part, context))));
    return first
      .filter((part) => part.kind !== 'quantified' && keys.every((arm) => arm.has(meaningKey(part, context))))
      .map((part) => diagnose('SZ552', part.span, { condition: context.source(part) }));
  });

const conjunctsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'and' ? condition.operands : [condition];
