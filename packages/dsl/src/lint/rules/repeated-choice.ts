import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Who } from '../../syntax/ast.ts';
import { deleteItemFix } from '../delete-fix.ts';
import type { LintRule } from '../lint-rule.ts';
import { repeatedTrees } from '../meaning-key.ts';
import { nodesOf } from '../nodes-of.ts';

/** Who could not take the case the first time cannot take it the second time either. */
export const repeatedChoice: LintRule = (context) =>
  nodesOf(
    context.declarations.map(({ node }) => node),
    'outcome',
    'role',
  ).flatMap((clause) => {
    // `角色` declares a role and has no choices.
    const choices: readonly Who[] = 'choices' in clause ? clause.choices : [];
    return repeatedTrees(choices, context).map(([again]) =>
      diagnose(
        'SZ543',
        again.span,
        { name: context.source(again) },
        { fixes: deleteItemFix(choices, again, context) },
      ),
    );
  });
