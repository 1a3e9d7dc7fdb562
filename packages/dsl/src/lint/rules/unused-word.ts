import { diagnose } from '../../diagnostics/catalogue.ts';
import type { Title } from '../../syntax/ast.ts';
import { kindWords } from '../kind-words.ts';
import type { LintRule } from '../lint-rule.ts';
import { nodesOf } from '../nodes-of.ts';

/**
 * Words that this county declares for itself. Members of an enum are not asked for: the facts of a case may name one
 * that no rule singles out. A library's words are for others to use.
 */
export const unusedWord: LintRule = ({ ofKind, usesOf }) => {
  const words = ofKind('enum', 'unit', 'position', 'role', 'action', 'entity', 'matter');
  const fields = ofKind('entity', 'matter', 'extension').flatMap(({ node, shared }) =>
    nodesOf(node, 'field').map((field) => ({ node: field, shared })),
  );
  return [...words, ...fields]
    .filter(({ node, shared }) => !shared && usesOf(node.title).length === 0)
    .map(({ node }) => diagnose('SZ514', node.title.primary.span, named(node.title, node.kind)));
};

const named = ({ primary }: Title, kind: keyof typeof kindWords) => ({
  name: primary.text,
  what: kindWords[kind],
});
