import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteLinesFix } from '../delete-fix.ts';
import type { LintRule } from '../lint-rule.ts';

export const unusedParameter: LintRule = (context) =>
  context
    .ofKind('parameter')
    .filter(({ node, shared }) => !shared && context.usesOf(node.title).length === 0)
    .map(({ node }) => {
      const { span, text } = node.title.primary;
      return diagnose('SZ511', span, { name: text }, { fixes: [deleteLinesFix(node, context)] });
    });
