import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Name } from '../../syntax/ast.ts';
import { kindWords } from '../kind-words.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** Standing duties never are the rule of a decision; an example of theirs expects what is due. */
export const untestedRule: LintRule = (context) => {
  if (context.ofKind('example').length === 0) return [];
  const expected = expectedRules(context);
  return context
    .ofKind('rule', 'table')
    .filter(({ node }) => node.kind === 'table' || nodesOf(node, 'outcome').length > 0)
    .filter(({ node }) => !expected.has(idOf(node.title.primary, context)))
    .map(({ node }) =>
      diagnose('SZ560', node.title.primary.span, {
        name: node.title.primary.text,
        what: kindWords[node.kind],
      }),
    );
};

/** By id: a rule that replaces a base's is named as that one was. */
function expectedRules(context: LintContext): ReadonlySet<string | undefined> {
  const expectations = nodesOf(
    context.ofKind('example').map(({ node }) => node),
    'expect',
  ).map(({ expectation }) => expectation);
  return new Set(
    expectations.flatMap((each) => (each.kind === 'rule' ? [idOf(each.rule.name, context)] : [])),
  );
}

function idOf(name: Name, { symbolOf }: LintContext): string | undefined {
  return symbolOf(name)?.id;
}
