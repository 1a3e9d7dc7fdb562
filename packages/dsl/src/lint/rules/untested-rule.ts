import { diagnose } from '../../diagnostics/catalogue.ts';
import { kindWords } from '../kind-words.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** Standing duties never are the rule of a decision; an example of theirs expects what is due. */
export const untestedRule: LintRule = (context) => {
  const expected = expectedRules(context);
  return context
    .ofKind('rule', 'table')
    .filter(({ node }) => node.kind === 'table' || nodesOf(node, 'outcome').length > 0)
    .filter(({ node }) => !expected.has(context.symbolOf(node.title.primary)))
    .map(({ node }) =>
      diagnose('SZ560', node.title.primary.span, {
        name: node.title.primary.text,
        what: kindWords[node.kind],
      }),
    );
};

function expectedRules({ ofKind, symbolOf }: LintContext): ReadonlySet<unknown> {
  const expectations = nodesOf(
    ofKind('example').map(({ node }) => node),
    'expect',
  ).map(({ expectation }) => expectation);
  return new Set(expectations.flatMap((each) => (each.kind === 'rule' ? symbolOf(each.rule.name) : [])));
}
