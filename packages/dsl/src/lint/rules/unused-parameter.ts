import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LintRule } from '../lint-rule.ts';

export const unusedParameter: LintRule = ({ ofKind, usesOf }) =>
  ofKind('parameter')
    .filter(({ node, shared }) => !shared && usesOf(node.title).length === 0)
    .map(({ node: { title } }) => diagnose('SZ511', title.primary.span, { name: title.primary.text }));
