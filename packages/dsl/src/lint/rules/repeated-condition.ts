import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteItemFix } from '../delete-fix.ts';
import type { LintRule } from '../lint-rule.ts';
import { repeatedTrees } from '../meaning-key.ts';
import { nodesOf } from '../nodes-of.ts';

export const repeatedCondition: LintRule = (context) =>
  nodesOf(
    context.declarations.map(({ node }) => node),
    'and',
    'or',
  ).flatMap(({ operands }) =>
    repeatedTrees(operands, context).map(([again]) =>
      diagnose(
        'SZ553',
        again.span,
        { condition: context.source(again) },
        { fixes: deleteItemFix(operands, again, context) },
      ),
    ),
  );
