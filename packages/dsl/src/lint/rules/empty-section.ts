import { diagnose } from '../../diagnostics/catalogue.ts';
import { deleteLinesFix } from '../delete-fix.ts';
import type { LintRule } from '../lint-rule.ts';

export const emptySection: LintRule = (context) =>
  context
    .ofKind('section')
    .filter(
      ({ node }) =>
        !context.declarations.some(
          (other) => other.section === node && (other.node.kind === 'rule' || other.node.kind === 'table'),
        ),
    )
    .map(({ node }) => {
      const { span, text } = node.title.primary;
      const fixes = context.usesOf(node.title).length === 0 ? [deleteLinesFix(node, context)] : [];
      return diagnose('SZ513', span, { name: text }, { fixes });
    });
