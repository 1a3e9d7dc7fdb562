import { diagnose } from '../../diagnostics/catalogue.ts';
import type { RuleDeclaration, TableDeclaration } from '../../syntax/ast.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/** A matter whose rules assign somebody, all under conditions. One finding a matter, at its first such rule. */
export const noOtherwise: LintRule = ({ ofKind, policy, symbolOf }) => {
  // A base may have the rule.
  const inherited = (matter: string | undefined): boolean =>
    [...(policy?.rules.values() ?? [])].some((rule) => rule.matter === matter && rule.when === 'otherwise');
  const competing = ofKind('rule', 'table')
    .map(({ node }) => node)
    .filter((node) => node.matter !== null && assigns(node));
  return [...Map.groupBy(competing, ({ matter }) => matter?.text ?? '')]
    .filter(([, group]) => !group.some(holdsAlways))
    .filter(([, [first]]) => !(first?.matter && inherited(symbolOf(first.matter)?.id)))
    .flatMap(([matter, [first]]) =>
      first?.matter ? [diagnose('SZ542', first.matter.span, { matter })] : [],
    );
};

type Assigning = RuleDeclaration | TableDeclaration;

const assigns = (node: Assigning): boolean => node.kind === 'table' || nodesOf(node, 'outcome').length > 0;

/** `其他情形`, no condition at all, or a row of nothing but `-`. */
function holdsAlways(node: Assigning): boolean {
  if (node.kind === 'table')
    return node.rows.some((row) => row.conditions.every(({ kind }) => kind === 'any'));
  const [when] = nodesOf(node.clauses, 'when');
  return when === undefined || when.condition.kind === 'otherwise';
}
