import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Title } from '../../syntax/ast.ts';
import { deleteLinesFix } from '../delete-fix.ts';
import { kindWords } from '../kind-words.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/**
 * Words that this county declares for itself. Members of an enum are not asked for: the facts of a case may name one
 * that no rule singles out. A library's words are for others to use.
 */
export const unusedWord: LintRule = (context) => {
  const words = context.ofKind('enum', 'unit', 'position', 'role', 'action', 'entity', 'matter');
  const fields = context
    .ofKind('entity', 'matter', 'extension')
    .flatMap(({ node, shared }) => nodesOf(node, 'field').map((field) => ({ node: field, shared })));
  return [...words, ...fields]
    .filter(({ node, shared }) => !shared && context.usesOf(node.title).length === 0)
    .map(({ node }) => {
      const fixes = [deleteLinesFix(node, context)];
      return diagnose('SZ514', node.title.primary.span, named(node.title, node.kind), { fixes });
    });
};

const named = ({ primary }: Title, kind: keyof typeof kindWords) => ({
  name: primary.text,
  what: kindWords[kind],
});
