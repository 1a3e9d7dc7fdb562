import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteItemFix } from '../delete-fix.ts';
import type { LintRule } from '../lint-rule.ts';
import { meaningKey, repeats } from '../meaning-key.ts';
import { nodesOf } from '../nodes-of.ts';

export const repeatedMember: LintRule = (context) =>
  nodesOf(
    context.declarations.map(({ node }) => node),
    'membership',
  ).flatMap(({ members }) =>
    repeats(members, (member) => meaningKey(member, context)).map(([again]) =>
      diagnose(
        'SZ555',
        again.span,
        { name: context.source(again) },
        { fixes: deleteItemFix(members, again, context) },
      ),
    ),
  );
