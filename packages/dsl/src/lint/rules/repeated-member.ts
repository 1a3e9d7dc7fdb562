import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteItemFix } from '../delete-fix.ts';
import type { LintRule } from '../lint-rule.ts';
import { repeatedTrees } from '../meaning-key.ts';
import { nodesOf } from '../nodes-of.ts';

export const repeatedMember: LintRule = (context) =>
  nodesOf(
    context.declarations.map(({ node }) => node),
    'membership',
  ).flatMap(({ members }) =>
    repeatedTrees(members, context).map(([again]) =>
      diagnose(
        'SZ555',
        again.span,
        { name: context.source(again) },
        { fixes: deleteItemFix(members, again, context) },
      ),
    ),
  );
