import { diagnose } from '../../diagnostics/catalogue.ts';
import type { LintRule } from '../lint-rule.ts';

/** Said once, and not of every rule: a base is tested by the policies that build on it. */
export const noExamples: LintRule = ({ ofKind }) =>
  ofKind('rule', 'table').length === 0 || ofKind('example').length > 0
    ? []
    : ofKind('policy').map(({ node: { title } }) =>
        diagnose('SZ562', title.primary.span, { name: title.primary.text }),
      );
