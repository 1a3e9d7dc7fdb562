import { diagnose } from '../../diagnostics/catalogue.ts';
import { kindWords } from '../kind-words.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** What binds people says where it comes from. A table's source may stand in its rows. */
export const ruleWithoutSource: LintRule = ({ ofKind }) =>
  ofKind('rule', 'table', 'bar', 'procedure', 'parameter', 'guarantee', 'negative')
    .filter(({ node }) => nodesOf(node, 'citing', 'note').length === 0)
    .map(({ node }) =>
      diagnose('SZ501', node.title.primary.span, {
        name: node.title.primary.text,
        what: kindWords[node.kind],
      }),
    );
