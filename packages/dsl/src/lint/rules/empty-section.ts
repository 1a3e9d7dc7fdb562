import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LintRule } from '../lint-rule.ts';

export const emptySection: LintRule = ({ declarations, ofKind }) =>
  ofKind('section')
    .filter(
      ({ node }) =>
        !declarations.some(
          (other) => other.section === node && (other.node.kind === 'rule' || other.node.kind === 'table'),
        ),
    )
    .map(({ node: { title } }) => diagnose('SZ513', title.primary.span, { name: title.primary.text }));
