import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Membership } from '../../syntax/ast.ts';
import type { LintContext } from '../lint-context.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';
import { replaceFix } from '../replace-fix.ts';

/** A list of at least three values that a definition of the same field has a name for, in whatever order. */
export const inlineDefinition: LintRule = (context) => {
  const named = context.ofKind('definition').flatMap(({ node }) => {
    const { condition, title } = node;
    return condition?.kind === 'membership'
      ? [{ key: listKey(condition, context), name: title.primary.text, node }]
      : [];
  });
  return context.declarations.flatMap(({ node }) =>
    nodesOf(node, 'membership').flatMap((list) => {
      if (list.members.length < 3 || node.kind === 'definition') return [];
      const match = named.find(({ key }) => key === listKey(list, context));
      if (match === undefined) return [];
      const better = replaced(list, match.name, context);
      const fixes = better === null ? [] : [replaceFix(list.span, better)];
      return [diagnose('SZ557', list.span, { name: match.name }, { fixes })];
    }),
  );
};

/** The field that is asked, by what it stands for, and its values in an order of no meaning. */
function listKey({ left, members, negated }: Membership, context: LintContext): string {
  const field =
    left.kind === 'path' ? context.symbolOf(left.names.at(-1) ?? { text: '', span: left.span }) : undefined;
  const asked = field === undefined ? context.source(left) : `${field.owner} ${field.id}`;
  const values = members.map((member) => context.source(member)).sort();
  return JSON.stringify([asked, negated, values]);
}

/** What stands before the field stays: `前案.结案方式 属于 …` is `前案.程序审理`. */
function replaced({ left }: Membership, name: string, context: LintContext): string | null {
  if (left.kind !== 'path') return null;
  const last = left.names.at(-1);
  if (last === undefined) return null;
  const before = context.source({ span: { ...left.span, end: last.span.start } });
  return before + name;
}
